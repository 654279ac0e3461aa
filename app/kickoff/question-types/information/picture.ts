import { z } from "zod";
import { type PictureSize, pictureSize } from "../../../uploads/picture-size.ts";

const mostBytes = 200_000;
const mostPixelsOfASide = 4000;

/** A picture that a playbook brings along: the document is all of it, wherever it is imported. */
export const pictureSchema = z.strictObject({
  /** What it shows, for whoever cannot see it. */
  alt: z.string().trim().min(1).max(300),
  /** A PNG, JPEG or WebP file, in base64. */
  data: z
    .base64()
    .max(Math.ceil(mostBytes / 3) * 4, "Make the picture smaller: 200 KB at most.")
    .refine(
      (data) => sizeOfPicture(data) !== undefined,
      `Give a PNG, JPEG or WebP picture of at most ${mostPixelsOfASide} pixels a side.`,
    ),
});

export type Picture = z.infer<typeof pictureSchema>;

/** How large a picture is; nothing where it is none, or larger than a page can show. */
export function sizeOfPicture(data: string): PictureSize | undefined {
  const size = pictureSize(bytesOf(data));
  if (size === undefined) return undefined;
  const { width, height } = size;
  const isShown = [width, height].every((side) => side > 0 && side <= mostPixelsOfASide);
  return isShown ? size : undefined;
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

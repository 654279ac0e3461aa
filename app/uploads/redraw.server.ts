import sharp, { type Sharp } from "sharp";
import { Refusal } from "../lib/errors.ts";
import type { FileFormat } from "./file-formats.ts";
import { spokenName } from "./neutral-name.ts";
import { words } from "./words.en.ts";

const mostPixels = 50_000_000;
const longestSideOfAPreview = 320;

/** A picture as it is kept, and a small one to be shown. */
export type Redrawn = { readonly content: Blob; readonly preview: Blob };

/**
 * Draws a picture anew, the right way up: nothing but its pixels is kept, not even where it was
 * taken, and whatever else was hidden in the file is gone.
 * @throws Refusal invalid for a picture that is damaged or has more pixels than a camera makes
 */
export async function redraw(
  file: { readonly name: string; readonly content: Blob },
  format: FileFormat,
): Promise<Redrawn> {
  try {
    const bytes = Buffer.from(await file.content.arrayBuffer());
    const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" }).rotate();
    const whole = upright.clone().toFormat(nameInSharp(format), { quality: 88 });
    const small = upright
      .clone()
      .resize({
        width: longestSideOfAPreview,
        height: longestSideOfAPreview,
        fit: "inside",
        withoutEnlargement: true,
      })
      .webp({ quality: 75 });
    return { content: await blobOf(whole), preview: await blobOf(small) };
  } catch {
    throw new Refusal("invalid", words.unreadable(spokenName(file.name)));
  }
}

function nameInSharp(format: FileFormat): "jpeg" | "webp" | "png" {
  if (format === "jpg") return "jpeg";
  return format === "webp" ? "webp" : "png";
}

async function blobOf(image: Sharp): Promise<Blob> {
  return new Blob([new Uint8Array(await image.toBuffer())]);
}

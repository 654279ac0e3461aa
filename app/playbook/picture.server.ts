import sharp from "sharp";
import type { Picture } from "../kickoff/question-types/information/picture.ts";
import { Refusal } from "../lib/errors.ts";
import { harmless } from "../uploads/serve-upload.server.ts";
import type { Playbook } from "./schema.ts";

const mostPixels = 16_000_000;
/** Twice the width of the column that it stands in. */
const widest = 1280;

/** Pictures that were drawn anew, as long as their playbook is in use. */
const drawn = new WeakMap<Picture, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * The picture of an information block. It is drawn anew as WebP: whatever else was in the file
 * reaches nobody. @throws Refusal not_found where there is none, or none that can be drawn
 */
export async function pictureOf(playbook: Playbook, key: string): Promise<Response> {
  const question = playbook.sections
    .flatMap(({ questions }) => questions)
    .find((one) => one.key === key);
  const picture = question?.type === "information" ? question.picture : undefined;
  if (!picture) throw new Refusal("not_found", "There is no such picture.");
  const bytes = drawn.get(picture) ?? redraw(picture);
  drawn.set(picture, bytes);
  return new Response(await bytes, {
    headers: { ...harmless, "content-type": "image/webp", "content-disposition": "inline" },
  });
}

async function redraw({ data }: Picture): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const image = sharp(Buffer.from(data, "base64"), { limitInputPixels: mostPixels });
    const size = { width: widest, withoutEnlargement: true } as const;
    return new Uint8Array(await image.resize(size).webp({ quality: 88 }).toBuffer());
  } catch {
    throw new Refusal("not_found", "This picture cannot be drawn.");
  }
}

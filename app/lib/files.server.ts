import sharp from "sharp";
import type { Database } from "../../db/client.ts";
import { Refusal } from "./errors.ts";
import { isUuid } from "./uuid.ts";

const mostBytes = 5_000_000;
const mostPixels = 50_000_000;
/** Drawings (SVG) may carry scripts and are not taken. */
const formats = new Set(["jpeg", "png", "webp", "gif", "avif"]);

export type Picture = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The longer side of what is kept, in pixels. */
  readonly longestSide: number;
};

export type StoredFile = {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
};

/**
 * Keeps a picture, drawn anew as WebP: what it is, is read from its bytes, and nothing but its
 * pixels is kept, not even where it was taken.
 * @throws Refusal invalid
 */
export async function storePicture(
  db: Database,
  picture: Picture,
  now: Date,
): Promise<{ id: string }> {
  if (picture.bytes.length > mostBytes)
    throw new Refusal("invalid", "Choose a picture of at most 5 MB.", "picture");
  const bytes = await redraw(picture);
  const name = `${picture.name.replace(/\.[^.]*$/, "").slice(0, 100) || "picture"}.webp`;
  return db
    .insertInto("files")
    .values({ name, content_type: "image/webp", bytes, created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
}

async function redraw({ bytes, longestSide }: Picture): Promise<Buffer> {
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" });
    const { format } = await image.metadata();
    if (!formats.has(format === "heif" ? "avif" : format)) throw new Error(`not taken: ${format}`);
    const size = {
      width: longestSide,
      height: longestSide,
      fit: "inside",
      withoutEnlargement: true,
    } as const;
    return await image.rotate().resize(size).webp({ quality: 84 }).toBuffer();
  } catch {
    throw new Refusal(
      "invalid",
      "This picture cannot be read. Choose a JPEG, PNG or WebP file.",
      "picture",
    );
  }
}

/** A stored file. @throws Refusal not_found */
export async function readFile(db: Database, id: string): Promise<StoredFile> {
  const row = isUuid(id)
    ? await db
        .selectFrom("files")
        .select(["name", "content_type", "bytes"])
        .where("id", "=", id)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new Refusal("not_found", "There is no such file.");
  return { name: row.name, contentType: row.content_type, bytes: row.bytes };
}

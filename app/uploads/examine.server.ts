import { fileTypeFromBlob } from "file-type";
import { Refusal } from "../lib/errors.ts";
import { piecesOf } from "./content.ts";
import { type FileFormat, fileFormats, isFileFormat } from "./file-formats.ts";
import type { FileRules } from "./file-record.ts";
import { spokenName } from "./neutral-name.ts";
import { textContent } from "./text-content.ts";
import { words } from "./words.en.ts";
import { unpacksTooLarge } from "./zip-content.ts";

const bytesOfABeginning = 64_000;
/** Formats that are ZIP archives inside. */
const zipped = new Set<FileFormat>(["docx", "odt", "xlsx", "ods", "pptx", "odp", "zip"]);

/** What a file turned out to be. */
export type Examined = { readonly format: FileFormat; readonly locked: boolean };

/**
 * Says what a file is by what is in it, never by its name or by what was claimed.
 * @throws Refusal invalid with one sentence, for a file that the rules do not allow
 */
export async function examine(
  file: { readonly name: string; readonly content: Blob },
  { accept, maxBytes }: FileRules,
): Promise<Examined> {
  const { content } = file;
  const name = spokenName(file.name);
  if (content.size === 0) throw new Refusal("invalid", words.empty(name));
  if (content.size > maxBytes) throw new Refusal("invalid", words.tooLarge(name, maxBytes));
  const { formats, type } = await recognise(content);
  const format = formats.find((one) => accept.includes(fileFormats[one].kind));
  if (format === undefined) {
    const isPhoto = type === "heic" || type === "heif";
    throw new Refusal("invalid", isPhoto ? words.heic(name) : words.notTaken(name, accept));
  }
  if (zipped.has(format) && (await unpacksTooLarge(content)))
    throw new Refusal("invalid", words.unpacksTooLarge(name));
  return { format, locked: format === "pdf" && (await isEncrypted(content)) };
}

/** The formats a file can be taken for, the likeliest first, and what else it may be. */
async function recognise(
  content: Blob,
): Promise<{ readonly formats: readonly FileFormat[]; readonly type: string | undefined }> {
  const found = await fileTypeFromBlob(content);
  if (found) return { formats: isFileFormat(found.ext) ? [found.ext] : [], type: found.ext };
  const beginning = await content.slice(0, bytesOfABeginning).arrayBuffer();
  const text = textContent(new Uint8Array(beginning), content.size <= bytesOfABeginning);
  if (text === "table") return { formats: ["csv", "txt"], type: "csv" };
  // A table may have a single column.
  return { formats: text === "text" ? ["txt", "csv"] : [], type: undefined };
}

const encryption = Buffer.from("/Encrypt");

/** Whether a PDF is encrypted: its trailer, which is never compressed, says so. */
async function isEncrypted(content: Blob): Promise<boolean> {
  let before = Buffer.alloc(0);
  for await (const piece of piecesOf(content)) {
    const bytes = Buffer.concat([before, piece]);
    if (bytes.includes(encryption)) return true;
    before = bytes.subarray(-encryption.length);
  }
  return false;
}

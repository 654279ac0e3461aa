import { bytesInWords } from "./bytes-in-words.ts";
import { fileFormats } from "./file-formats.ts";
import type { FileRecord } from "./file-record.ts";

/** A file as a page lists it for somebody who may open it. */
export type ShownFile = {
  readonly id: string;
  readonly name: string;
  /** "2.4 MB". */
  readonly size: string;
  /** Whether there is a small picture of it. */
  readonly isPicture: boolean;
};

/** Files as a page lists them. */
export function shownFiles(records: readonly FileRecord[]): ShownFile[] {
  return records.map(({ id, name, type, bytes }) => ({
    id,
    name,
    size: bytesInWords(bytes),
    isPicture: fileFormats[type].kind === "image",
  }));
}

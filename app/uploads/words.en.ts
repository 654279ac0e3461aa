import { say } from "../lib/isolated.ts";
import { bytesInWords } from "./bytes-in-words.ts";
import type { FileKind } from "./file-formats.ts";

const kinds: Readonly<Record<FileKind, string>> = {
  pdf: "a PDF",
  image: "a picture (JPEG, PNG or WebP)",
  document: "a document (Word or OpenDocument)",
  spreadsheet: "a table (Excel, OpenDocument or CSV)",
  presentation: "slides (PowerPoint or OpenDocument)",
  text: "a plain text",
  archive: "a ZIP archive",
  video: "a video (MP4, MOV or WebM)",
};

const inWords = (accept: readonly FileKind[]) =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(accept.map((kind) => kinds[kind]));

const about = (name: string) => say`“${name}”`;

/** What is said about files that are handed in, in English. */
export const words = {
  offer: (accept: readonly FileKind[], most: number, mostBytes: number) => {
    const many = most === 1 ? "One file:" : `Up to ${most} files, each`;
    return `${many} ${inWords(accept)} of at most ${bytesInWords(mostBytes)}.`;
  },
  empty: (name: string) => say`${about(name)} is empty. Choose it again, or choose another file.`,
  tooLarge: (name: string, mostBytes: number) =>
    `${about(name)} is larger than ${bytesInWords(mostBytes)}. Choose a smaller file.`,
  notTaken: (name: string, accept: readonly FileKind[]) =>
    `${about(name)} cannot be used here. Choose ${inWords(accept)}.`,
  heic: (name: string) =>
    `${about(name)} is an iPhone photo (HEIC), which we cannot open. Share it as JPEG, or take a screenshot of it.`,
  unreadable: (name: string) =>
    `${about(name)} cannot be opened. It may be damaged. Save it again, then choose it once more.`,
  unpacksTooLarge: (name: string) =>
    `${about(name)} would unpack to far more than it holds. Choose the files one by one.`,
  tooMany: (name: string, most: number) =>
    say`${about(name)} is one too many. Remove a file first: ${most === 1 ? "one is" : `${most} are`} all we need.`,
  gone: "A file is no longer here. Upload it once more.",
  notHere: "There is no such file.",
  locked: (name: string) =>
    `${about(name)} asks for a password when it is opened. If you can, upload a copy without one.`,
} as const;

import type { FileFormat, FileKind } from "./file-formats.ts";

/** What may be handed in for one purpose. */
export type FileRules = {
  readonly accept: readonly FileKind[];
  /** How many files. */
  readonly max: number;
  /** How large each of them may be. */
  readonly maxBytes: number;
};

/** A file that was handed in, as it stands in an answer. Dates are ISO days. */
export type FileRecord = {
  readonly id: string;
  readonly name: string;
  readonly type: FileFormat;
  readonly bytes: number;
  /** The day on which it was handed in: whether a document was too old is judged by that day. */
  readonly uploaded: string;
  readonly issued?: string;
  readonly expires?: string;
  readonly locked?: true;
};

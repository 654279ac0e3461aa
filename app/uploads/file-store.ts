/** Where the content of files lies. Keys are ours: letters, digits, "-" and "/". */
export type FileStore = {
  /** Keeps a content under a key; what was there before is replaced. */
  put(key: string, content: Blob, contentType: string): Promise<void>;
  /** The content, as it is read; undefined when there is none. */
  get(key: string): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Also when there is none. */
  delete(key: string): Promise<void>;
};

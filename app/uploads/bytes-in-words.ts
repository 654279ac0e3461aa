import { counted } from "../lib/dates-in-words.ts";

/** The size of a file as people say it: "840 KB", "2.4 MB". */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, "byte");
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes)} MB`;
}

import { expect, test } from "vitest";
import { bytesInWords } from "./bytes-in-words.ts";

test.each([
  [1, "1 byte"],
  [840_000, "840 KB"],
  [999_499, "999 KB"],
  [999_500, "1 MB"],
  [2_440_000, "2.4 MB"],
  [9_960_000, "10 MB"],
  [52_000_000, "52 MB"],
])("%i is %s", (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words);
});

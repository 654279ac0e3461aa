import { expect, test } from "vitest";
import { outcomeInWords } from "./outcome-in-words.ts";
import { words } from "./words.en.ts";

const some = (count: number) => Array.from({ length: count }, () => ({}));
const not = (...reasons: string[]) => reasons.map((why) => ({ why }));

test.each([
  [9, 0, ["This task is no longer needed."], "9 done, 1 was not: This task is no longer needed."],
  [3, 2, [], "3 done, 2 were so already."],
  [0, 0, ["No.", "No.", "Never."], "0 done, 2 were not: No, 1 was not: Never."],
])("%d done, %d already, %o refused", (done, already, reasons, line) => {
  const outcome = { changed: some(done), unchanged: some(already), refused: not(...reasons) };
  expect(outcomeInWords(outcome, words.said.completed)).toBe(line);
});

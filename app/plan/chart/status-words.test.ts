import { expect, test } from "vitest";
import { chartWords } from "./status-words.ts";
import { words } from "./words.en.ts";

test("a playbook's own words stand in the picture and in the table, ours where it has none", () => {
  expect(chartWords({})).toEqual({ tones: words.tones, states: words.states });
  const { tones, states } = chartWords({ open: "To do", blocked: "On hold", cancelled: "Gone" });
  expect(states).toEqual({ open: "To do", done: words.states.done, blocked: "On hold" });
  expect(tones).toEqual({ ...words.tones, blocked: "On hold" });
});

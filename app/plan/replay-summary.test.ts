import { expect, test } from "vitest";
import type { Difference } from "./differences.ts";
import type { Replay } from "./replay.ts";
import { summarizeReplays } from "./replay-summary.ts";

const difference = (kind: Difference["kind"], key: string, title = key): Difference => ({
  kind,
  key,
  title,
  ownerRole: "manager",
  fields: [],
  why: "",
});
const lost = (customer: string, answer: string, key = "tier") => ({
  customer,
  key,
  label: "Which plan?",
  answer,
  why: "Gone.",
});

test("replays add up by question and by task, the most frequent first", () => {
  const replays: Replay[] = [
    {
      unmatched: [lost("A", "5", "size"), lost("A", "pro"), lost("B", "pro")],
      customers: [
        { customer: "A", differences: [difference("cancel", "x")] },
        { customer: "B", differences: [difference("add", "y", "Visit B"), difference("add", "x")] },
      ],
    },
    {
      unmatched: [lost("C", "old")],
      customers: [{ customer: "C", differences: [difference("add", "y", "Visit C")] }],
    },
  ];
  const summary = summarizeReplays(replays);
  expect(summary.different).toBe(3);
  expect(
    summary.lost.map(({ key, submissions, examples }) => [key, submissions, examples]),
  ).toEqual([
    ["tier", 3, ["pro", "old"]],
    ["size", 1, ["5"]],
  ]);
  expect(summary.tasks).toEqual([
    { kind: "add", key: "y", title: "Visit B", submissions: 2 },
    { kind: "cancel", key: "x", title: "x", submissions: 1 },
    { kind: "add", key: "x", title: "x", submissions: 1 },
  ]);
});

test("of many different answers a few are shown, and all are counted", () => {
  const unmatched = Array.from({ length: 9 }, (_, index) => lost("A", `answer ${index}`));
  const [found] = summarizeReplays([{ unmatched, customers: [] }]).lost;
  expect(found?.submissions).toBe(9);
  expect(found?.examples).toHaveLength(5);
});

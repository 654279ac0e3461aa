import { expect, test } from "vitest";
import { timelinePageView, type Wish } from "./timeline-page-view.ts";
import type { Timeline } from "./timeline-view.ts";
import { words } from "./words.en.ts";

const reader = { locale: "en-GB", zone: "Europe/London", today: "2026-03-12" };

const timeline: Timeline = {
  headline: "",
  live: { promised: null, expected: null, daysLate: 0, sentence: "" },
  done: [
    {
      phase: "Beginning",
      label: "2 done in March",
      steps: [
        { id: "mine", name: "Send the list", on: "10 March", milestone: null, yours: true },
        { id: "theirs", name: "We read it", on: "11 March", milestone: null, yours: false },
      ],
    },
  ],
  now: [],
  next: [],
  milestones: [],
  news: [],
};

function view(wish: Partial<Wish>) {
  const note = {
    text: "Hello",
    by: "Lea",
    fromCustomer: true,
    forCustomer: true,
    at: "2026-03-12T09:05:00Z",
  };
  const found = {
    timeline,
    statusWords: {},
    portraits: {},
    version: 3,
    notes: new Map([["mine", [note]]]),
    work: {},
    kickoff: undefined,
    closing: undefined,
  };
  return timelinePageView(found, reader, {
    note: null,
    told: null,
    task: null,
    back: null,
    ...wish,
  });
}

test.each([
  [{}, undefined],
  [{ told: "note" }, { sentence: words.told.note }],
  [{ told: "changed" }, { sentence: words.told.changed }],
  [
    { told: "done", task: "mine" },
    { sentence: words.status(words.done, "Send the list"), undo: "mine" },
  ],
  [{ told: "done", task: "theirs" }, undefined],
  [{ told: "done", task: "nobody's" }, undefined],
  [{ told: "<b>" }, undefined],
])("an address with %o tells %o", (wish, told) => {
  expect(view(wish).told).toEqual(told);
});

test("a note that was empty says so beside its field", () => {
  expect(view({ note: "mine" }).noting).toEqual({ step: "mine", problem: undefined });
  expect(view({ note: "mine", told: "empty" }).noting?.problem).toBe(words.noteEmpty);
});

test("notes are dated on the customer's clock", () => {
  expect(view({}).notes.mine).toEqual([{ text: "Hello", by: "Lea", at: "09:05" }]);
});

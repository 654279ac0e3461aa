import { describe, expect, test } from "vitest";
import { smallPlaybook } from "../../tests/factories/playbook.ts";
import type { RecordedFact } from "../facts/queries.server.ts";
import { playbookSchema } from "../playbook/schema.ts";
import type { Conflict } from "./conflicts.ts";
import type { KickoffState } from "./queries.server.ts";
import type { Entered } from "./question-types/parsed.ts";
import { type PostedAgain, sectionFormView } from "./section-view.ts";

const at = new Date("2026-03-10T09:00:00Z");
const reader = { locale: "en-GB", zone: "Europe/London", today: "2026-03-12" };
const nothing: PostedAgain = { asked: [], conflicts: [] };

const team: RecordedFact = {
  key: "team",
  value: 12,
  source: "sales",
  recordedBy: "Sam",
  recordedAt: at,
  supersededAt: null,
};

type Filled = { entered?: Record<string, Entered>; confirmed?: string[]; facts?: RecordedFact[] };

function stateOf({ entered = {}, confirmed = [], facts = [] }: Filled): KickoffState {
  return {
    version: {
      id: "v",
      key: "small",
      version: 1,
      revision: 1,
      publishedAt: at,
      updatedAt: at,
      document: playbookSchema.parse(smallPlaybook),
    },
    input: {
      facts: Object.fromEntries(facts.map(({ key, value }) => [key, value])),
      entered,
      confirmed: new Set(confirmed),
    },
    facts,
    saved: [],
    boxes: new Map(),
    revision: 4,
    savedAt: at,
    submission: null,
  };
}

function open(filled: Filled, posted = nothing) {
  const view = sectionFormView(stateOf(filled), "company", { reader, formId: "f" }, posted);
  if (!view) throw new Error("The section does not open.");
  const question = (key: string) => view.section.questions.find((one) => one.key === key);
  return { ...view, question };
}

test("a page that is only opened names no problem", () => {
  const { section, revision, saved, question } = open({});
  expect(section.problems).toEqual([]);
  expect(question("team")?.problems).toEqual({});
  expect({ number: section.number, of: section.of, revision, saved }).toEqual({
    number: 1,
    of: 2,
    revision: 4,
    saved: "10 March",
  });
});

test("only questions that were asked are found wanting", () => {
  const { section, question } = open(
    { entered: { team: {}, visit: { "": ["yes"] } } },
    { asked: ["team", "visit"], conflicts: [] },
  );
  expect(section.problems.map(({ field }) => field)).toEqual(["team"]);
  expect(question("team")?.problems).toEqual({ "": section.problems[0]?.message });
  expect(question("visit_notes")).toMatchObject({ shown: true, problems: {} });
});

describe("what sales noted", () => {
  test("is shown with who said it and when, and not yet answered for", () => {
    expect(open({ facts: [team] }).question("team")?.known).toEqual({
      shown: "12",
      by: "Sam",
      on: "10 March",
      answer: undefined,
    });
  });

  test.each([
    [{ confirmed: ["team"] }, "yes"],
    [{ entered: { team: { "": ["14"] } } }, "no"],
  ])("keeps what the customer said to it: %o", (said, answer) => {
    expect(open({ facts: [team], ...said }).question("team")?.known?.answer).toBe(answer);
  });

  test("leads to the choice when nothing was said to it", () => {
    const { section, question } = open({ facts: [team] }, { asked: ["team"], conflicts: [] });
    expect(section.problems[0]?.field).toBe("team.confirmed");
    expect(question("team")?.whole).toBe(section.problems[0]?.message);
  });

  test("is asked like anything else when the question cannot hold it", () => {
    const odd = { ...team, value: "a dozen" };
    expect(open({ facts: [odd] }).question("team")?.known).toBeUndefined();
  });
});

test("what was typed stays beside what was saved elsewhere meanwhile", () => {
  const conflict: Conflict = {
    key: "team",
    mine: { entered: { "": ["31"] }, confirmed: false },
    theirs: { entered: { "": ["20"] }, confirmed: false },
    by: "Lea",
    savedAt: new Date("2026-03-12T09:05:00Z"),
  };
  const question = open(
    { entered: { team: { "": ["20"] } } },
    { asked: ["team"], conflicts: [conflict] },
  ).question("team");
  expect(question?.fields).toEqual({ "": ["31"] });
  expect(question?.elsewhere).toEqual({ shown: "20", by: "Lea", at: "09:05" });
});

test("a section that may not be opened yet has no form", () => {
  expect(sectionFormView(stateOf({}), "goals", { reader, formId: "f" })).toBeUndefined();
});

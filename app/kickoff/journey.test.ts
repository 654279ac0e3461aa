import { describe, expect, test } from "vitest";
import { playbookWith } from "../../tests/support/playbooks.ts";
import { typed } from "../../tests/support/questions.ts";
import { type Journey, journey, type KickoffInput } from "./journey.ts";

const playbook = playbookWith([
  {
    key: "you",
    title: "About you",
    minutes: 2,
    questions: [
      { type: "short_text", key: "company", label: "Company name" },
      { type: "yes_no", key: "has_crm", label: "Do you use a CRM?" },
      {
        type: "one_choice",
        key: "crm",
        label: "Which one?",
        options: ["hubspot", "pipedrive"],
        when: { "==": [{ var: "has_crm" }, true] },
      },
      { type: "short_text", key: "nickname", label: "Nickname", required: false },
    ],
  },
  {
    key: "moving",
    title: "Moving your data",
    minutes: 1.5,
    when: { answered: "crm" },
    questions: [{ type: "number", key: "records", label: "How many records?" }],
  },
  {
    key: "last",
    title: "Last things",
    questions: [
      {
        type: "long_text",
        key: "wishes",
        label: "Wishes",
        when: { or: [{ ">": [{ var: "records" }, 100] }, { "==": [{ var: "tier" }, "gold"] }] },
      },
    ],
  },
]);

const nothing: KickoffInput = { facts: {}, entered: {}, confirmed: new Set() };
const crm = {
  company: typed("Acme"),
  has_crm: typed("yes"),
  crm: typed("hubspot"),
  nickname: typed(""),
};

function walk(input: Partial<KickoffInput>): Journey {
  return journey(playbook, { ...nothing, ...input });
}

function states(walked: Journey): Record<string, string> {
  const views = walked.sections.flatMap((section) => section.questions);
  return Object.fromEntries(views.map(({ question, state }) => [question.base.key, state.state]));
}

describe("journey", () => {
  test("begins with what is asked of everybody", () => {
    const walked = walk({});
    expect(states(walked)).toEqual({ company: "missing", has_crm: "missing", nickname: "unseen" });
    expect(walked).toMatchObject({
      next: "you",
      complete: false,
      minutesLeft: 2,
      answers: {},
      withdrawn: [],
    });
    expect(["you", "moving", "last", "check", "nowhere"].map(walked.mayOpen)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test("goes on to the sections that answers call for", () => {
    const walked = walk({ entered: crm });
    expect(walked.sections.map(({ key, number, done }) => [key, number, done])).toEqual([
      ["you", 1, true],
      ["moving", 2, false],
    ]);
    expect(walked).toMatchObject({ next: "moving", minutesLeft: 2 });
    expect(["you", "moving", "last", "check"].map(walked.mayOpen)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("a section without a question to ask is not asked", () => {
    const walked = walk({ entered: { ...crm, records: typed("12") } });
    expect(walked).toMatchObject({ next: "check", complete: true, minutesLeft: 0 });
    expect(walked.answers).toEqual({ company: "Acme", has_crm: true, crm: "hubspot", records: 12 });
    expect(walked.mayOpen("check")).toBe(true);
  });

  test("hiding a question hides what hangs on it, and keeps what was typed", () => {
    const entered = { ...crm, records: typed("500"), wishes: typed("Soon") };
    expect(walk({ entered }).answers).toMatchObject({
      crm: "hubspot",
      records: 500,
      wishes: "Soon",
    });
    const without = walk({ entered: { ...entered, has_crm: typed("no") } });
    expect(without.answers).toEqual({ company: "Acme", has_crm: false });
    expect(without.complete).toBe(true);
  });

  test("facts that no question asks for decide too", () => {
    expect(walk({ facts: { tier: "gold" } }).sections.map(({ key }) => key)).toEqual([
      "you",
      "last",
    ]);
  });

  test("what is known has to be confirmed or changed", () => {
    const facts = { company: "Acme", has_crm: true, crm: "hubspot" };
    const known = walk({ facts });
    expect(states(known)).toMatchObject({
      company: "known",
      has_crm: "known",
      crm: "known",
      records: "missing",
    });
    expect(known.answers).toEqual({});
    const confirmed = walk({
      facts,
      confirmed: new Set(["company", "has_crm"]),
      entered: { crm: typed("pipedrive"), nickname: {} },
    });
    expect(confirmed).toMatchObject({
      next: "moving",
      answers: { company: "Acme", has_crm: true, crm: "pipedrive" },
    });
  });

  test("a known fact that its question could not hold is asked for", () => {
    expect(states(walk({ facts: { has_crm: "perhaps", crm: "paper" } }))).toEqual({
      company: "missing",
      has_crm: "missing",
      nickname: "unseen",
    });
  });

  test("an invalid answer blocks its section; rules still read what was known", () => {
    const walked = walk({ facts: { has_crm: true }, entered: { has_crm: typed("perhaps") } });
    expect(states(walked)).toMatchObject({ has_crm: "invalid", crm: "missing" });
    expect(walked.next).toBe("you");
  });

  test("known facts that were left out or are hidden are withdrawn", () => {
    const facts = { company: "Acme", has_crm: true, crm: "hubspot", nickname: "Ace", tier: "gold" };
    const walked = walk({
      facts,
      entered: {
        company: typed("Acme"),
        has_crm: typed("no"),
        nickname: typed(""),
        wishes: typed("Soon"),
      },
    });
    expect(walked.withdrawn).toEqual(["crm", "nickname"]);
    expect(walked.facts).toEqual({ tier: "gold", company: "Acme", has_crm: false, wishes: "Soon" });
  });

  test("clearing what is known and needed asks whether it is right again", () => {
    expect(
      states(walk({ facts: { company: "Acme" }, entered: { company: typed(" ") } })),
    ).toMatchObject({ company: "known" });
  });
});

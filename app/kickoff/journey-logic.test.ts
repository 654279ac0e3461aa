import { describe, expect, test } from "vitest";
import { logicPlaybook } from "../../tests/support/logic-playbook.ts";
import { playbookWith } from "../../tests/support/playbooks.ts";
import type { Facts } from "../facts/fact.ts";
import { bindPlaybook, findSection } from "./bound-playbook.ts";
import { journey, type KickoffInput } from "./journey.ts";
import type { Entered } from "./question-types/parsed.ts";
import { revise } from "./revise.ts";
import { answersFromForm } from "./section-form.ts";
import { sectionPage } from "./section-page.ts";

const day = (year: string): Entered => ({ day: ["1"], month: ["2"], year: [year] });
const leeds: Entered = { line1: ["1 High St"], city: ["Leeds"], country: ["GB"] };
const filled: Readonly<Record<string, Entered>> = {
  people: { "": ["12"] },
  home: leeds,
  billing: { same: ["yes"], city: ["typed before"] },
  start: day("2027"),
  end: day("2028"),
  provider: { "": ["typed before"], not: ["sure"] },
};
const walk = (entered: KickoffInput["entered"], facts: Facts = {}) =>
  journey(logicPlaybook, { facts, entered, confirmed: new Set() });
const pageOf = (key: string, entered: KickoffInput["entered"]) =>
  sectionPage(logicPlaybook, { facts: {}, entered, confirmed: new Set() }, key);

describe("something said instead of an answer", () => {
  test("is done, reads well, wins over what was typed, and keeps it", () => {
    const walked = walk(filled);
    expect(walked.complete).toBe(true);
    expect(walked.answers.provider).toEqual({ not: "sure" });
    const shown = pageOf("project", filled)?.questions.find(({ key }) => key === "provider");
    expect(shown?.fields).toEqual(filled.provider);
    expect(shown?.question.show({ not: "sure" })).toBe("Not sure yet");
    expect(shown?.question.cell({ not: "applicable" })).toBe("Does not apply");
  });

  test("is not taken where the playbook does not allow it", () => {
    expect(walk({ ...filled, people: { not: ["sure"] } }).next).toBe("firm");
  });
});

describe("an answer taken over", () => {
  test("is that of the earlier question, and follows it", () => {
    expect(walk(filled).answers.billing).toEqual(walk(filled).answers.home);
    const moved = { ...filled, home: { ...leeds, city: ["York"] } };
    expect(walk(moved).answers.billing).toMatchObject({ city: "York" });
    const billing = pageOf("firm", filled)?.questions.find(({ key }) => key === "billing");
    expect(billing).toMatchObject({ same: { label: "Business address" }, fields: filled.billing });
  });

  test("waits for the earlier question while that is open", () => {
    const page = pageOf("firm", { ...filled, home: {} });
    expect(page?.problems.map(({ field, message }) => [field, message])).toEqual([
      ["home.line1", "Tell us: Business address"],
      [
        "billing.same",
        "Billing address: Answer “Business address” first, or write another answer here.",
      ],
    ]);
  });

  test("is asked where this question cannot hold it", () => {
    const pet = (key: string, ...values: string[]) => ({
      type: "one_choice" as const,
      key,
      label: `Which ${key}?`,
      options: values.map((value) => ({ value, label: value })),
    });
    const questions = [pet("first", "cat", "dog"), { ...pet("second", "cat"), sameAs: "first" }];
    const pets = playbookWith([{ key: "pets", title: "Pets", questions }]);
    const page = (first: string) => {
      const entered = { first: { "": [first] }, second: { same: ["yes"] } };
      return sectionPage(pets, { facts: {}, entered, confirmed: new Set() }, "pets");
    };
    expect(page("cat")?.problems).toEqual([]);
    const asked = page("dog");
    expect(asked?.problems).toEqual([
      { key: "second", field: "second", message: "Choose an answer: Which second?" },
    ]);
    expect(asked?.questions[1]?.fields).toEqual({});
  });
});

describe("a check", () => {
  const backwards = { ...filled, end: day("2026") };

  test("keeps the section open and stands at its question", () => {
    expect(walk(backwards)).toMatchObject({ next: "project", complete: false });
    expect(pageOf("project", backwards)?.problems).toEqual([
      { key: "end", field: "end.day", message: "The end must not be before the start." },
    ]);
  });

  test("says nothing while an answer that it compares is open", () => {
    const { end: _, ...open } = backwards;
    expect(pageOf("project", open)?.problems.map(({ message }) => message)).toEqual([
      "Tell us: When does it end?",
    ]);
  });

  test("asks for the other answer when one is changed after sending", () => {
    const { answers } = walk(filled);
    const revision = revise(logicPlaybook, answers, { start: day("2029") }, true);
    if (revision.state !== "needs") throw new Error(revision.state);
    expect(revision.questions.map(({ question }) => question.base.key)).toEqual(["end"]);
    const both = { start: day("2029"), end: day("2030") };
    expect(revise(logicPlaybook, answers, both, true).state).toBe("ready");
  });
});

describe("what only staff are asked", () => {
  test("is never on the page, never taken from it, and read by conditions", () => {
    const asked = walk({ ...filled, rating: { "": ["A"] } }, { sold: ["website"] });
    const keys = asked.sections.flatMap(({ questions }) =>
      questions.map((q) => q.question.base.key),
    );
    expect(keys).toEqual(["people", "home", "billing", "start", "end", "provider", "domain"]);
    expect(asked.ofStaff.map(({ question }) => question.base.key)).toEqual(["sold", "rating"]);
    expect(walk(filled, { sold: ["audit"] }).complete).toBe(true);
    const firm = findSection(logicPlaybook, "firm");
    if (!firm) throw new Error("There is no section firm.");
    expect(answersFromForm(firm, [["rating", "A"]])).toMatchObject({
      entered: {},
      unknownFields: ["rating"],
    });
  });

  test("of what was sold, shows the titles of the services", () => {
    expect(bindPlaybook(logicPlaybook).questions.get("sold")?.show(["audit", "website"])).toBe(
      "Audit\nWebsite",
    );
  });
});

describe("an end", () => {
  const few = { ...filled, people: { "": ["2"] } };

  test("comes after its section, and no later one is asked", () => {
    const walked = walk(few, { provider: "Known before" });
    expect(walked).toMatchObject({ next: "closing", complete: true });
    expect(walked.sections.map(({ key }) => key)).toEqual(["firm"]);
    expect(["firm", "closing", "check", "project"].map((page) => walked.mayOpen(page))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(walked.withdrawn).toEqual([]);
    expect(walked.facts.provider).toBe("Known before");
  });

  test("waits until its section is filled in, and goes when the answer does", () => {
    const open = { ...few, home: {} };
    expect(walk(open)).toMatchObject({ next: "firm", complete: false });
    expect(walk(filled).mayOpen("closing")).toBe(false);
  });
});

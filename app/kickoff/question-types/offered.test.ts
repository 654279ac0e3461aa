import { describe, expect, test } from "vitest";
import { playbookWith } from "../../../tests/support/playbooks.ts";
import { typed } from "../../../tests/support/questions.ts";
import { journey, type KickoffInput } from "../journey.ts";
import { sectionPage } from "../section-page.ts";
import { showing } from "../visibility.ts";
import { questionSchema } from "./register.ts";

const abroad = { "==": [{ var: "abroad" }, true] } as const;

const playbook = playbookWith([
  {
    key: "where",
    title: "Where",
    questions: [
      { type: "yes_no", key: "abroad", label: "Abroad?" },
      {
        type: "several_choices",
        key: "ship",
        label: "How do you ship?",
        options: ["van", { value: "sea", label: "By sea", when: abroad }],
      },
      {
        type: "one_choice",
        key: "port",
        label: "Which port?",
        options: [{ value: "hull", label: "Hull", when: abroad }],
      },
      {
        type: "repeating_group",
        key: "sites",
        label: "Sites",
        item: "Site",
        required: false,
        questions: [{ type: "short_text", key: "city", label: "City" }],
      },
    ],
  },
  {
    key: "main",
    title: "Main site",
    questions: [{ type: "one_choice", key: "main", label: "Main site", optionsFrom: "sites.city" }],
  },
]);

const means = playbookWith([
  {
    key: "where",
    title: "Where",
    questions: [
      { type: "yes_no", key: "abroad", label: "Abroad?" },
      {
        type: "ranking",
        key: "rank",
        label: "What matters most?",
        options: ["van", "rail", { value: "sea", label: "By sea", when: abroad }],
      },
      {
        type: "matrix",
        key: "use",
        label: "How often?",
        rows: ["van", { value: "sea", label: "By sea", when: abroad }, "rail"],
        columns: ["often", "never", { value: "customs", label: "At customs", when: abroad }],
      },
    ],
  },
]);

function filled(fields: Readonly<Record<string, Readonly<Record<string, string>>>>): KickoffInput {
  const entered = Object.entries(fields).map(([key, parts]) => [key, typed(parts)] as const);
  return { facts: {}, entered: Object.fromEntries(entered), confirmed: new Set() };
}

const sites = { "1-city": "Leeds", "2-city": "York", rows: "2" };

describe("options that hang on answers", () => {
  test("are offered while their condition holds, and refused otherwise", () => {
    const said = { ship: { "": "sea" }, port: { "": "hull" }, sites: {} };
    expect(journey(playbook, filled({ abroad: { "": "yes" }, ...said }))).toMatchObject({
      answers: { ship: ["sea"], port: "hull" },
      complete: true,
    });
    const home = journey(playbook, filled({ abroad: { "": "no" }, ...said }));
    expect(home.answers).toEqual({ abroad: false });
    expect(home.next).toBe("where");
  });

  test("are not asked about when none is offered", () => {
    const { sections } = journey(playbook, filled({ abroad: { "": "no" } }));
    expect(
      sections.flatMap(({ questions }) => questions.map(({ question }) => question.base.key)),
    ).toEqual(["abroad", "ship", "sites"]);
  });

  test("change at once in the browser, by the same conditions", () => {
    const page = sectionPage(playbook, filled({}), "where");
    if (!page) throw new Error("The first page may be opened.");
    const shown = (answer: string, ship: string) =>
      showing(page.script, (key) => typed({ abroad: answer, ship }[key] ?? ""));
    expect(shown("yes", "sea")).toMatchObject({
      keys: ["abroad", "ship", "port", "sites"],
      known: { ship: ["sea"] },
      withheld: { ship: [], port: [] },
    });
    const home = shown("no", "sea");
    expect(home).toMatchObject({
      keys: ["abroad", "ship", "sites"],
      withheld: { ship: ["sea"] },
    });
    expect(home.known).toEqual({ abroad: false });
  });

  test("stand in an order with no more places than are offered", () => {
    const ranked = (answer: string, places: Record<string, string>) =>
      journey(means, filled({ abroad: { "": answer }, rank: places, use: {} }));
    const all = { 1: "sea", 2: "van", 3: "rail" };
    expect(ranked("yes", all).answers).toMatchObject({ rank: all });
    expect(ranked("no", all).answers).not.toHaveProperty("rank");
    expect(ranked("no", { 1: "rail", 2: "van", 3: "sea" }).answers).toMatchObject({
      rank: { 1: "rail", 2: "van" },
    });
    const question = sectionPage(means, filled({}), "where")?.questions[1]?.question;
    expect(question?.control).toMatchObject({
      controls: [{ withheld: false }, { withheld: false }, { withheld: true }],
    });
  });

  test("leave out rows and columns, and what was chosen in a row that is left out stays", () => {
    const use = { van: "often", sea: "never", rail: "never" };
    const answers = (abroad: string, said: Record<string, string>) =>
      journey(means, filled({ abroad: { "": abroad }, rank: {}, use: said })).answers;
    expect(answers("yes", use)).toMatchObject({ use });
    expect(answers("no", use)).toMatchObject({ use: { van: "often", rail: "never" } });
    expect(answers("no", { ...use, van: "customs" })).not.toHaveProperty("use");
    const page = sectionPage(means, filled({ abroad: { "": "no" }, use }), "where");
    expect(page?.questions[2]?.fields).toEqual(typed(use));
  });

  test("leave out places, rows and columns at once in the browser", () => {
    const page = sectionPage(means, filled({}), "where");
    if (!page) throw new Error("The first page may be opened.");
    const fields = new Map([
      ["abroad", typed("no")],
      ["rank", typed({ 1: "van", 2: "rail", 3: "sea" })],
      ["use", typed({ van: "often", sea: "often", rail: "customs" })],
    ]);
    const { known, ...drawn } = showing(page.script, (key) => fields.get(key));
    expect(known).toEqual({ abroad: false, rank: { 1: "van", 2: "rail" } });
    expect(drawn).toMatchObject({
      keys: ["abroad", "rank", "use"],
      withheld: { rank: ["sea"], use: ["customs"] },
      away: { rank: ["3"], use: ["sea"] },
    });
  });

  test("are the items of a list that was given before", () => {
    const first = { abroad: { "": "no" }, ship: { "": "van" }, sites };
    const page = sectionPage(playbook, filled(first), "main");
    expect(page?.questions[0]?.question.control).toMatchObject({
      choices: [
        { value: "Leeds", label: "Leeds" },
        { value: "York", label: "York" },
      ],
    });
    const answered = (main: string) => journey(playbook, filled({ ...first, main: { "": main } }));
    expect(answered("York").answers).toMatchObject({ main: "York" });
    expect(answered("Hull").next).toBe("main");
    expect(journey(playbook, filled({ ...first, sites: {} })).complete).toBe(true);
  });

  test.each([
    { type: "one_choice" },
    { type: "lookup", options: ["a"], optionsFrom: "sites.city" },
    { type: "several_choices", optionsFrom: "sites.city.name" },
    { type: "one_choice", optionsFrom: "sites.city", suppliedBy: "sales" },
  ])("are refused as %j", (input) => {
    expect(questionSchema.safeParse({ key: "asked", label: "Asked", ...input }).success).toBe(
      false,
    );
  });
});

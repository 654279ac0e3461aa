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
      withheld: {},
    });
    expect(shown("no", "sea")).toEqual({
      keys: ["abroad", "ship", "sites"],
      known: { abroad: false },
      withheld: { ship: ["sea"] },
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
    { type: "ranking", options: ["a", { value: "b", label: "B", when: abroad }] },
  ])("are refused as %j", (input) => {
    expect(questionSchema.safeParse({ key: "asked", label: "Asked", ...input }).success).toBe(
      false,
    );
  });
});

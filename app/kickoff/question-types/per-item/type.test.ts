import { describe, expect, test } from "vitest";
import { outcome, typed } from "../../../../tests/support/questions.ts";
import type { Facts, FactValue } from "../../../facts/fact.ts";
import type { BoundQuestion } from "../question-type.ts";
import { bindQuestion, questionSchema } from "../register.ts";

const earlier = [
  {
    type: "repeating_group",
    key: "sites",
    label: "Sites",
    item: "Site",
    questions: [
      { type: "short_text", key: "city", label: "City", required: false },
      { type: "country", key: "country", label: "Country", country: "GB", required: false },
    ],
  },
  {
    type: "several_choices",
    key: "tools",
    label: "Tools",
    none: true,
    options: [
      { value: "crm", label: "A CRM" },
      { value: "chat", label: "Chat" },
    ],
  },
];

const teams = {
  type: "per_item",
  key: "teams",
  label: "Each  team",
  of: "sites",
  name: "city",
  questions: [{ type: "short_text", key: "lead", label: "Lead", required: false }],
};

const asked = {
  type: "per_item",
  key: "details",
  label: "About each",
  of: "sites",
  name: "city",
  questions: [
    { type: "number", key: "staff", label: "People in {{ item }}" },
    {
      type: "short_text",
      key: "manager",
      label: "Manager",
      when: { ">": [{ var: "staff" }, 10] },
    },
    { type: "short_text", key: "note", label: "Note", required: false },
  ],
};

function inLightOf(known: Facts, more: object = {}): BoundQuestion {
  const questions = new Map<string, BoundQuestion>();
  for (const input of [...earlier, teams, { ...asked, ...more }]) {
    const bound = bindQuestion(questionSchema.parse(input), questions);
    questions.set(bound.base.key, bound);
  }
  const question = questions.get("details")?.inLight?.(known);
  if (!question) throw new Error("It is asked in the light of a list.");
  return question;
}

function blocksOf(question: BoundQuestion, entered = {}): unknown {
  return question.rows
    ?.asked?.(entered)
    .rows?.map(({ name, questions }) => [
      name,
      ...questions.filter(({ shown }) => shown !== false).map(({ label }) => label),
    ]);
}

const twoSites = { sites: [{ city: "Leeds" }, { city: "York" }] };

describe("a question per item", () => {
  test("has a block for each item, with its name in the texts", () => {
    const question = inLightOf(twoSites);
    expect(blocksOf(question, typed({ "1-item": "York", "1-staff": "12" }))).toEqual([
      ["Leeds", "People in Leeds", "Note (optional)"],
      ["York", "People in York", "Manager", "Note (optional)"],
    ]);
  });

  test("names an item by a part, by its value or by the label of the option", () => {
    const named = (known: Facts, more: object) =>
      blocksOf(inLightOf(known, { ...more, questions: [asked.questions[2]] }));
    expect(named({ sites: [{ country: "FR" }, {}] }, { name: "country" })).toEqual([
      ["France", "Note (optional)"],
      ["Site 2", "Note (optional)"],
    ]);
    expect(named({ tools: ["chat", { other: "Fax" }] }, { of: "tools", name: undefined })).toEqual([
      ["Chat", "Note (optional)"],
      ["Fax", "Note (optional)"],
    ]);
    expect(named({ tools: ["none"] }, { of: "tools", name: undefined })).toEqual([]);
    expect(named({ sites: [{ city: "Leeds" }, { city: "Leeds" }] }, {})).toEqual([
      ["Leeds", "Note (optional)"],
      ["Leeds (2)", "Note (optional)"],
    ]);
  });

  test("knows an item without a name again when its form comes back", () => {
    const known = { sites: [{ city: "Leeds" }], teams: [{ item: "Leeds" }] };
    const of = { of: "teams", name: "lead", questions: [asked.questions[2]] };
    const question = inLightOf(known, of);
    expect(blocksOf(question)).toEqual([["Each team 1", "Note (optional)"]]);
    const posted = { "1-item": ["Each team 1"], "1-note": ["By noon"] };
    const value = [{ item: "Each team 1", note: "By noon" }];
    expect(question.parse(posted)).toEqual({ state: "valid", value });
  });

  test("keeps what is said about an item with the item", () => {
    const entered = typed({
      "1-item": "York",
      "1-staff": "3",
      "2-item": "Hull",
      "2-staff": "4",
      "3-item": "Leeds",
      "3-staff": "1,200",
      "3-manager": "Ana",
      "3-note": "",
    });
    const question = inLightOf(twoSites);
    expect(outcome(question.parse(entered))).toEqual([
      { item: "Leeds", staff: 1200, manager: "Ana" },
      { item: "York", staff: 3 },
    ]);
    expect(question.rows?.tidy(entered)).toEqual(
      typed({
        "1-item": "Leeds",
        "1-staff": "1200",
        "1-manager": "Ana",
        "1-note": "",
        "2-item": "York",
        "2-staff": "3",
      }),
    );
  });

  test("names the item in which something is missing or wrong", () => {
    expect(
      outcome(
        inLightOf(twoSites).parse(
          typed({ "1-item": "Leeds", "1-staff": "40", "2-item": "York", "2-staff": "few" }),
        ),
      ),
    ).toEqual([
      ["1-manager", "“Leeds”, Manager: Fill this in."],
      ["2-staff", expect.stringMatching(/^“York”, People in York: /)],
    ]);
    expect(outcome(inLightOf(twoSites).parse({}))).toEqual([
      ["1-staff", "“Leeds”, People in Leeds: Fill this in."],
      ["2-staff", "“York”, People in York: Fill this in."],
    ]);
    expect(outcome(inLightOf(twoSites, { required: false }).parse({}))).toBe("empty");
  });

  test("does not count what its condition hides, and keeps it as it was typed", () => {
    const entered = typed({ "1-item": "Leeds", "1-staff": "2", "1-manager": "Ana" });
    const question = inLightOf({ sites: [{ city: "Leeds" }] });
    expect(outcome(question.parse(entered))).toEqual([{ item: "Leeds", staff: 2 }]);
    expect(question.rows?.tidy(entered)).toEqual(entered);
  });

  test("reads as the name of each item and a line for each answer", () => {
    const question = inLightOf(twoSites);
    const value: FactValue = [
      { item: "Leeds", staff: 12, manager: "Ana" },
      { item: "York", staff: 3 },
    ];
    expect(question.show(value)).toBe(
      "Leeds\nPeople in Leeds: 12\nManager: Ana\n\nYork\nPeople in York: 3",
    );
    expect(question.cell(value)).toBe(
      "Leeds, People in Leeds: 12, Manager: Ana; York, People in York: 3",
    );
  });

  test.each([{ suppliedBy: "sales" }, { questions: [{ ...asked.questions[2], key: "item" }] }])(
    "is refused with %j",
    (more) => {
      expect(questionSchema.safeParse({ ...asked, ...more }).success).toBe(false);
    },
  );
});

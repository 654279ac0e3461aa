import fc from "fast-check";
import type { Condition } from "../../app/facts/condition.ts";
import type { Expression } from "../../app/facts/expression.ts";
import type { Playbook, PlaybookInput } from "../../app/playbook/schema.ts";
import { playbookWith } from "./playbooks.ts";

type QuestionInput = PlaybookInput["sections"][number]["questions"][number];
type SectionInput = PlaybookInput["sections"][number];

/** The options of every question that has some. */
export const optionValues = ["red", "green", "blue"];

/** A question of any type, without conditions. */
export function questionArbitrary(key: string): fc.Arbitrary<QuestionInput> {
  return fc.boolean().chain((required) => {
    const base = { key, label: `About ${key}`, required };
    return fc.oneof(
      { weight: 8, arbitrary: plainQuestion(base) },
      { weight: 2, arbitrary: listQuestion(base) },
      { weight: 2, arbitrary: perItemQuestion(base) },
      { weight: 3, arbitrary: choiceQuestion(base) },
    );
  });
}

type Base = Pick<QuestionInput, "key" | "label" | "required">;

/** A question of a type that has no options, or whose options matter little. */
function plainQuestion(base: Base): fc.Arbitrary<QuestionInput> {
  return fc.constantFrom<QuestionInput>(
    { ...base, type: "short_text" },
    { ...base, type: "short_text", only: { letters: true, digits: true, signs: "_" } },
    { ...base, type: "long_text" },
    { ...base, type: "yes_no" },
    { ...base, type: "number", decimals: 2, min: -1000, max: 1000 },
    { ...base, type: "money", currency: "EUR" },
    { ...base, type: "percent", max: 250 },
    { ...base, type: "date", min: "1990-01-01", max: "2090-12-31" },
    { ...base, type: "month_and_year", min: "1990-01", max: "2090-12" },
    { ...base, type: "partial_date", min: "1990-01-01", max: "2090-12-31" },
    { ...base, type: "date_range", min: "1990-01-01", max: "2090-12-31" },
    { ...base, type: "time" },
    { ...base, type: "weekly_hours" },
    { ...base, type: "email" },
    { ...base, type: "phone", country: "GB" },
    { ...base, type: "web_address" },
    { ...base, type: "address", country: "GB" },
    { ...base, type: "country", country: "GB" },
    { ...base, type: "person" },
    { ...base, type: "people_by_role", roles: [billing, { ...technical, required: false }] },
    { ...base, type: "computed", required: false, value: worked },
    { ...base, type: "sensitive", kind: "government_id", scheme: "us_ssn" },
    { ...base, type: "sensitive", kind: "iban" },
    { ...base, type: "secret", days: 3 },
    { ...base, type: "signature", text: "We agree to the terms.\n\nBoth of us." },
    {
      ...base,
      type: "access_granted",
      steps: ["Open the settings.", "Invite us."],
      copy: { label: "Invite", text: "us@example.com" },
    },
    { ...base, type: "files", accept: ["pdf", "image"], max: 2, maxAgeDays: 30, expires: true },
    {
      ...base,
      type: "table",
      item: "Person",
      max: 40,
      columns: [
        { ...named, type: "short_text" },
        { key: "started", label: "Started", type: "date", mayBe: ["not_sure"] },
        { key: "tools", label: "Tools", type: "several_choices", options: optionValues },
      ],
      alsoCalled: { started: ["Start date", "From"] },
    },
    { ...base, type: "information", required: false, text: "Have your logo ready.\nThank you." },
    {
      ...base,
      type: "information",
      required: false,
      text: "Your number is under the barcode.",
      picture: { alt: "A meter", data: onePixel },
    },
    {
      ...base,
      type: "matrix",
      rows: [{ value: "desk", label: "Desks" }, "chair"],
      columns: optionValues,
    },
    { ...base, type: "consent", text: "We may show your logo.\nYou can withdraw this." },
  );
}

/** A question with several items, whose rows have conditions of their own. */
function listQuestion(base: Base): fc.Arbitrary<QuestionInput> {
  return fc.constantFrom<QuestionInput>(
    { ...base, type: "repeating_value", item: "Name", of: { ...named, type: "short_text" } },
    {
      ...base,
      type: "repeating_group",
      item: "Site",
      min: 2,
      max: 4,
      questions: [
        { ...named, type: "short_text" },
        { key: "staff", label: "Staff", type: "number", required: false, mayBe: ["not_sure"] },
        { key: "opened", label: "Opened", type: "date", mayBe: ["not_sure", "not_applicable"] },
        {
          ...badge,
          type: "sensitive",
          kind: "government_id",
          required: false,
          mayBe: ["not_applicable"],
        },
        {
          key: "tools",
          label: "Tools",
          type: "several_choices",
          options: optionValues,
          when: busy,
        },
      ],
      checks: [{ that: { "<": [{ var: "staff" }, 1000] }, message: "Fewer.", at: "staff" }],
    },
  );
}

/** Asks about the items of a question that may have none, may come later or be no list. */
function perItemQuestion(base: Base): fc.Arbitrary<QuestionInput> {
  return fc
    .record({
      of: fc.constantFrom("q0_0", "q0_1", "q1_0"),
      name: fc.constantFrom(undefined, "name", "item"),
    })
    .map((list) => ({
      ...base,
      ...list,
      type: "per_item",
      questions: [
        { key: "staff", label: "Staff of {{ item }}", type: "number", mayBe: ["not_sure"] },
        {
          key: "tools",
          label: "Tools",
          type: "several_choices",
          options: optionValues,
          when: busy,
        },
        { key: "note", label: "Note", type: "short_text", required: false },
      ],
    }));
}

/** Reads a question of the same row, then one of the form. */
const busy: Condition = { or: [{ ">": [{ var: "staff" }, 1] }, { answered: "q0_2" }] };

/** Reads questions before and after it, and one that is not there. */
const worked: Expression = {
  if: [
    { answered: "q0_0" },
    { "+": [{ count: "q0_1" }, { if: [{ answered: "q1_0" }, { var: "q0_0" }, 2] }] },
    { cat: ["so ", { var: "q0_2" }] },
  ],
};
/** The smallest PNG. */
const onePixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
const badge = { key: "badge", label: "Badge number" };
const named = { key: "name", label: "Name" };
const billing = { key: "billing", label: "Billing" };
const technical = { key: "technical", label: "Technical" };

/** A question with options. */
function choiceQuestion(base: Base): fc.Arbitrary<QuestionInput> {
  const options = optionValues;
  return fc.oneof(
    dependentQuestion(base),
    fc.boolean().map((other): QuestionInput => ({ ...base, type: "one_choice", options, other })),
    fc
      .record({ other: fc.boolean(), none: fc.boolean() })
      .map((extra): QuestionInput => ({ ...base, type: "several_choices", options, ...extra })),
    fc.constant<QuestionInput>({ ...base, type: "lookup", options }),
    fc
      .integer({ min: 1, max: 3 })
      .map((places): QuestionInput => ({ ...base, type: "ranking", options, places })),
    fc
      .record({ min: fc.integer({ min: 0, max: 1 }), max: fc.integer({ min: 2, max: 10 }) })
      .map((ends): QuestionInput => ({ ...base, type: "scale", ...ends, maxLabel: "Very much" })),
  );
}

/** A question whose options hang on other answers: some of them, each, or all by being those of a list. */
function dependentQuestion(base: Base): fc.Arbitrary<QuestionInput> {
  const when = conditionArbitrary(["q0_0", "q0_1", "q1_0"]);
  const option = fc.record({
    value: fc.constantFrom(...optionValues),
    label: fc.constant("Tint"),
    when,
  });
  const options = fc.uniqueArray(option, { selector: ({ value }) => value, minLength: 1 });
  const offered = fc.oneof(
    options.map((some) => ({ options: some })),
    options.map((some) => ({ options: [...some, "white"] })),
    fc.constantFrom({ optionsFrom: "q0_0.name" }, { optionsFrom: "q0_1" }),
  );
  const type = fc.constantFrom(
    "one_choice" as const,
    "several_choices" as const,
    "lookup" as const,
  );
  return fc.oneof(
    fc.tuple(offered, type).map(([own, kind]) => ({ ...base, ...own, type: kind })),
    options.map(
      (some): QuestionInput => ({ ...base, type: "ranking", options: [...some, "white"] }),
    ),
    fc.tuple(options, when).map(
      ([some, shown]): QuestionInput => ({
        ...base,
        type: "matrix",
        rows: ["desk", { value: "chair", label: "Chairs", when: shown }],
        columns: some,
      }),
    ),
  );
}

/** A condition over some facts; it may read facts that nobody asks for. */
export function conditionArbitrary(keys: readonly string[]): fc.Arbitrary<Condition> {
  const key = fc.constantFrom("unknown_fact", ...keys);
  const plain = fc.oneof(
    fc.constantFrom(...optionValues),
    fc.boolean(),
    fc.integer({ min: -3, max: 3 }),
  );
  const operand = fc.oneof(
    key.map((name) => ({ var: name })),
    key.map((count) => ({ count })),
    plain,
  );
  const two = fc.tuple(operand, operand);
  const ofItems = fc.tuple(
    key.map((name) => ({ var: name })),
    itemConditionArbitrary(plain),
  );
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    two.map((sides) => ({ "==": sides })),
    two.map((sides) => ({ "!=": sides })),
    two.map((sides) => ({ "<": sides })),
    two.map((sides) => ({ ">=": sides })),
    key.map((answered) => ({ answered })),
    fc.tuple(plain, key).map(([item, name]) => ({ in: [item, { var: name }] as const })),
    fc
      .tuple(key, fc.array(plain, { maxLength: 3 }))
      .map(([name, list]) => ({ in: [{ var: name }, list] as const })),
    ofItems.map((some) => ({ some })),
    ofItems.map((all) => ({ all })),
    ofItems.map((none) => ({ none })),
  );
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
      fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
      tie("condition").map((not) => ({ "!": not })),
    ),
  }));
  return condition;
}

/** What may be asked of an item of a list: of the item itself, or of a part of it. */
function itemConditionArbitrary(
  plain: fc.Arbitrary<string | number | boolean>,
): fc.Arbitrary<Condition> {
  const path = fc.constantFrom("", "name");
  const two = fc.tuple(path, plain).map(([name, value]) => [{ var: name }, value] as const);
  return fc.oneof(
    two.map((sides) => ({ "==": sides })),
    two.map((sides) => ({ "<": sides })),
    fc.constant({ answered: "name" }),
    two.map((sides) => ({ "!": { "==": sides } })),
  );
}

/** Sections with questions of all types and conditions that look back, ahead and at nothing. */
export const sectionsArbitrary: fc.Arbitrary<SectionInput[]> = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) => {
    const keys = sizes.flatMap((size, at) =>
      Array.from({ length: size }, (_, index) => `q${at}_${index}`),
    );
    const when = fc.option(conditionArbitrary(keys), { nil: undefined, freq: 1 });
    return fc.tuple(...sizes.map((size, at) => sectionArbitrary(at, size, when, keys)));
  });

/** The same question, that may be left unsure, taken over from an earlier one, or asked of staff. */
function answeredOtherwise(
  question: QuestionInput,
  earlier: readonly string[],
): fc.Arbitrary<QuestionInput> {
  if (question.type === "information" || question.type === "computed") return fc.constant(question);
  if (question.type === "sensitive" || question.type === "secret")
    return fc.constantFrom(question, { ...question, mayBe: ["not_sure" as const] });
  // Options of another question may be others: the browser takes the answer over all the same.
  const hasOptions = "options" in question || question.type === "matrix";
  const other = fc.constantFrom(undefined, ...(hasOptions ? [] : earlier));
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(question) },
    {
      weight: 2,
      arbitrary: fc
        .subarray(["not_sure", "not_applicable"] as const, { minLength: 1 })
        .map((mayBe) => ({ ...question, mayBe })),
    },
    { weight: 2, arbitrary: other.map((sameAs) => ({ ...question, sameAs })) },
    { weight: 1, arbitrary: fc.constant<QuestionInput>({ ...question, askedOf: "staff" }) },
  );
}

/** A check that some answers fail, told at a question that it reads or at another. */
function checkArbitrary(
  keys: readonly string[],
  own: readonly string[],
): fc.Arbitrary<NonNullable<SectionInput["checks"]>[number]> {
  return fc.record({
    that: conditionArbitrary(keys),
    message: fc.constant("These two do not go together."),
    at: fc.constantFrom(...own),
  });
}

function endArbitrary(keys: readonly string[]): fc.Arbitrary<NonNullable<SectionInput["offRamp"]>> {
  return fc.record({
    when: conditionArbitrary(keys),
    title: fc.constant("We are not the right firm for this"),
    text: fc.constant("Thank you.\n\nhttps://example.com may help."),
  });
}

function sectionArbitrary(
  at: number,
  size: number,
  when: fc.Arbitrary<Condition | undefined>,
  keys: readonly string[],
): fc.Arbitrary<SectionInput> {
  const own = Array.from({ length: size }, (_, index) => `q${at}_${index}`);
  const questions = own.map((key) =>
    fc
      .tuple(questionArbitrary(key), when)
      .map(([question, condition]) => ({ ...question, when: condition }))
      .chain((question) => answeredOtherwise(question, keys.slice(0, keys.indexOf(key)))),
  );
  return fc
    .record({
      when,
      questions: fc.tuple(...questions),
      checks: fc.option(fc.array(checkArbitrary(keys, own), { minLength: 1, maxLength: 2 }), {
        nil: undefined,
        freq: 3,
      }),
      offRamp: fc.option(endArbitrary(keys), { nil: undefined, freq: 8 }),
    })
    .map((section) => ({ key: `s${at}`, title: `Section ${at}`, ...section }));
}

/** A playbook that asks in every way. */
export const playbookArbitrary: fc.Arbitrary<Playbook> = fc
  .record({
    sections: sectionsArbitrary,
    services: fc.subarray([{ key: "website", title: "Website" }]),
  })
  .map(({ sections, services }) => playbookWith(sections, { services }));

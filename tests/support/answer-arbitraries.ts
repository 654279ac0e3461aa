import fc from "fast-check";
import type { Entered } from "../../app/kickoff/question-types/parsed.ts";
import type { Question } from "../../app/kickoff/question-types/register.ts";
import { csvText } from "../../app/lib/csv.ts";
import { optionValues } from "./arbitraries.ts";

const word = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((text) => `a${text}z`);
const country = fc.constantFrom("GB", "JP", "US", "HU", "KE");
const emailText = fc.integer({ min: 0, max: 9999 }).map((number) => `person${number}@example.com`);

function fields(parts: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<Entered> {
  return fc
    .record(parts)
    .map((texts) =>
      Object.fromEntries(Object.entries(texts).map(([part, text]) => [part, [text]])),
    );
}

/** Form fields that a question takes as an answer, also as one that is left unsure or taken over. */
export function answerArbitrary(question: Question): fc.Arbitrary<Entered> {
  const plain = plainAnswer(question);
  const said = [
    ...(question.mayBe ?? []).map((way): Entered => ({ not: [wayOut[way]] })),
    ...(question.sameAs === undefined ? [] : [{ same: ["yes"] }]),
  ];
  if (said.length === 0) return plain;
  return fc
    .tuple(plain, fc.constantFrom({}, ...said))
    .map(([typed, way]) => ({ ...typed, ...way }));
}

const wayOut = { not_sure: "sure", not_applicable: "applicable" } as const;

function plainAnswer(question: Question): fc.Arbitrary<Entered> {
  switch (question.type) {
    case "short_text":
      return fields({ "": question.only ? fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/) : word });
    case "long_text":
    case "phone":
      return fields({ "": word });
    case "yes_no":
      return fields({ "": fc.constantFrom("yes", "no") });
    case "number":
      return fields({
        "": fc
          .integer({ min: -100_000, max: 100_000 })
          .map((hundredths) => String(hundredths / 100)),
      });
    case "money":
      return fields({
        "": fc.integer({ min: 0, max: 10_000_000 }).map((cents) => `€${cents / 100}`),
      });
    case "date":
      return fields({ day: numeral(1, 28), month: numeral(1, 12), year: numeral(1990, 2090) });
    case "month_and_year":
      return fields({ month: numeral(1, 12), year: numeral(1990, 2090) });
    case "partial_date":
      return partialDateArbitrary;
    case "date_range":
      return fc
        .tuple(isoDay, isoDay)
        .map((days) => days.toSorted())
        .map(([from = "", to = ""]) => ({ from: [from], to: [to] }));
    case "time":
      return fields({ "": clockTime });
    case "weekly_hours":
      return fields({ mon: hours, tue: fc.oneof(hours, fc.constant("same")), sun: hours });
    case "email":
      return fields({ "": emailText });
    case "web_address":
      return fields({ "": webAddress });
    case "percent":
      return fields({ "": fc.integer({ min: 0, max: 25_000 }).map((n) => `${n / 100}%`) });
    case "address":
      return fields({
        line1: word,
        city: fc.oneof(word, fc.constant("")),
        country,
      });
    case "country":
      return fields({ "": country });
    case "person":
      return fields({
        name: word,
        email: emailText,
        phone: fc.constantFrom("", "020 7946 0018"),
        role: fc.constantFrom("", "Owner"),
      });
    case "people_by_role":
      return fields({ billing_name: word, billing_email: emailText });
    case "consent":
      return fields({ "": fc.constant(question.text) });
    case "sensitive":
      return fc
        .integer({ min: 1000, max: 9999 })
        .map((end) => ({ sealed: [`sealed${end}`], masked: [`•••• ${end}`] }));
    case "signature":
      return fields({
        name: word,
        text: fc.constant(question.text),
        drawn: fc.constantFrom("", "M1 2L3 4", "M1 2L3 4L600 200M0 0L0 0"),
      });
    case "access_granted":
      return fc.oneof(
        fields({ state: fc.constantFrom("done", "later") }),
        fields({ state: fc.constant("other"), who: word }),
      );
    case "secret":
      return fc.uuid({ version: 4 }).map((box) => ({ box: [box] }));
    case "information":
    case "computed":
      return fc.constant({});
    case "matrix":
      return fields({
        desk: fc.constantFrom(...valuesIn(question.columns)),
        chair: fc.constantFrom(...valuesIn(question.columns)),
      });
    case "repeating_value":
      return fc.array(word, { minLength: 1, maxLength: 4 }).map(namedByRow);
    case "repeating_group":
      return fc.array(siteArbitrary, { minLength: 2, maxLength: 4 }).map((sites) => ({
        rows: [String(sites.length)],
        ...Object.assign({}, ...sites.map((site, index) => inRow(site, index + 1))),
      }));
    case "per_item":
      return fc
        .uniqueArray(blockArbitrary, {
          selector: ({ item }) => item[0],
          minLength: 1,
          maxLength: 4,
        })
        .map((blocks) =>
          Object.assign({}, ...blocks.map((block, index) => inRow(block, index + 1))),
        );
    case "files":
      return fc
        .subarray(uploads, { minLength: 1 })
        .map((chosen) => Object.assign({}, ...chosen.map((file, index) => inRow(file, index + 1))));
    case "table":
      return fc.oneof(
        fc.array(personArbitrary, { minLength: 1, maxLength: 4 }).map((people) => ({
          rows: [String(people.length)],
          ...Object.assign({}, ...people.map((person, index) => inRow(person, index + 1))),
        })),
        fc.array(personArbitrary, { minLength: 1, maxLength: 40 }).map(pastedPeople),
      );
    case "lookup":
      return fields({ "": fc.constantFrom(...valuesIn(question.options)) });
    case "ranking":
      return fc
        .shuffledSubarray(valuesIn(question.options), { minLength: question.options.length })
        .map((ranked) => typedByPlace(ranked.slice(0, question.places)));
    case "scale":
      return fields({ "": numeral(question.min, question.max) });
    case "one_choice":
      return fields({
        "": fc.constantFrom(...valuesIn(question.options), ...(question.other ? ["other"] : [])),
        other: word,
      });
    case "several_choices":
      return severalArbitrary(valuesIn(question.options), question.other, question.none !== false);
  }
}

/** The options' own values; of a list that is not known, any. */
function valuesIn(options: readonly { readonly value: string }[]): string[] {
  return options.length > 0 ? options.map(({ value }) => value) : optionValues;
}

function typedByPlace(ranked: readonly string[]): Entered {
  return Object.fromEntries(ranked.map((value, index) => [String(index + 1), [value]]));
}

function namedByRow(names: readonly string[]): Entered {
  return Object.fromEntries(names.map((name, index) => [`${index + 1}-name`, [name]]));
}

const siteArbitrary: fc.Arbitrary<Entered> = fc
  .record({
    name: fc.tuple(word),
    staff: fc.tuple(fc.constantFrom("", "0", "120")),
    "staff-not": fc.subarray(["sure"]),
    opened: fc.constantFrom<readonly string[]>(["14", "6", "2020"], ["", "", ""]),
    "badge-not": fc.subarray(["applicable"]),
    tools: fc.subarray(optionValues, { minLength: 1 }),
  })
  .map(({ opened: [day = "", month = "", year = ""], ...site }) => ({
    ...site,
    "opened-not": day === "" ? ["applicable"] : [],
    "opened-day": [day],
    "opened-month": [month],
    "opened-year": [year],
  }));

const blockArbitrary = fc.record({
  item: fc.tuple(word.map((text) => text.replace(/\s+/g, " "))),
  staff: fc.tuple(fc.constantFrom("0", "3", "1,200")),
  "staff-not": fc.subarray(["sure"]),
  tools: fc.subarray(optionValues, { minLength: 1 }),
  note: fc.tuple(fc.constantFrom("", "Open late")),
});
const document = {
  uploaded: ["2026-06-15"],
  "issued-day": ["1"],
  "issued-month": ["June"],
  "issued-year": ["2026"],
  "expires-day": ["15"],
  "expires-month": ["6"],
  "expires-year": ["2026"],
};
const uploads: Entered[] = [
  { id: ["one"], name: ["letter.pdf"], type: ["pdf"], bytes: ["84"], ...document },
  {
    id: ["two"],
    name: ["Jos\u00e9, scan.png"],
    type: ["png"],
    bytes: ["2400000"],
    locked: ["yes"],
    ...document,
  },
];
const personArbitrary: fc.Arbitrary<Entered> = siteArbitrary.map(
  ({ name = [], tools = [], ...site }) => ({
    name,
    tools,
    "started-not": (site["opened-not"] ?? []).length > 0 ? ["sure"] : [],
    "started-day": site["opened-day"] ?? [],
    "started-month": site["opened-month"] ?? [],
    "started-year": site["opened-year"] ?? [],
  }),
);

/** The same people as a spreadsheet holds them. */
function pastedPeople(people: readonly Entered[]): Entered {
  const rows = people.map(({ name = [], tools = [], ...person }) => [
    name.join(""),
    (person["started-not"] ?? []).length > 0
      ? "not sure yet"
      : [person["started-year"], person["started-month"], person["started-day"]]
          .flat()
          .filter(Boolean)
          .join("-"),
    tools.join("; "),
  ]);
  return { pasted: [csvText([["Name", "From", "Tools"], ...rows])] };
}

function inRow(fields: Entered, row: number): Entered {
  return Object.fromEntries(
    Object.entries(fields).map(([part, texts]) => [`${row}-${part}`, texts]),
  );
}

const isoDay = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const clockTime = fc
  .record({
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    mark: fc.constantFrom(":", ".", "h"),
  })
  .map(({ hour, minute, mark }) => `${hour}${mark}${String(minute).padStart(2, "0")}`);

const hours = fc.constantFrom(
  "closed",
  "24 hours",
  "9am to 5:30pm",
  "18:00 to 2:00",
  "08:00–12:00, 13:00–17:00",
);

const webAddress = fc
  .tuple(fc.constantFrom("", "http://", "https://", "//"), fc.webPath(), fc.domain())
  .map(([scheme, path, domain]) => `${scheme}${domain}${path}`);

const partialDateArbitrary = fc.oneof(
  fields({ year: numeral(1990, 2090) }),
  fields({ month: numeral(1, 12), year: numeral(1990, 2090) }),
  fields({ day: numeral(1, 28), month: numeral(1, 12), year: numeral(1990, 2090) }),
);

function numeral(min: number, max: number): fc.Arbitrary<string> {
  return fc.integer({ min, max }).map(String);
}

function severalArbitrary(
  values: readonly string[],
  other: boolean,
  none: boolean,
): fc.Arbitrary<Entered> {
  const some = fc.subarray([...values, ...(other ? ["other"] : [])], { minLength: 1 });
  const chosen = none ? fc.oneof(some, fc.constant(["none"])) : some;
  return fc.tuple(chosen, word).map(([all, text]) => ({ "": all, other: [text] }));
}

/** Anything at all in a question's fields: answers, nonsense, nothing. */
export function typedArbitrary(question: Question): fc.Arbitrary<Entered> {
  const part = fc.constantFrom(
    "",
    "day",
    "month",
    "year",
    "name",
    "email",
    "city",
    "country",
    "line1",
    "other",
    "from",
    "to",
    "mon",
    "1",
    "billing_name",
    "desk",
    "rows",
    "1-name",
    "1-item",
    "2-item",
    "1-staff",
    "1-staff-not",
    "2-name",
    "4-staff",
    "1-id",
    "1-type",
    "1-bytes",
    "2-uploaded",
    "1-opened-day",
    "sealed",
    "masked",
    "problem",
    "box",
    "state",
    "who",
    "drawn",
    "text",
    "at",
    "paste",
    "pasted",
    "fix-2-name",
    "match_name",
    "not",
    "same",
    "__proto__",
  );
  return fc.oneof(
    answerArbitrary(question),
    fc.dictionary(part, fc.array(fc.string({ unit: "binary" }), { maxLength: 2 })),
  );
}

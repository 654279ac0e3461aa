import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { type Diagnosis, didYouMean, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";

type Constant = string | number | boolean;
type Kind = BoundQuestion["kind"];

/** What is wrong with a value that an answer of this kind is held against. */
export function diagnoseValue(
  value: Constant,
  kind: Kind,
  bound: BoundQuestion,
  place: Place,
): Diagnosis[] {
  if (kind === "choice" || kind === "choices") return diagnoseOption(value, bound, place);
  const expected = basis(kind);
  if (typeof value !== expected) {
    const fix = {
      number: "Write a number without quotes.",
      boolean: "Write true or false.",
      string: "Write a text in quotes.",
      other: "",
    }[expected];
    return [
      error("wrong_type", place, `“${bound.base.label}” is never ${JSON.stringify(value)}.`, fix),
    ];
  }
  const format = formats[kind];
  if (format === undefined || format.fits(String(value))) return [];
  return [error("wrong_type", place, `${JSON.stringify(value)} is no ${format.noun}.`, format.fix)];
}

type Format = {
  readonly noun: string;
  readonly fix: string;
  readonly fits: (text: string) => boolean;
};

/** How the constants are written that answers of these kinds are compared with as text. */
const formats: Readonly<Partial<Record<Kind, Format>>> = {
  date: { noun: "date", fix: "Write a date as 2027-03-31.", fits: isDate },
  partial_date: {
    noun: "date",
    fix: "Write a year as 2027, a month as 2027-03 or a day as 2027-03-31.",
    fits: (text) => isDate(text) || /^[1-9]\d{3}(-(0[1-9]|1[0-2]))?$/.test(text),
  },
  time: {
    noun: "time",
    fix: "Write a time as 09:30.",
    fits: (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
  },
};

function diagnoseOption(value: Constant, bound: BoundQuestion, place: Place): Diagnosis[] {
  const options = bound.values;
  if (options === undefined || options.includes(value)) return [];
  const names = options.map(String);
  const message = `${JSON.stringify(value)} is no option of “${bound.base.label}”.`;
  return [
    error(
      "unknown_option",
      place,
      message,
      didYouMean(String(value), names) ?? `Choose one of: ${someOf(names)}.`,
    ),
  ];
}

const mostNames = 12;

/** A list short enough to read. */
function someOf(names: readonly string[]): string {
  const more = names.length > mostNames ? ", …" : "";
  return `${names.slice(0, mostNames).join(", ")}${more}`;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The JSON type that an answer of this kind has. */
export function basis(kind: Kind): "string" | "number" | "boolean" | "other" {
  if (kind === "number") return "number";
  if (kind === "yes_no") return "boolean";
  const others: readonly Kind[] = ["choices", "parts", "sealed", "list"];
  return others.includes(kind) ? "other" : "string";
}

import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import type { Control } from "../control.ts";
import { enterParts, partOf, plainText, textIn } from "../entered.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";
import { readHours, showHours } from "./hours.ts";

const schema = questionBase.extend({ type: z.literal("weekly_hours") });

const days = [
  { part: "mon", name: "Monday" },
  { part: "tue", name: "Tuesday" },
  { part: "wed", name: "Wednesday" },
  { part: "thu", name: "Thursday" },
  { part: "fri", name: "Friday" },
  { part: "sat", name: "Saturday" },
  { part: "sun", name: "Sunday" },
] as const;

const hint =
  "For example 9:00 to 17:00. Leave a day empty when you are closed. Write “same” for the same hours as the day before.";

const control: Control = {
  kind: "group",
  layout: "stack",
  controls: days.map(({ part, name }, index) => ({
    kind: "text",
    part,
    label: name,
    ...(index === 0 ? { hint } : {}),
    input: "text",
    width: "20",
  })),
};

/**
 * The hours of a week. The fact is { mon, tue, … sun }, each "09:00-17:00", several such with a
 * comma between, or "closed", so that a rule can read a day ("hours.sat").
 */
export const weeklyHours = questionType(schema, () => ({
  kind: "parts",
  values: undefined,
  control,
  parse,
  enter: (value) =>
    enterParts(
      value,
      days.map(({ part }) => part),
    ),
  show: (value) => lines(value).join("\n") || plainText(value),
  cell: (value) => lines(value).join("; ") || plainText(value),
}));

function parse(entered: Entered): Parsed {
  const typed = days.map(({ part }) => ({ part, text: textIn(entered, part) }));
  if (typed.every(({ text }) => text === "")) return { state: "empty" };
  const hours: Record<string, string> = {};
  const problems: Problem[] = [];
  let before: string | undefined;
  for (const { part, text } of typed) {
    const isSame = text.toLowerCase() === "same";
    const read = isSame ? before : readHours(text);
    if (read === undefined) problems.push({ part, message: isSame ? nothingBefore : howToWrite });
    else hours[part] = read;
    before = read;
  }
  return problems.length > 0 ? { state: "invalid", problems } : { state: "valid", value: hours };
}

const howToWrite =
  "Write the hours with minutes or with am and pm, for example 9:00 to 17:00 or 9am to 5pm.";
const nothingBefore = "Write the hours here: the day before has none to repeat.";

type Row = { readonly first: string; last: string; end: number; readonly hours: string };

/** "Mon–Fri 09:00–17:00": days in a row with the same hours stand together. */
function lines(value: FactValue): string[] {
  const rows: Row[] = [];
  for (const [index, { part, name }] of days.entries()) {
    const hours = partOf(value, part);
    const row = rows.at(-1);
    if (row?.hours === hours && row.end + 1 === index) {
      row.last = name;
      row.end = index;
    } else if (hours !== "") rows.push({ first: name, last: name, end: index, hours });
  }
  return rows.map(({ first, last, hours }) => `${daysInWords(first, last)} ${showHours(hours)}`);
}

function daysInWords(first: string, last: string): string {
  if (first === "Monday" && last === "Sunday") return "Every day";
  return first === last ? first.slice(0, 3) : `${first.slice(0, 3)}–${last.slice(0, 3)}`;
}

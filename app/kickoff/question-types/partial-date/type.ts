import { z } from "zod";
import type { Control } from "../control.ts";
import { outsideDates } from "../date/calendar.ts";
import {
  dateFields,
  enterDate,
  incomplete,
  invalidDate,
  readDateParts,
  showDate,
  typedDate,
} from "../date/parts.ts";
import { plainText } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";

const isoDate = z.iso.date();

const schema = questionBase
  .extend({ type: z.literal("partial_date"), min: isoDate.optional(), max: isoDate.optional() })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    path: ["min"],
    message: "min is after max.",
  });

type Settings = z.infer<typeof schema>;

const control: Control = {
  kind: "group",
  layout: "row",
  controls: [
    { ...dateFields.day, label: "Day (optional)" },
    { ...dateFields.month, label: "Month (optional)" },
    dateFields.year,
  ],
};

/**
 * A date as far as it is known: a year, a month of a year, or a day. The fact is the beginning of
 * the ISO text (yyyy, yyyy-mm or yyyy-mm-dd), and rules compare it as text, so a year or a month
 * stands where it begins: 2019 comes before 2019-01, which comes before 2019-01-01. Compare with
 * a year to ask about years: >= 2019 and < 2020 is all that lies in 2019.
 */
export const partialDate = questionType(schema, (question) => ({
  kind: "partial_date",
  values: undefined,
  control,
  parse: (entered) => parse(question, entered),
  enter: enterDate,
  show: showDate,
  cell: plainText,
}));

function parse(question: Settings, entered: Entered): Parsed {
  const typed = typedDate(entered, ["day", "month", "year"]);
  const unfinished = incomplete(typed, ["year"]);
  if (unfinished !== undefined) return unfinished;
  if (typed.day !== "" && typed.month === "")
    return invalidDate({ part: "month", message: "Add the month, or take out the day." });
  const date = readDateParts(typed);
  if (typeof date !== "string") return invalidDate(date);
  const message = outsideDates(date, question);
  return message === undefined
    ? { state: "valid", value: date }
    : invalidDate({ part: "year", message });
}

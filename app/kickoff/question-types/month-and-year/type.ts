import { z } from "zod";
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
import { readWrittenDate } from "../date-range/written-date.ts";
import { plainText } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";
import type { FromCell } from "../sheet.ts";

const isoMonth = z
  .string()
  .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/, "Write a month as its ISO text, such as 2027-03.");

const schema = questionBase
  .extend({ type: z.literal("month_and_year"), min: isoMonth.optional(), max: isoMonth.optional() })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    path: ["min"],
    message: "min is after max.",
  });

type Settings = z.infer<typeof schema>;

const asked = ["month", "year"] as const;

/** A month of a year; the fact is its ISO text, yyyy-mm, so that rules compare months as text. */
export const monthAndYear = questionType(schema, (question) => ({
  kind: "partial_date",
  values: undefined,
  control: { kind: "group", layout: "row", controls: asked.map((part) => dateFields[part]) },
  parse: (entered) => parse(question, entered),
  enter: enterDate,
  show: showDate,
  cell: plainText,
  fromCell,
}));

/** "2027-03", "3/2027" and "March 2027"; of a whole date, its month. */
function fromCell(cell: string): FromCell {
  const text = cell.normalize("NFKC").trim();
  const [, yearFirst, monthAfter] = /^(\d{4})[-/. ]+(\d{1,2})$/.exec(text) ?? [];
  if (yearFirst && monthAfter) return { entered: { month: [monthAfter], year: [yearFirst] } };
  const [, month, year] = /^(\d{1,2}|\p{L}+\.?)[-/., ]+(\d{4})$/u.exec(text) ?? [];
  if (month && year) return { entered: { month: [month], year: [year] } };
  const written = readWrittenDate(text);
  return "iso" in written
    ? { entered: enterDate(written.iso.slice(0, 7)) }
    : { message: "Write the month and the year, for example March 2027." };
}

function parse(question: Settings, entered: Entered): Parsed {
  const typed = typedDate(entered, asked);
  const unfinished = incomplete(typed, asked);
  if (unfinished !== undefined) return unfinished;
  const month = readDateParts(typed);
  if (typeof month !== "string") return invalidDate(month);
  const message = outsideDates(month, question);
  return message === undefined
    ? { state: "valid", value: month }
    : invalidDate({ part: "month", message });
}

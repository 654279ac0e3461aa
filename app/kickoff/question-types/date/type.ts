import { z } from "zod";
import { readWrittenDate } from "../date-range/written-date.ts";
import { plainText } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";
import type { FromCell } from "../sheet.ts";
import { outsideDates } from "./calendar.ts";
import {
  dateFields,
  enterDate,
  incomplete,
  invalidDate,
  readDateParts,
  showDate,
  typedDate,
} from "./parts.ts";

const isoDate = z.iso.date();

const schema = questionBase
  .extend({ type: z.literal("date"), min: isoDate.optional(), max: isoDate.optional() })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    path: ["min"],
    message: "min is after max.",
  });

type Settings = z.infer<typeof schema>;

const asked = ["day", "month", "year"] as const;

/** A day of the calendar; the fact is its ISO text, yyyy-mm-dd, so that rules compare dates as text. */
export const date = questionType(schema, (question) => ({
  kind: "date",
  values: undefined,
  control: { kind: "group", layout: "row", controls: asked.map((part) => dateFields[part]) },
  parse: (entered) => parse(question, entered),
  enter: enterDate,
  show: showDate,
  cell: plainText,
  fromCell,
}));

/** A time after the date is left out: spreadsheets add midnight. */
function fromCell(cell: string): FromCell {
  const text = cell.replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?\s*$/, "");
  if (/^\s*\d{5}(?:\.\d+)?\s*$/.test(text))
    return { message: "This is a spreadsheet’s own number for a day. Write the date." };
  const written = readWrittenDate(text);
  return "iso" in written ? { entered: enterDate(written.iso) } : written;
}

function parse(question: Settings, entered: Entered): Parsed {
  const typed = typedDate(entered, asked);
  const unfinished = incomplete(typed, asked);
  if (unfinished !== undefined) return unfinished;
  const date = readDateParts(typed);
  if (typeof date !== "string") return invalidDate(date);
  const message = outsideDates(date, question);
  return message === undefined
    ? { state: "valid", value: date }
    : invalidDate({ part: "day", message });
}

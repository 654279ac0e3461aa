import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import type { Control } from "../control.ts";
import { dateInWords, outsideDates } from "../date/calendar.ts";
import { enterParts, partOf, plainText, textIn } from "../entered.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";
import { readWrittenDate } from "./written-date.ts";

const isoDate = z.iso.date();

const schema = questionBase
  .extend({ type: z.literal("date_range"), min: isoDate.optional(), max: isoDate.optional() })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    path: ["min"],
    message: "min is after max.",
  });

type Settings = z.infer<typeof schema>;

const parts = ["from", "to"] as const;

const control: Control = {
  kind: "group",
  layout: "stack",
  controls: [
    {
      kind: "text",
      part: "from",
      label: "First day",
      hint: "For example 27 March 2027",
      input: "text",
      width: "20",
    },
    { kind: "text", part: "to", label: "Last day", input: "text", width: "20" },
  ],
};

/** From one day to another, both included. The fact is { from, to }, each as ISO text. */
export const dateRange = questionType(schema, (question) => ({
  kind: "parts",
  partKind: "date",
  values: undefined,
  control,
  parse: (entered) => parse(question, entered),
  enter: (value) => enterParts(value, parts),
  show,
  cell,
}));

function parse(question: Settings, entered: Entered): Parsed {
  if (parts.every((part) => textIn(entered, part) === "")) return { state: "empty" };
  const from = readDay(question, entered, "from");
  const to = readDay(question, entered, "to");
  const problems = [from, to].filter((read) => typeof read !== "string");
  if (typeof from !== "string" || typeof to !== "string") return { state: "invalid", problems };
  if (to < from) {
    const message = `The last day must be ${dateInWords(from)} or later: the first day cannot come after it.`;
    return { state: "invalid", problems: [{ part: "to", message }] };
  }
  return { state: "valid", value: { from, to } };
}

function readDay(
  question: Settings,
  entered: Entered,
  part: (typeof parts)[number],
): string | Problem {
  const typed = textIn(entered, part);
  if (typed === "") return { part, message: `Add the ${part === "from" ? "first" : "last"} day.` };
  const read = readWrittenDate(typed);
  if ("message" in read) return { part, message: read.message };
  const message = outsideDates(read.iso, question);
  return message === undefined ? read.iso : { part, message };
}

function show(value: FactValue): string {
  const { from, to } = daysOf(value);
  if (from === "" || to === "") return plainText(value);
  const [first, last] = [dateInWords(from) ?? from, dateInWords(to) ?? to];
  return from === to ? first : `${first} to ${last}`;
}

/** An ISO 8601 interval. */
function cell(value: FactValue): string {
  const { from, to } = daysOf(value);
  return from === "" || to === "" ? plainText(value) : `${from}/${to}`;
}

function daysOf(value: FactValue): { readonly from: string; readonly to: string } {
  return { from: partOf(value, "from"), to: partOf(value, "to") };
}

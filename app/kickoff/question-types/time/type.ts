import { z } from "zod";
import { textIn } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";
import { asText } from "../text.ts";
import { readTime } from "./clock.ts";

const isoTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time with hours and minutes, such as 09:30.");

const schema = questionBase
  .extend({ type: z.literal("time"), min: isoTime.optional(), max: isoTime.optional() })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    path: ["min"],
    message: "min is after max.",
  });

type Settings = z.infer<typeof schema>;

/** A time of day; the fact is HH:MM on the 24-hour clock, so that rules compare times as text. */
export const time = questionType(schema, (question) => ({
  ...asText,
  kind: "time",
  control: {
    kind: "text",
    part: "",
    hint: "For example 9:30 or 5pm",
    input: "text",
    width: "10",
  },
  parse: (entered) => parse(question, entered),
}));

function parse({ min, max }: Settings, entered: Entered): Parsed {
  const typed = textIn(entered, "");
  if (typed === "") return { state: "empty" };
  const read = readTime(typed);
  if (read === undefined)
    return invalid("Write the time with its minutes or with am or pm, for example 9:30 or 5pm.");
  if (min !== undefined && read < min) return invalid(`The time must be ${min} or later.`);
  if (max !== undefined && read > max) return invalid(`The time must be ${max} or earlier.`);
  return { state: "valid", value: read };
}

function invalid(message: string): Parsed {
  return { state: "invalid", problems: [{ part: "", message }] };
}

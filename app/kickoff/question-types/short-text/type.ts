import { z } from "zod";
import { textIn } from "../entered.ts";
import type { Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";
import { asText, parseText } from "../text.ts";
import { charactersSchema, otherCharacters } from "./characters.ts";

const schema = questionBase.extend({
  type: z.literal("short_text"),
  max: z.number().int().min(1).max(2000).default(500),
  /** The only characters it may hold; any when left out. */
  only: charactersSchema.optional(),
  /** What a browser may fill in by itself, by its HTML name: "organization". */
  autoComplete: z.string().max(60).optional(),
});

/** A text on one line, kept as typed without the white space around it. */
export const shortText = questionType(schema, (question) => ({
  ...asText,
  control: {
    kind: "text",
    part: "",
    input: "text",
    autoComplete: question.autoComplete,
    width: "full",
  },
  parse: (entered) => parse(question, textIn(entered, "")),
}));

function parse({ max, only }: z.infer<typeof schema>, text: string): Parsed {
  const parsed = parseText(text, max);
  const message = otherCharacters(text, only);
  return parsed.state !== "valid" || message === undefined
    ? parsed
    : { state: "invalid", problems: [{ part: "", message }] };
}

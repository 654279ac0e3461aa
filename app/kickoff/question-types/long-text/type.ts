import { z } from "zod";
import { wholeIn } from "../entered.ts";
import { questionBase, questionType } from "../question-type.ts";
import { asText, parseText } from "../text.ts";

const schema = questionBase.extend({
  type: z.literal("long_text"),
  max: z.number().int().min(1).max(100_000).default(20_000),
});

/** A text of several lines, kept exactly as typed. */
export const longText = questionType(schema, (question) => ({
  ...asText,
  control: { kind: "text", part: "", input: "long", width: "full" },
  parse: (entered) => parseText(wholeIn(entered, ""), question.max),
}));

import { z } from "zod";
import { textIn } from "../entered.ts";
import { questionBase, questionType } from "../question-type.ts";
import { asText, parseText } from "../text.ts";

const schema = questionBase.extend({
  type: z.literal("short_text"),
  max: z.number().int().min(1).max(2000).default(500),
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
  parse: (entered) => parseText(textIn(entered, ""), question.max),
}));

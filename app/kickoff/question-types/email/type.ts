import { z } from "zod";
import { textIn } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";
import { asText } from "../text.ts";
import { emailProblem } from "./address.ts";

const schema = questionBase.extend({ type: z.literal("email") });

/** One email address, kept as typed. */
export const email = questionType(schema, () => ({
  ...asText,
  control: {
    kind: "text",
    part: "",
    input: "email",
    inputMode: "email",
    autoComplete: "email",
    width: "full",
  },
  parse,
}));

function parse(entered: Entered): Parsed {
  const typed = textIn(entered, "");
  if (typed === "") return { state: "empty" };
  const message = emailProblem(typed);
  if (message !== undefined) return { state: "invalid", problems: [{ part: "", message }] };
  return { state: "valid", value: typed };
}

import type { z } from "zod";
import type { Entered, Parsed } from "../../app/kickoff/question-types/parsed.ts";
import type { BoundQuestion } from "../../app/kickoff/question-types/question-type.ts";
import { bindQuestion, questionSchema } from "../../app/kickoff/question-types/register.ts";

type QuestionInput = z.input<typeof questionSchema>;
type Unlabelled<Q> = Q extends QuestionInput ? Omit<Q, "key" | "label"> : never;

/** A bound question from what stands in a playbook file, without the key and label that do not matter. */
export function ask(input: Unlabelled<QuestionInput>): BoundQuestion {
  return bindQuestion(questionSchema.parse({ key: "asked", label: "Asked", ...input }));
}

/** Form fields with one text each. */
export function typed(fields: string | Readonly<Record<string, string>>): Entered {
  const parts = typeof fields === "string" ? { "": fields } : fields;
  return Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, [text]]));
}

/** The fact that was read, or the sentences that say why there is none. */
export function outcome(parsed: Parsed): unknown {
  if (parsed.state === "valid") return parsed.value;
  return parsed.state === "empty"
    ? "empty"
    : parsed.problems.map(({ part, message }) => [part, message]);
}

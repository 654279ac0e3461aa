import { bareTestsOf, textProblem, variablesOf } from "../../lib/texts.ts";
import { type Diagnosis, didYouMean, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { type QuestionsByKey, questionsByKey } from "../questions.ts";
import type { Playbook, PlaybookTask } from "../schema.ts";
import { builtInNames } from "../text-values.ts";

const textFields = [
  "title",
  "details",
  "customerLine",
  "because",
  "milestone",
] as const satisfies readonly (keyof PlaybookTask)[];

/** Texts of tasks that cannot be read or insert what is not there. */
export function diagnoseTexts(playbook: Playbook): Diagnosis[] {
  const questions = questionsByKey(playbook);
  return playbook.tasks.flatMap((task, index) =>
    textFields.flatMap((field) => {
      const text = task[field];
      const place = ["tasks", index, field];
      return text === undefined ? [] : diagnoseText(text, place, questions, builtInNames);
    }),
  );
}

/** What is wrong with a text that may insert answers, and these names besides. */
export function diagnoseText(
  text: string,
  place: Place,
  questions: QuestionsByKey,
  besides: readonly string[],
): Diagnosis[] {
  const problem = textProblem(text);
  if (problem !== null)
    return [
      error(
        "unreadable_text",
        place,
        `This text cannot be read: ${problem}.`,
        "Mend the part in braces.",
      ),
    ];
  return [
    ...variablesOf(text).flatMap((variable) =>
      diagnoseVariable(variable, place, questions, besides),
    ),
    ...bareTestsOf(text)
      .filter((name) => questions.get(name)?.kind === "yes_no")
      .map((name) =>
        error(
          "bare_test",
          place,
          `“{% if ${name} %}” is true for “No” as well.`,
          `Write {% if ${name} == "Yes" %}.`,
        ),
      ),
  ];
}

function diagnoseVariable(
  variable: string,
  place: Place,
  questions: QuestionsByKey,
  besides: readonly string[],
): Diagnosis[] {
  const [name = variable, part] = variable.split(".");
  const names = [...besides, ...questions.keys()];
  if (!names.includes(name)) {
    return [
      error(
        "unknown_variable",
        place,
        `No question asks for “${name}”.`,
        didYouMean(name, names) ?? "Insert the key of a question.",
      ),
    ];
  }
  const bound = questions.get(name);
  const parts = [...((bound?.kind !== "sealed" && bound?.parts) || [])].filter((one) => one !== "");
  if (part === undefined || parts.includes(part)) return [];
  return [
    error(
      "unknown_variable",
      place,
      `“${name}” has no part “${part}”.`,
      didYouMean(part, parts) ?? `Insert “${name}” whole.`,
    ),
  ];
}

import { bareTestsOf, textProblem, variablesOf } from "../../lib/texts.ts";
import { type Diagnosis, didYouMean, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { mayComeAgain, type PlacedTask, placedTasks } from "../placed-tasks.ts";
import { type QuestionsByKey, questionsByKey } from "../questions.ts";
import { ruleQuestions } from "../rule-questions.ts";
import type { Playbook } from "../schema.ts";
import { textsOf } from "../task-texts.ts";
import { builtInNames } from "../text-values.ts";

/** Texts of tasks that cannot be read or insert what is not there. */
export function diagnoseTexts(playbook: Playbook): Diagnosis[] {
  const questions = questionsByKey(playbook);
  return placedTasks(playbook).inOrder.flatMap((placed) => {
    const besides = namesFor(placed, playbook);
    return textsOf(placed.task).flatMap(({ text, place }) =>
      diagnoseText(text, [...placed.place, ...place], questions, besides),
    );
  });
}

/** Names that a text may insert besides answers, each with its parts. */
type Names = ReadonlyMap<string, readonly string[]>;

function namesFor({ task, each }: PlacedTask, playbook: Playbook): Names {
  const questions = questionsByKey(playbook);
  const decisions = [...ruleQuestions(playbook, undefined).keys()].flatMap((key) =>
    key.startsWith("decision:") ? [key.slice("decision:".length)] : [],
  );
  const parts = each === undefined ? undefined : [...(questions.get(each)?.items?.keys() ?? [])];
  const isNumbered = task.repeat !== undefined || mayComeAgain(task);
  return new Map<string, readonly string[]>([
    ...builtInNames.map((name) => [name, []] as const),
    ...(decisions.length > 0 ? [["decision", decisions] as const] : []),
    ...(parts ? [["item", parts.filter((part) => part !== "")] as const] : []),
    ...(isNumbered ? [["number", []] as const] : []),
  ]);
}

/** What is wrong with a text that may insert answers, and these names besides. */
export function diagnoseText(
  text: string,
  place: Place,
  questions: QuestionsByKey,
  besides: Names,
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
  besides: Names,
): Diagnosis[] {
  const [name = variable, part] = variable.split(".");
  const names = [...besides.keys(), ...questions.keys()];
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
  const ofAnswer = [...((bound?.kind !== "sealed" && bound?.parts) || [])].filter(Boolean);
  const parts = besides.get(name) ?? ofAnswer;
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

import type { FactValue } from "../../facts/fact.ts";
import { plainText } from "./entered.ts";
import type { Items } from "./list.ts";
import type { BoundQuestion } from "./question-type.ts";

/** Items with several answers each; the fact of one is { key: answer }. */
export function recordItems(item: string, questions: readonly BoundQuestion[]): Items {
  return {
    made: (answers) => answers,
    answerIn,
    show: (value, number) => [`${item} ${number}`, ...lines(questions, value)].join("\n"),
    cell: (value) => lines(questions, value).join(", "),
    between: "\n\n",
  };
}

/** What a question asked, of the fact of an item. */
export function answerIn(item: FactValue, key: string): FactValue | undefined {
  if (typeof item !== "object" || Array.isArray(item)) return undefined;
  return Object.entries(item).find(([name]) => name === key)?.[1];
}

/** "Name: Leeds", a line for each answer. */
function lines(questions: readonly BoundQuestion[], item: FactValue): string[] {
  const answers = questions.flatMap(({ base, show }) => {
    const answer = answerIn(item, base.key);
    return answer === undefined ? [] : [`${base.label}: ${show(answer)}`];
  });
  return answers.length > 0 ? answers : [plainText(item)];
}

import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { plainText } from "../entered.ts";
import { bindItem, itemQuestionsSchema } from "../item-types.ts";
import { type Items, listBehaviour, listSettings, minBeyondMax } from "../list.ts";
import type { BoundQuestion } from "../question-type.ts";
import { questionBase, questionType } from "../question-type.ts";

const schema = questionBase
  .extend({
    type: z.literal("repeating_group"),
    ...listSettings,
    /** What is asked about each item. */
    questions: itemQuestionsSchema,
  })
  .refine(({ min, max }) => min <= max, minBeyondMax);

/** Several items, each with answers of its own; the fact is a list of { key: answer }. */
export const repeatingGroup = questionType(schema, (settings) => {
  const questions = settings.questions.map((question) => bindItem(question));
  return {
    ...listBehaviour(settings, questions, itemsOf(settings.item, questions)),
    items: new Map(questions.map((question) => [question.base.key, question])),
  };
});

function itemsOf(item: string, questions: readonly BoundQuestion[]): Items {
  return {
    made: (answers) => answers,
    answerIn,
    show: (value, number) => [`${item} ${number}`, ...lines(questions, value)].join("\n"),
    cell: (value) => lines(questions, value).join(", "),
    between: "\n\n",
  };
}

function answerIn(item: FactValue, key: string): FactValue | undefined {
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

import type { BoundQuestion } from "../kickoff/question-types/question-type.ts";
import { bindQuestion } from "../kickoff/question-types/register.ts";
import { placedTasks } from "./placed-tasks.ts";
import { type QuestionsByKey, questionsByKey } from "./questions.ts";
import type { Playbook, Work } from "./schema.ts";

const known = new WeakMap<Playbook, Map<string, QuestionsByKey>>();

/**
 * What the rules of a task may read, by key: every question, every decision as a choice among
 * its options, and, for a task per item of a list, what is asked about an item.
 */
export function ruleQuestions(playbook: Playbook, each: string | undefined): QuestionsByKey {
  const byList = known.get(playbook) ?? new Map<string, QuestionsByKey>();
  known.set(playbook, byList);
  const found = byList.get(each ?? "") ?? make(playbook, each);
  byList.set(each ?? "", found);
  return found;
}

/** What the rules of a task may read, wherever it stands: the item of what it is a part of, too. */
export function ruleQuestionsOf(playbook: Playbook, task: string): QuestionsByKey {
  return ruleQuestions(playbook, placedTasks(playbook).byKey.get(task)?.each);
}

function make(playbook: Playbook, each: string | undefined): QuestionsByKey {
  const asked = questionsByKey(playbook);
  const decisions = placedTasks(playbook).inOrder.flatMap(({ task: { key, title, work } }) =>
    work?.type === "decision" ? [[`decision:${key}`, decided(key, title, work)] as const] : [],
  );
  const list = each === undefined ? undefined : asked.get(each);
  return new Map([...asked, ...decisions, ...(list ? partsOf(list) : [])]);
}

function decided(
  key: string,
  title: string,
  { options }: Extract<Work, { type: "decision" }>,
): BoundQuestion {
  return bindQuestion({
    type: "one_choice",
    key: `decision:${key}`,
    label: title,
    required: true,
    other: false,
    options: options.map(({ value, label }) => ({ value, label })),
  });
}

/** What is known of one item: it is one value itself, or has an answer to each question. */
function partsOf(list: BoundQuestion): (readonly [string, BoundQuestion])[] {
  const items = itemsOf(list) ?? new Map<string, BoundQuestion>();
  return [...items].map(([key, bound]) => [key === "" ? "item" : `item:${key}`, bound]);
}

/**
 * What rules may ask about each item of a list; one of several options chosen is compared, shown
 * and named as in the question. Nothing for an answer that is no list.
 */
export function itemsOf(list: BoundQuestion): QuestionsByKey | undefined {
  return list.items ?? (list.kind === "choices" ? new Map([["", oneOf(list)]]) : undefined);
}

function oneOf(list: BoundQuestion): BoundQuestion {
  return { ...list, kind: "choice" };
}

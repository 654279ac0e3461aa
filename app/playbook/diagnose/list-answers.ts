import { type Condition, holds } from "../../facts/condition.ts";
import type { FactValue } from "../../facts/fact.ts";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { type Compared, comparedIn } from "./compared.ts";
import { type Effort, spend } from "./effort.ts";
import type { Answers } from "./solve.ts";

type Item = Readonly<Record<string, FactValue>>;
type AnswersTo = (bound: BoundQuestion, compared: Compared) => Answers | null;

const mostItems = 5000;
const mostKinds = 8;

/**
 * Lists that stand for all others: items that conditions treat alike are of one kind, and each
 * set of kinds is there in each length that conditions tell apart.
 */
export function lists(
  bound: BoundQuestion,
  { items: conditions, counts }: Compared,
  answersTo: AnswersTo,
  effort: Effort,
): FactValue[] | null {
  if (bound.items === undefined || bound.control.kind !== "list") return null;
  const items = itemsOf(bound.items, conditions, answersTo);
  const isTried = items !== null && spend(effort, items.length * conditions.length);
  const kinds = isTried ? onePerKind(items, conditions) : null;
  if (kinds === null || kinds.length > mostKinds) return null;
  const { atFirst, max } = bound.control;
  const near = [...counts].flatMap((count) => [count - 1, count, count + 1].map(Math.floor));
  const lengths = [...new Set([atFirst, max, ...near, ...kinds.map((_, index) => index + 1)])];
  const possible = lengths.filter((length) => length >= atFirst && length <= max);
  return setsOf(kinds).flatMap((set) =>
    possible
      .filter((length) => length >= set.length)
      .map((length) => Array.from({ length }, (_, index) => asValue(set[index] ?? set[0] ?? {}))),
  );
}

/** Items with each combination of answers to what conditions read; null when there are too many. */
function itemsOf(
  questions: ReadonlyMap<string, BoundQuestion>,
  conditions: readonly Condition[],
  answersTo: AnswersTo,
): Item[] | null {
  const compared = comparedIn(conditions, questions);
  let items: Item[] = [{}];
  for (const [key, bound] of questions) {
    const answers = answersTo(bound, compared.get(key) ?? notCompared);
    if (answers === null) return null;
    const isLeftOut = !bound.base.required || bound.base.when !== undefined;
    const all = answers.filter((answer) => answer !== undefined || isLeftOut);
    const own = compared.has(key) ? all : all.slice(-1);
    items = items.flatMap((item) =>
      own.map((answer) => (answer === undefined ? item : { ...item, [key]: answer })),
    );
    if (items.length > mostItems) return null;
  }
  return items.filter((item) => Object.keys(item).length > 0);
}

const notCompared: Compared = {
  paths: new Map(),
  counts: new Set(),
  items: [],
  isBeyond: false,
};

function onePerKind(items: readonly Item[], conditions: readonly Condition[]): Item[] {
  const kinds = new Map(
    items.map((item) => [
      JSON.stringify(conditions.map((condition) => holds(condition, item))),
      item,
    ]),
  );
  return [...kinds.values()];
}

function setsOf(kinds: readonly Item[]): (readonly Item[])[] {
  const sets = kinds.reduce<(readonly Item[])[]>(
    (all, kind) => all.flatMap((set) => [set, [...set, kind]]),
    [[]],
  );
  return sets.filter((set) => set.length > 0);
}

/** Of an item that is one value, that value. */
function asValue(item: Item): FactValue {
  return item[""] ?? item;
}

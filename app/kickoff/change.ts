import { type Facts, type FactValue, sameFact } from "../facts/fact.ts";

/** One fact that differs: what it was and what it is; undefined for what is not known. */
export type Change = {
  readonly key: string;
  readonly before: FactValue | undefined;
  readonly after: FactValue | undefined;
};

/** What differs between two sets of answers: first what is in `after`, in its order, then what is gone. */
export function diffAnswers(before: Facts, after: Facts): Change[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys]
    .map((key) => ({ key, before: own(before, key), after: own(after, key) }))
    .filter((change) => !sameFact(change.before, change.after));
}

function own(facts: Facts, key: string): FactValue | undefined {
  return Object.hasOwn(facts, key) ? facts[key] : undefined;
}

import type { Difference } from "./differences.ts";
import type { Replay } from "./replay.ts";

/** One question whose answers have no place in the new version any more. */
export type LostAnswers = {
  readonly key: string;
  readonly label: string;
  readonly why: string;
  readonly submissions: number;
  /** Some of the answers, each once. */
  readonly examples: readonly string[];
};

/** One task, and for how many submissions the same becomes of it. */
export type TaskOutcome = {
  readonly kind: Difference["kind"];
  readonly key: string;
  /** As it reads for the first of them. */
  readonly title: string;
  readonly submissions: number;
};

/** What a new version would have made different, by question and by task. */
export type ReplaySummary = {
  /** First, because here something is lost. */
  readonly lost: readonly LostAnswers[];
  /** The most frequent first. */
  readonly tasks: readonly TaskOutcome[];
  /** Submissions whose tasks would have been different. */
  readonly different: number;
};

const mostExamples = 5;

/** Adds up what replays found. */
export function summarizeReplays(replays: readonly Replay[]): ReplaySummary {
  const lost = new Map<string, LostAnswers>();
  const tasks = new Map<string, TaskOutcome>();
  for (const { key, label, why, answer } of replays.flatMap(({ unmatched }) => unmatched)) {
    const id = `${key} ${why}`;
    const known = lost.get(id);
    const submissions = (known?.submissions ?? 0) + 1;
    const examples = withExample(known?.examples ?? [], answer);
    lost.set(id, { key, label, why, submissions, examples });
  }
  const customers = replays.flatMap((replay) => replay.customers);
  for (const { kind, key, title } of customers.flatMap(({ differences }) => differences)) {
    const id = `${kind} ${key}`;
    const known = tasks.get(id);
    const submissions = (known?.submissions ?? 0) + 1;
    tasks.set(id, { kind, key, title: known?.title ?? title, submissions });
  }
  return {
    lost: mostFrequentFirst([...lost.values()]),
    tasks: mostFrequentFirst([...tasks.values()]),
    different: customers.length,
  };
}

function withExample(examples: readonly string[], answer: string): readonly string[] {
  const isNew = examples.length < mostExamples && !examples.includes(answer);
  return isNew ? [...examples, answer] : examples;
}

function mostFrequentFirst<T extends { readonly submissions: number }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => b.submissions - a.submissions);
}

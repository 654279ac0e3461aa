import { nameForCustomer } from "./describe-to-customer.ts";
import { isOpen } from "./expected-live.ts";
import { stepApproval } from "./step-approval.ts";
import type { StepPart, StepParts, TimelineInput, TimelineTask } from "./timeline-view.ts";
import { words } from "./words.en.ts";

export type PartsOfSteps = {
  /** What belongs to each step, by its key: its parts and theirs, as far as the customer knows of them. */
  readonly inside: ReadonlyMap<string, readonly TimelineTask[]>;
  /** Those that are drawn under their step only. */
  readonly folded: ReadonlySet<TimelineTask>;
};

/**
 * Sorts parts to their steps. A part that says no more than whether it is done stands under an
 * open step of ours; what the customer does, or what asks for more, is a step of its own besides.
 * @param seen what the customer knows of, in order
 */
export function partsOfSteps(
  tasks: readonly TimelineTask[],
  seen: readonly TimelineTask[],
): PartsOfSteps {
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const known = new Set(seen);
  const wholesOf = ({ parent }: TimelineTask): TimelineTask[] => {
    const whole = parent === null ? undefined : byKey.get(parent);
    return whole === undefined ? [] : [whole, ...wholesOf(whole)];
  };
  const pairs = seen.flatMap((part) =>
    wholesOf(part)
      .filter((whole) => known.has(whole))
      .map((whole) => ({ part, whole })),
  );
  const inside = Map.groupBy(pairs, ({ whole }) => whole.key);
  return {
    inside: new Map([...inside].map(([key, found]) => [key, found.map(({ part }) => part)])),
    folded: new Set(
      pairs
        .filter(({ part, whole }) => isPlain(part) && isOpen(whole.status) && !isYours(whole))
        .map(({ part }) => part),
    ),
  };
}

/** Whether the customer is the one to act. */
export function isYours({ approval, ownerRole }: TimelineTask): boolean {
  return approval === null ? ownerRole === "customer" : stepApproval(approval).asksYou;
}

function isPlain(task: TimelineTask): boolean {
  const { asks, series, milestone } = task;
  return !isYours(task) && asks === null && series === null && milestone === null;
}

/** What belongs to a step, as it is drawn under it; null where nothing does. */
export function stepParts(
  { key }: TimelineTask,
  { inside }: PartsOfSteps,
  statusWords: TimelineInput["statusWords"],
): StepParts | null {
  const tasks = inside.get(key) ?? [];
  if (tasks.length === 0) return null;
  const parts = tasks.map((part) => stepPart(part, statusWords));
  const done = parts.filter((part) => part.done).length;
  const word = (statusWords.done ?? words.done).toLowerCase();
  return { label: words.parts.label(done, parts.length, word), parts };
}

function stepPart(part: TimelineTask, statusWords: TimelineInput["statusWords"]): StepPart {
  const { id, status } = part;
  return {
    id,
    name: nameForCustomer(part) ?? "",
    done: status === "done",
    yours: isYours(part),
    state:
      status === "done"
        ? (statusWords.done ?? words.done).toLowerCase()
        : status === "blocked"
          ? (statusWords.blocked ?? words.waiting)
          : null,
  };
}

import type { Told } from "../../lib/told.ts";
import type { TaskRef } from "../change-task.server.ts";
import type { Outcomes } from "./each-task.server.ts";
import { words } from "./words.en.ts";
import type { Reassignment, Redate } from "./work-input.ts";

const { said } = words;

/**
 * What became of many tasks, in one honest line: "9 done, 1 was not: This task is no longer needed."
 * @param done says how many were changed
 */
export function outcomeInWords(
  {
    changed,
    unchanged,
    refused,
  }: {
    readonly changed: readonly unknown[];
    readonly unchanged: readonly unknown[];
    readonly refused: readonly { readonly why: string }[];
  },
  done: (count: number) => string,
): string {
  const reasons = Map.groupBy(refused, ({ why }) => why);
  const line = [
    done(changed.length),
    ...(unchanged.length > 0 ? [said.unchanged(unchanged.length)] : []),
    ...[...reasons].map(([why, items]) => said.refused(items.length, why.replace(/\.$/, ""))),
  ].join(", ");
  return `${line}.`;
}

const completion = "/work/completion";

/** What completing many did, and how it is taken back. */
export function toldOfCompleting(outcomes: Outcomes): Told {
  const back = { to: completion, method: "DELETE" } as const;
  return told(outcomes, said.completed, back, outcomes.changed);
}

/** What opening many again did, and how it is taken back. */
export function toldOfReopening(outcomes: Outcomes): Told {
  const back = { to: completion, method: "POST" } as const;
  return told(outcomes, said.reopened, back, outcomes.changed);
}

/** What giving many another date did, and how it is taken back. */
export function toldOfRedating(outcomes: Outcomes<Redate>): Told {
  const before = outcomes.changed.map(({ onboardingId, taskId, from, due }) => ({
    onboardingId,
    taskId,
    from: due,
    due: from,
  }));
  return told(outcomes, said.redated, { to: "/work/due-dates", method: "PUT" }, before);
}

/** What giving many to others did, and how it is taken back. */
export function toldOfReassigning(outcomes: Outcomes<Reassignment>): Told {
  const before = outcomes.changed.map(({ onboardingId, taskId, from, to }) => ({
    onboardingId,
    taskId,
    from: to,
    to: from,
  }));
  return told(outcomes, said.reassigned, { to: "/work/assignees", method: "PUT" }, before);
}

function told<Item extends TaskRef>(
  outcomes: Outcomes<Item>,
  done: (count: number) => string,
  back: { readonly to: string; readonly method: "POST" | "PUT" | "DELETE" },
  before: readonly TaskRef[],
): Told {
  const line = { said: outcomeInWords(outcomes, done) };
  if (before.length === 0) return line;
  return { ...line, undo: { ...back, fields: { tasks: JSON.stringify(before) } } };
}

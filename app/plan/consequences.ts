import { type DateReader, dateInWords } from "../lib/dates-in-words.ts";
import { isolated, say } from "../lib/isolated.ts";
import { nameForCustomer } from "../timeline/describe-to-customer.ts";
import type { PlannedTask } from "./planned-task.ts";
import type { Changes, TaskChange } from "./reconcile.ts";

/** What a change of the plan means to staff, one sentence each. */
export function consequencesForStaff(changes: Changes, reader: DateReader): string[] {
  const kept = changes.keep.map(({ task, why }) => say`“${task.title}” stays as it is. ${why}`);
  return [...sentences(changes, ({ title }) => title, reader), ...kept];
}

/** What it means to the customer: only what they know of the plan. */
export function consequencesForCustomer(changes: Changes, reader: DateReader): string[] {
  return sentences(changes, nameForCustomer, reader);
}

function sentences(
  changes: Changes,
  nameOf: (task: PlannedTask) => string | null,
  reader: DateReader,
): string[] {
  const tell = (task: PlannedTask, sentence: (name: string) => string) => {
    const name = nameOf(task);
    return name === null ? [] : [sentence(isolated(name))];
  };
  const by = ({ due }: PlannedTask) => (due === null ? "" : `, by ${dateInWords(due, reader)}`);
  return [
    ...changes.add.flatMap((task) => tell(task, (name) => `New: “${name}”${by(task)}.`)),
    ...changes.restore.flatMap(({ planned }) =>
      tell(planned, (name) => `Back again: “${name}”${by(planned)}.`),
    ),
    ...changes.cancel.flatMap((task) => tell(task, (name) => `No longer needed: “${name}”.`)),
    ...changes.change
      .filter(isNewDate)
      .flatMap(({ planned, fields }) =>
        tell(planned, (name) =>
          fields.includes("due")
            ? `New date for “${name}”: ${dayOf(planned, reader)}.`
            : `New time for “${name}” on ${dayOf(planned, reader)}.`,
        ),
      ),
  ];
}

function isNewDate({ fields }: TaskChange): boolean {
  return fields.includes("due") || fields.includes("dueAt");
}

function dayOf({ due }: PlannedTask, reader: DateReader): string {
  return due === null ? "not known yet" : dateInWords(due, reader);
}

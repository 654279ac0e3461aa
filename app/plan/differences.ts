import type { PlannedTask } from "./planned-task.ts";
import type { Changes, PlanField, TaskToday } from "./reconcile.ts";

/** One task that comes, goes, or becomes different, told by its title. */
export type Difference = {
  readonly kind: "add" | "change" | "cancel" | "restore" | "keep";
  readonly key: string;
  readonly title: string;
  readonly ownerRole: string;
  /** What changes, in fields that people see. */
  readonly fields: readonly FieldDifference[];
  /** Why it comes or changes; for a kept task, why it stays as it is. */
  readonly why: string;
};

export type FieldDifference = {
  readonly field: SeenField;
  readonly from: string | null;
  readonly to: string | null;
};

const seenFields = [
  "title",
  "details",
  "ownerRole",
  "due",
  "customerLine",
  "phase",
] as const satisfies readonly PlanField[];
type SeenField = (typeof seenFields)[number];

/**
 * The changes of `reconcile` as people read them: what comes, comes back, goes, changes, and what
 * is left alone. Changes that nobody sees, such as a new position, are left out.
 */
export function differencesIn(changes: Changes): Difference[] {
  return [
    ...changes.add.map((task) => difference("add", task, [], task.because.staff)),
    ...changes.restore.map(({ task, planned, fields }) =>
      difference("restore", planned, seenIn(task, planned, fields), planned.because.staff),
    ),
    ...changes.cancel.map((task) =>
      difference("cancel", task, [], "The plan no longer calls for it."),
    ),
    ...changes.change
      .map(({ task, planned, fields }) =>
        difference("change", planned, seenIn(task, planned, fields), planned.because.staff),
      )
      .filter(({ fields }) => fields.length > 0),
    ...changes.keep.map(({ task, planned, fields, why }) =>
      difference("keep", task, planned ? seenIn(task, planned, fields) : [], why),
    ),
  ];
}

function difference(
  kind: Difference["kind"],
  { key, title, ownerRole }: PlannedTask,
  fields: readonly FieldDifference[],
  why: string,
): Difference {
  return { kind, key, title, ownerRole, fields, why };
}

function seenIn(
  task: TaskToday,
  planned: PlannedTask,
  fields: readonly PlanField[],
): FieldDifference[] {
  return seenFields
    .filter((field) => fields.includes(field))
    .map((field) => ({ field, from: task[field] ?? null, to: planned[field] ?? null }));
}

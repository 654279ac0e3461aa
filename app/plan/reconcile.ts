import { sameJson } from "../lib/same-json.ts";
import type { PlannedTask } from "./planned-task.ts";

/** What a person can set on a task; what they have set, the plan leaves alone. */
export const touchableFields = [
  "title",
  "details",
  "customerLine",
  "owner",
  "due",
  "status",
] as const;
export type TouchableField = (typeof touchableFields)[number];

export type TaskStatus = "open" | "done" | "blocked" | "cancelled";

/** A task as it stands: what the plan made it, and what people have done with it since. */
export type TaskToday = PlannedTask & {
  readonly status: TaskStatus;
  readonly touched: readonly TouchableField[];
  /** Added by a person: no plan calls for it and none takes it away. */
  readonly byHand: boolean;
};

export type PlanField = keyof PlannedTask;

/** A task that is to become what the plan says in these fields. */
export type TaskChange<T extends TaskToday = TaskToday> = {
  readonly task: T;
  readonly planned: PlannedTask;
  readonly fields: readonly PlanField[];
};

/** What the plan wanted of a task that a person has touched, and why it is left as it is. */
export type KeptTask<T extends TaskToday = TaskToday> = {
  readonly task: T;
  readonly wanted: "change" | "cancel" | "restore";
  /** What the plan says; missing when it does not call for the task any more. */
  readonly planned?: PlannedTask;
  readonly fields: readonly PlanField[];
  /** One sentence for staff. */
  readonly why: string;
};

export type Changes<T extends TaskToday = TaskToday> = {
  readonly add: readonly PlannedTask[];
  readonly change: readonly TaskChange<T>[];
  readonly cancel: readonly T[];
  readonly restore: readonly TaskChange<T>[];
  readonly keep: readonly KeptTask<T>[];
};

/**
 * What has to happen to the tasks of an onboarding so that they follow the plan. Nothing that a
 * person has touched is overwritten: what the plan wanted of it stands in `keep` instead.
 * A task that the plan cancelled comes back when the plan calls for it again.
 */
export function reconcile<T extends TaskToday>(
  today: readonly T[],
  planned: readonly PlannedTask[],
): Changes<T> {
  const wantedByKey = new Map(planned.map((task) => [task.key, task]));
  const existing = new Set(today.map((task) => task.key));
  const verdicts = today
    .filter((task) => !task.byHand)
    .map((task) => verdictOn(task, wantedByKey.get(task.key)));
  return {
    add: planned.filter(({ key }) => !existing.has(key)),
    change: verdicts.flatMap(({ change }) => change ?? []),
    cancel: verdicts.flatMap(({ cancel }) => cancel ?? []),
    restore: verdicts.flatMap(({ restore }) => restore ?? []),
    keep: verdicts.flatMap(({ keep }) => keep ?? []),
  };
}

/** True when the tasks follow the plan already, apart from what people have touched. */
export function isSettled({ add, change, cancel, restore }: Changes): boolean {
  return add.length + change.length + cancel.length + restore.length === 0;
}

type Verdict<T extends TaskToday> = {
  readonly change?: TaskChange<T>;
  readonly cancel?: T;
  readonly restore?: TaskChange<T>;
  readonly keep?: KeptTask<T>;
};

function verdictOn<T extends TaskToday>(task: T, planned: PlannedTask | undefined): Verdict<T> {
  if (!planned) return onUncalled(task);
  if (task.status === "done") return onDone(task, planned);
  if (task.status === "cancelled" && task.touched.includes("status")) {
    return {
      keep: { task, wanted: "restore", planned, fields: [], why: "A person cancelled it." },
    };
  }
  const { free, held } = differences(task, planned);
  const keep: KeptTask<T> = {
    task,
    wanted: "change",
    planned,
    fields: held,
    why: `A person set ${inWords(held)}.`,
  };
  const change: TaskChange<T> = { task, planned, fields: free };
  return {
    ...(task.status === "cancelled" ? { restore: change } : free.length > 0 ? { change } : {}),
    ...(held.length > 0 ? { keep } : {}),
  };
}

/** The plan does not call for this task (any more). */
function onUncalled<T extends TaskToday>(task: T): Verdict<T> {
  if (task.status === "cancelled") return {};
  const why = reasonToStay(task);
  return why === null ? { cancel: task } : { keep: { task, wanted: "cancel", fields: [], why } };
}

function reasonToStay({ status, touched, staysWhenCancelled }: TaskToday): string | null {
  if (status === "done") return "It is done.";
  if (status === "blocked") return "A person marked it as blocked.";
  if (staysWhenCancelled) return "It has to be done all the same.";
  return touched.length === 0
    ? null
    : `A person set its ${touched.map((field) => touchableWords[field]).join(", ")}.`;
}

/** What is done stays as it was done. A new date for it is no news; other differences are. */
function onDone<T extends TaskToday>(task: T, planned: PlannedTask): Verdict<T> {
  const { free, held } = differences(task, planned);
  const fields = [...free, ...held].filter(
    (field) => touchableOf[field] !== undefined && touchableOf[field] !== "due",
  );
  return fields.length === 0
    ? {}
    : { keep: { task, wanted: "change", planned, fields, why: "It is done." } };
}

const touchableOf: Readonly<Partial<Record<PlanField, TouchableField>>> = {
  title: "title",
  details: "details",
  customerLine: "customerLine",
  ownerRole: "owner",
  owner: "owner",
  due: "due",
  dueAt: "due",
};

const touchableWords: Readonly<Record<TouchableField, string>> = {
  title: "title",
  details: "details",
  customerLine: "line to the customer",
  owner: "owner",
  due: "date",
  status: "status",
};

function inWords(fields: readonly PlanField[]): string {
  const touched = fields.flatMap((field) => touchableOf[field] ?? []);
  const words = [...new Set(touched)].map((field) => touchableWords[field]);
  return `its ${words.join(" and its ")}`;
}

const planFields = [
  "phase",
  "position",
  "title",
  "details",
  "ownerRole",
  "owner",
  "due",
  "dueAt",
  "after",
  "parent",
  "completedByParts",
  "work",
  "staysWhenCancelled",
  "because",
  "customerLine",
  "milestone",
  "minutes",
  "humanOnly",
] as const satisfies readonly PlanField[];

/** Where task and plan differ: in fields that are the plan's to change, and in those a person has set. */
function differences(
  task: TaskToday,
  planned: PlannedTask,
): { free: PlanField[]; held: PlanField[] } {
  const differing = planFields.filter(
    (field) => !sameJson(task[field] ?? null, planned[field] ?? null),
  );
  const isHeld = (field: PlanField) => {
    const touchable = touchableOf[field];
    return touchable !== undefined && task.touched.includes(touchable);
  };
  return { free: differing.filter((field) => !isHeld(field)), held: differing.filter(isHeld) };
}

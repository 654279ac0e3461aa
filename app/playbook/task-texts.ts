import { variablesOf } from "../lib/texts.ts";
import type { Place } from "./place.ts";
import { placedTasks } from "./placed-tasks.ts";
import type { Playbook, PlaybookTask } from "./schema.ts";

const textFields = [
  "title",
  "details",
  "customerLine",
  "because",
  "milestone",
] as const satisfies readonly (keyof PlaybookTask)[];

/** Every Liquid text of a task, with where it stands in it. */
export function textsOf(task: PlaybookTask): { readonly text: string; readonly place: Place }[] {
  const own = textFields.flatMap((field) => {
    const text = task[field];
    return text === undefined ? [] : [{ text, place: [field] }];
  });
  return [...own, ...textsOfWork(task)];
}

function textsOfWork({ work }: PlaybookTask) {
  if (work?.type === "meeting")
    return work.agenda.map((text, index) => ({ text, place: ["work", "agenda", index] }));
  if (work?.type === "checks")
    return work.items.map(({ text }, index) => ({ text, place: ["work", "items", index, "text"] }));
  return [];
}

const inserted = new WeakMap<Playbook, ReadonlySet<string>>();

/** The names that the texts of the tasks of a playbook insert. */
export function namesInserted(playbook: Playbook): ReadonlySet<string> {
  const known = inserted.get(playbook);
  if (known) return known;
  const paths = placedTasks(playbook).inOrder.flatMap(({ task }) =>
    textsOf(task).flatMap(({ text }) => variablesOf(text)),
  );
  const names = new Set(paths.map((path) => path.split(".")[0] ?? path));
  inserted.set(playbook, names);
  return names;
}

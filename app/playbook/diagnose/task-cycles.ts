import { factsRead } from "../../facts/condition.ts";
import { type Diagnosis, error } from "../diagnosis.ts";
import { earlierOf, type PlacedTask, type PlacedTasks, placedTasks } from "../placed-tasks.ts";
import type { Anchor, Playbook } from "../schema.ts";
import { printCycle, walkThrough } from "./cycles.ts";

/** Tasks that wait for each other to be done, and dates that count from each other. */
export function diagnoseTaskCycles(playbook: Playbook): Diagnosis[] {
  const tasks = placedTasks(playbook);
  const { cycles: waiting } = walkThrough(
    new Map(tasks.inOrder.map((placed) => [placed.task.key, waitsFor(placed, tasks)])),
  );
  const inCircle = new Set(waiting.flat());
  const dated = walkThrough(datesFrom(tasks))
    .cycles.map((cycle) => [...new Set(cycle.map((node) => node.replace(/ .*/, "")))])
    .filter((cycle) => !cycle.some((key) => inCircle.has(key)));
  return [
    ...waiting.map((cycle) =>
      error(
        "task_cycle",
        placeOf(cycle, tasks),
        `These tasks wait for each other: ${printCycle(cycle)}.`,
        "Take one of them out of the circle.",
      ),
    ),
    ...dated.map((cycle) =>
      error(
        "date_cycle",
        [...(tasks.byKey.get(cycle[0] ?? "")?.place ?? []), "due", "anchor"],
        `These dates count from each other: ${printCycle(cycle)}.`,
        "Let one of them count from a moment.",
      ),
    ),
  ];
}

/** What must have happened to other tasks before this one can be done. */
function waitsFor({ task, follows, parts, when }: PlacedTask, { tracks }: PlacedTasks): string[] {
  const { due, starts, repeat } = task;
  // What goes on until another is done is not over before that.
  const until = typeof repeat?.until === "object" ? [repeat.until.task] : [];
  const anchors = [due?.anchor, starts?.on === "date" ? starts.anchor : undefined].flatMap(
    (anchor) =>
      typeof anchor === "object" && "task" in anchor && !isPlanned(anchor) ? [anchor.task] : [],
  );
  const decisions = factsRead(when).flatMap((key) =>
    key.startsWith("decision:") ? [key.slice("decision:".length)] : [],
  );
  return [
    ...earlierOf(task).flatMap(({ task: key }) => [key, ...(tracks.get(key) ?? []).flat()]),
    ...anchors,
    ...until,
    ...follows,
    ...parts,
    ...decisions,
    ...(starts && "task" in starts && starts.on !== "overdue" ? [starts.task] : []),
  ];
}

/**
 * Which date is worked out from which. A task has two: the one its rule wants, and the one it
 * gets, which is no earlier than those of what comes before it.
 */
function datesFrom(tasks: PlacedTasks): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  const add = (from: string, to: string) => graph.set(from, [...(graph.get(from) ?? []), to]);
  for (const { task, follows, parts } of tasks.inOrder) {
    const { key, due } = task;
    add(`${key} gets`, `${key} wants`);
    const before = [...earlierOf(task).map((one) => one.task), ...follows, ...parts];
    for (const other of before) {
      for (const one of [other, ...(tasks.tracks.get(other) ?? []).flat()]) {
        add(`${key} gets`, `${one} gets`);
        if (tasks.byKey.get(one)?.task.due?.anchor === "next") add(`${one} wants`, `${key} wants`);
      }
    }
    if (typeof due?.anchor === "object" && "task" in due.anchor && isPlanned(due.anchor))
      add(`${key} wants`, `${due.anchor.task} gets`);
  }
  return graph;
}

/** Whether a date counts from another before that task is done. */
function isPlanned({ of = "done" }: Extract<Anchor, { task: string }>): boolean {
  return of !== "done";
}

function placeOf(cycle: readonly string[], { byKey }: PlacedTasks) {
  const placed = byKey.get(cycle[0] ?? "");
  if (!placed) return [];
  const { task, place, follows, parts } = placed;
  const next = cycle[1] ?? cycle[0] ?? "";
  if (earlierOf(task).some((one) => cycle.includes(one.task))) return [...place, "after"];
  if (parts.includes(next)) return [...place, "key"];
  const { anchor } = task.due ?? {};
  if (typeof task.repeat?.until === "object" && cycle.includes(task.repeat.until.task))
    return [...place, "repeat", "until"];
  const isDated = typeof anchor === "object" && "task" in anchor && cycle.includes(anchor.task);
  if (isDated) return [...place, "due"];
  return [...place, follows.includes(next) ? "key" : task.starts ? "starts" : "when"];
}

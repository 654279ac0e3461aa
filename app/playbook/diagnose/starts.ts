import { type Diagnosis, error } from "../diagnosis.ts";
import { type PlacedTask, placedTasks } from "../placed-tasks.ts";
import { questionsByKey } from "../questions.ts";
import type { Playbook, Starts } from "../schema.ts";
import { diagnoseAnchor } from "./task-anchors.ts";
import { unknownKey } from "./unknown-key.ts";

/** Events that cannot happen. */
export function diagnoseStarts(placed: PlacedTask, playbook: Playbook): Diagnosis[] {
  const { starts } = placed.task;
  const at = [...placed.place, "starts"];
  if (starts === undefined) return [];
  if (starts.on === "answered")
    return unknownKey(
      "unknown_question",
      "question",
      starts.question,
      [...questionsByKey(playbook).keys()],
      [...at, "question"],
    );
  if (starts.on === "date") {
    const isItself = starts.anchor === "start" || starts.anchor === "next";
    return isItself
      ? [
          error(
            "no_start",
            [...at, "anchor"],
            "A task cannot start on a date that counts from itself.",
            "Count from a moment, an answer or another task.",
          ),
        ]
      : diagnoseAnchor(starts.anchor, at, placed, playbook);
  }
  return "task" in starts ? diagnoseEventOf(starts, placed, playbook) : [];
}

function diagnoseEventOf(
  starts: Extract<Starts, { task: string }>,
  { place }: PlacedTask,
  playbook: Playbook,
): Diagnosis[] {
  const { byKey } = placedTasks(playbook);
  const at = [...place, "starts", "task"];
  const target = byKey.get(starts.task)?.task;
  if (!target) return unknownKey("unknown_task", "task", starts.task, [...byKey.keys()], at);
  const never = (why: string, fix: string) => [
    error("never_happens", at, `“${starts.task}” ${why}.`, fix),
  ];
  if (starts.on === "received" && target.work?.type !== "files")
    return never("asks for no files", "Choose a task that asks for files.");
  if (starts.on === "overdue" && !target.due)
    return never("has no date, so it is never late", "Choose a task with a date.");
  if (starts.on !== "decided") return [];
  if (target.work?.type !== "decision")
    return never("decides nothing", "Choose a task that is a decision.");
  const options = target.work.options.map(({ value }) => value);
  return starts.choice === undefined
    ? []
    : unknownKey("unknown_option", "option", starts.choice, options, [
        ...place,
        "starts",
        "choice",
      ]);
}

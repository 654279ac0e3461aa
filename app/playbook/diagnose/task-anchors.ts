import { type Diagnosis, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { type PlacedTask, placedTasks } from "../placed-tasks.ts";
import { ruleKey } from "../rule-paths.ts";
import { ruleQuestions } from "../rule-questions.ts";
import type { Anchor, Playbook } from "../schema.ts";
import { diagnosePath, kindOf } from "./paths.ts";
import { unknownKey } from "./unknown-key.ts";

/** What a date counts from, where that is nothing that has a date. */
export function diagnoseAnchor(
  anchor: Anchor,
  place: Place,
  placed: PlacedTask,
  playbook: Playbook,
): Diagnosis[] {
  const at = [...place, "anchor"];
  if (anchor === "start" && placed.task.starts === undefined)
    return [
      error(
        "no_start",
        at,
        "This task starts on no event that its date could count from.",
        "Say what it starts on.",
      ),
    ];
  if (typeof anchor !== "object") return [];
  if ("answer" in anchor) return diagnoseDate(anchor.answer, [...at, "answer"], placed, playbook);
  const { byKey } = placedTasks(playbook);
  const found = unknownKey(
    "unknown_anchor",
    "task",
    anchor.task,
    [...byKey.keys()],
    [...at, "task"],
  );
  const { due, repeat } = byKey.get(anchor.task)?.task ?? {};
  const { of = "done" } = anchor;
  if (found.length > 0 || of === "done" || due || repeat) return found;
  return [
    error(
      "no_date",
      [...at, "task"],
      `“${anchor.task}” has no due date.`,
      "Count from a task with one.",
    ),
  ];
}

function diagnoseDate(
  path: string,
  place: Place,
  { each }: PlacedTask,
  playbook: Playbook,
): Diagnosis[] {
  const questions = ruleQuestions(playbook, each);
  const key = ruleKey(path);
  const bound = questions.get(key.split(".")[0] ?? key);
  const unknown = diagnosePath(key, place, questions);
  if (unknown.length > 0 || !bound) return unknown;
  const isDate =
    ["date", "partial_date"].includes(kindOf(key, bound)) || bound.type === "date_range";
  if (isDate) return [];
  return [
    error(
      "no_date",
      place,
      `The answer to “${bound.base.label}” is no date.`,
      "Choose a question for a date.",
    ),
  ];
}

import { type Diagnosis, error, warning } from "../diagnosis.ts";
import { isSeenByCustomer } from "../owner-side.ts";
import type { Place } from "../place.ts";
import { earlierOf, type PlacedTask, placedTasks } from "../placed-tasks.ts";
import { questionsByKey } from "../questions.ts";
import type { Playbook, PlaybookTask } from "../schema.ts";
import { diagnoseOwners } from "./owners.ts";
import { diagnoseStarts } from "./starts.ts";
import { diagnoseAnchor } from "./task-anchors.ts";
import { unknownKey } from "./unknown-key.ts";
import { diagnoseWork } from "./work.ts";

/** What one task refers to, and whether its settings go together. */
export function diagnoseTask(placed: PlacedTask, playbook: Playbook): Diagnosis[] {
  const { task, place } = placed;
  const { byKey, tracks } = placedTasks(playbook);
  const earlier = [...byKey.keys(), ...tracks.keys()];
  const phases = playbook.phases.map(({ key }) => key);
  return [
    ...unknownKey("unknown_phase", "phase", task.phase, phases, [...place, "phase"]),
    ...diagnoseOwners(placed, playbook),
    ...earlierOf(task).flatMap(({ task: key, lag }, index) =>
      unknownKey("unknown_task", "task", key, earlier, [
        ...place,
        "after",
        index,
        ...(lag ? ["task"] : []),
      ]),
    ),
    ...(task.due ? diagnoseAnchor(task.due.anchor, [...place, "due"], placed, playbook) : []),
    ...diagnoseEach(placed, playbook),
    ...diagnoseParts(placed),
    ...diagnoseParent(placed, playbook),
    ...diagnoseStarts(placed, playbook),
    ...diagnoseRepeat(placed, playbook),
    ...diagnoseWork(placed, playbook),
    ...quietMilestone(placed),
  ];
}

function diagnoseEach({ task, place }: PlacedTask, playbook: Playbook): Diagnosis[] {
  if (task.each === undefined) return [];
  const questions = questionsByKey(playbook);
  const unknown = unknownKey(
    "unknown_question",
    "question",
    task.each,
    [...questions.keys()],
    [...place, "each"],
  );
  const bound = questions.get(task.each);
  if (!bound || bound.items || bound.kind === "list" || bound.kind === "choices") return unknown;
  return [
    error(
      "no_list",
      [...place, "each"],
      `“${bound.base.label}” is no list, so there is no task for each of its items.`,
      "Choose a question with several items or choices.",
    ),
  ];
}

/** A task that its parts complete needs parts, and nothing else that completes it. */
function diagnoseParts({ task, place, parts }: PlacedTask): Diagnosis[] {
  if (!task.completedByParts) return [];
  const at = [...place, "completedByParts"];
  const found: Diagnosis[] = [];
  if (parts.length === 0)
    found.push(
      warning(
        "no_parts",
        at,
        "Nothing is a part of this task.",
        "Remove it, or name this task as the parent of others.",
      ),
    );
  if (task.humanOnly)
    found.push(
      error(
        "human_only",
        at,
        "Only a person completes this task, so its parts cannot.",
        "Choose one of the two.",
      ),
    );
  if (task.work !== undefined && task.work.type !== "meeting")
    found.push(
      error(
        "done_otherwise",
        at,
        "What this task asks for completes it, so its parts cannot.",
        "Choose one of the two.",
      ),
    );
  return found;
}

function diagnoseParent({ task, place, each }: PlacedTask, playbook: Playbook): Diagnosis[] {
  if (task.parent === undefined) return [];
  const { byKey } = placedTasks(playbook);
  const at = [...place, "parent"];
  const found = unknownKey("unknown_task", "task", task.parent, [...byKey.keys()], at);
  const parent = byKey.get(task.parent);
  if (parent?.each !== undefined && parent.each !== each)
    found.push(
      error(
        "other_list",
        at,
        `“${task.parent}” is there for each item of “${parent.each}”, this task is not.`,
        `Let both be for each of “${parent.each}”.`,
      ),
    );
  if (parent?.task.repeat)
    found.push(
      error(
        "repeated_parent",
        at,
        `“${task.parent}” comes several times, so it has no parts.`,
        "Choose a task that comes once.",
      ),
    );
  return found;
}

function diagnoseRepeat({ task, place }: PlacedTask, playbook: Playbook): Diagnosis[] {
  const { repeat, due, work } = task;
  if (!repeat) return [];
  const at = [...place, "repeat"];
  const comesAgain =
    work?.type === "decision" || (work?.type === "files" && work.validDays !== undefined);
  return [
    ...diagnoseUntil(repeat.until, due, [...at, "until"], playbook),
    ...(due
      ? []
      : [
          error(
            "undated_series",
            at,
            "A series counts from its first date, and this task has none.",
            "Say when the first is due.",
          ),
        ]),
    ...(comesAgain
      ? [
          error(
            "comes_again",
            at,
            "This task comes again by itself when it has to.",
            "Remove the repetition.",
          ),
        ]
      : []),
  ];
}

function diagnoseUntil(
  until: NonNullable<PlaybookTask["repeat"]>["until"],
  due: PlaybookTask["due"],
  at: Place,
  playbook: Playbook,
): Diagnosis[] {
  if (typeof until === "object") {
    const keys = [...placedTasks(playbook).byKey.keys()];
    return unknownKey("unknown_task", "task", until.task, keys, [...at, "task"]);
  }
  const isOver = until === "go_live" && due?.anchor === "go_live" && due.offset > 0;
  if (!isOver) return [];
  const message = "It goes on until go-live, and its first date is after that.";
  return [error("never_happens", at, message, "Let it begin before go-live.")];
}

function quietMilestone({ task, place }: PlacedTask): Diagnosis[] {
  if (task.milestone === undefined || isSeenByCustomer(task)) return [];
  const message = "The customer does not see this task, so nobody celebrates its milestone.";
  return [
    warning(
      "quiet_milestone",
      [...place, "milestone"],
      message,
      "Give the task a line for the customer.",
    ),
  ];
}

import { type Diagnosis, error } from "../diagnosis.ts";
import { isSeenByCustomer, mayBeCustomers } from "../owner-side.ts";
import type { Place } from "../place.ts";
import { earlierOf, type PlacedTask, placedTasks } from "../placed-tasks.ts";
import type { Playbook, Work } from "../schema.ts";
import { unknownKey } from "./unknown-key.ts";

/** What is wrong with what a task asks for. */
export function diagnoseWork(placed: PlacedTask, playbook: Playbook): Diagnosis[] {
  const { work } = placed.task;
  const at = [...placed.place, "work"];
  switch (work?.type) {
    case "approval":
      return [...diagnoseSendBack(work, placed, playbook), ...unseenApproval(work, placed)];
    case "files":
      return diagnoseReviewer(work, [...at, "reviewedBy"]);
    case "checks":
      return twice(
        work.items.map(({ key }) => key),
        "check",
        [...at, "items"],
      );
    case "decision":
      return diagnoseOptions(work, at);
    default:
      return [];
  }
}

/** Somebody at the customer can only say yes to what is on their page. */
function unseenApproval(
  { approvers = [] }: Extract<Work, { type: "approval" }>,
  { task, place }: PlacedTask,
): Diagnosis[] {
  const at = approvers.findIndex(mayBeCustomers);
  if (at === -1 || isSeenByCustomer(task)) return [];
  return [
    error(
      "unseen_approval",
      [...place, "work", "approvers", at],
      "The customer does not see this task, so nobody there says yes.",
      "Give the task a line for the customer.",
    ),
  ];
}

function diagnoseReviewer(
  { reviewedBy }: Extract<Work, { type: "files" }>,
  at: Place,
): Diagnosis[] {
  if (reviewedBy === undefined || !mayBeCustomers(reviewedBy)) return [];
  return [
    error(
      "no_reviewer",
      at,
      "Nobody at the customer looks at files before they count.",
      "Name one of yours, or remove it.",
    ),
  ];
}

/** Sending back opens something that came before: only then does it come round again. */
function diagnoseSendBack(
  { sendBackTo }: Extract<Work, { type: "approval" }>,
  { task, place }: PlacedTask,
  playbook: Playbook,
): Diagnosis[] {
  if (sendBackTo === undefined) return [];
  const { byKey } = placedTasks(playbook);
  const at = [...place, "work", "sendBackTo"];
  const unknown = unknownKey("unknown_task", "task", sendBackTo, [...byKey.keys()], at);
  if (unknown.length > 0 || comesBefore(task.key, playbook).has(sendBackTo)) return unknown;
  return [
    error(
      "not_before",
      at,
      `“${sendBackTo}” does not come before this approval, so it would not come back to it.`,
      `Let this task come after “${sendBackTo}”.`,
    ),
  ];
}

function comesBefore(key: string, playbook: Playbook): ReadonlySet<string> {
  const { byKey, tracks } = placedTasks(playbook);
  const found = new Set<string>();
  const collect = (from: string): void => {
    const placed = byKey.get(from);
    if (!placed) return;
    const named = earlierOf(placed.task).flatMap(({ task }) => [
      task,
      ...(tracks.get(task) ?? []).flat(),
    ]);
    for (const earlier of [...named, ...placed.follows, ...placed.parts]) {
      if (found.has(earlier)) continue;
      found.add(earlier);
      collect(earlier);
    }
  };
  collect(key);
  return found;
}

function diagnoseOptions({ options }: Extract<Work, { type: "decision" }>, at: Place): Diagnosis[] {
  const found = twice(
    options.map(({ value }) => value),
    "option",
    [...at, "options"],
  );
  if (!options.every(({ again }) => again)) return found;
  const message = "Whatever is chosen, it has to be decided again.";
  return [
    ...found,
    error("endless_decision", [...at, "options"], message, "Let one of the options settle it."),
  ];
}

function twice(keys: readonly string[], noun: "check" | "option", place: Place): Diagnosis[] {
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [
          error(
            `duplicate_${noun}`,
            [...place, index],
            `The ${noun} “${key}” is there already.`,
            "Give each its own.",
          ),
        ],
  );
}

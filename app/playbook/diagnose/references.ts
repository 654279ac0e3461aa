import { type Diagnosis, error, warning } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { placedTasks } from "../placed-tasks.ts";
import type { Clock, Playbook } from "../schema.ts";
import { diagnoseTaskCycles } from "./task-cycles.ts";
import { diagnoseTask } from "./tasks.ts";

/** What tasks and clocks refer to: phases, roles, lists, other tasks, moments. */
export function diagnoseReferences(playbook: Playbook): Diagnosis[] {
  const { inOrder } = placedTasks(playbook);
  return [
    ...inOrder.flatMap((placed) => diagnoseTask(placed, playbook)),
    ...diagnoseTaskCycles(playbook),
    ...playbook.phases.flatMap(({ key, title }, index) =>
      inOrder.some(({ task }) => task.phase === key)
        ? []
        : [
            warning(
              "empty_phase",
              ["phases", index],
              `No task is in the phase “${title}”.`,
              "Remove it, or put a task in it.",
            ),
          ],
    ),
    ...playbook.clocks.flatMap((clock, index) => diagnoseClock(clock, ["clocks", index])),
  ];
}

const order: readonly (Clock["from"] | Clock["to"])[] = [
  "won",
  "welcome_sent",
  "kickoff_opened",
  "kickoff",
  "first_task_done",
  "live",
];

function diagnoseClock({ from, to }: Clock, place: Place): Diagnosis[] {
  if (order.indexOf(from) < order.indexOf(to)) return [];
  return [
    error(
      "clock_backwards",
      [...place, "to"],
      `“${to}” does not come after “${from}”.`,
      "Let the clock end later than it starts.",
    ),
  ];
}

import { type Diagnosis, didYouMean, error, warning } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { builtInRoles, type Clock, type Playbook, type PlaybookTask } from "../schema.ts";
import { cyclesIn, printCycle } from "./cycles.ts";

/** What tasks and clocks refer to: phases, roles, other tasks, moments. */
export function diagnoseReferences(playbook: Playbook): Diagnosis[] {
  return [
    ...playbook.tasks.flatMap((task, index) => diagnoseTask(task, ["tasks", index], playbook)),
    ...diagnoseCycles(playbook.tasks),
    ...playbook.phases.flatMap(({ key, title }, index) =>
      playbook.tasks.some((task) => task.phase === key)
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

function diagnoseTask(
  task: PlaybookTask,
  place: Place,
  { phases, roles, tasks }: Playbook,
): Diagnosis[] {
  const taskKeys = tasks.map(({ key }) => key);
  const roleKeys = [...builtInRoles, ...roles.map(({ key }) => key)];
  const anchor = typeof task.due?.anchor === "object" ? task.due.anchor.task : undefined;
  return [
    ...unknown(
      "unknown_phase",
      "phase",
      task.phase,
      phases.map(({ key }) => key),
      [...place, "phase"],
    ),
    ...unknown("unknown_role", "role", task.owner, roleKeys, [...place, "owner"]),
    ...task.after.flatMap((key, index) =>
      unknown("unknown_task", "task", key, taskKeys, [...place, "after", index]),
    ),
    ...(anchor === undefined
      ? []
      : unknown("unknown_anchor", "task", anchor, taskKeys, [...place, "due", "anchor", "task"])),
    ...quietMilestone(task, place),
  ];
}

function unknown(
  code: string,
  noun: string,
  key: string,
  known: readonly string[],
  place: Place,
): Diagnosis[] {
  if (known.includes(key)) return [];
  return [
    error(
      code,
      place,
      `There is no ${noun} “${key}”.`,
      didYouMean(key, known) ?? `Choose one of: ${known.join(", ")}.`,
    ),
  ];
}

function quietMilestone(
  { owner, milestone, customerLine }: PlaybookTask,
  place: Place,
): Diagnosis[] {
  if (milestone === undefined || owner === "customer" || customerLine !== undefined) return [];
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

function diagnoseCycles(tasks: readonly PlaybookTask[]): Diagnosis[] {
  const graph = new Map(tasks.map((task) => [task.key, waitsFor(task)]));
  return cyclesIn(graph).map((cycle) => {
    const index = tasks.findIndex(({ key }) => key === cycle[0]);
    const place = [
      "tasks",
      index,
      tasks[index]?.after.some((key) => cycle.includes(key)) ? "after" : "due",
    ];
    return error(
      "task_cycle",
      place,
      `These tasks wait for each other: ${printCycle(cycle)}.`,
      "Take one of them out of the circle.",
    );
  });
}

function waitsFor({ after, due }: PlaybookTask): string[] {
  return typeof due?.anchor === "object" ? [...after, due.anchor.task] : after;
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

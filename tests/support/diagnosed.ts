import type { Condition } from "../../app/facts/condition.ts";
import { diagnose } from "../../app/playbook/diagnose.ts";
import { printPlace } from "../../app/playbook/place.ts";
import { type Playbook, type PlaybookInput, playbookSchema } from "../../app/playbook/schema.ts";
import { plannedSections } from "./plan-arbitraries.ts";

type Question = PlaybookInput["sections"][number]["questions"][number];
type Task = PlaybookInput["tasks"][number];

/** A task with nothing wrong. */
export const task: Task = { key: "begin", phase: "start", title: "Begin", owner: "concierge" };

/** A playbook with nothing wrong, but for these parts of it. */
export function playbookOf(changes: Partial<PlaybookInput>): Playbook {
  return playbookSchema.parse({
    format: 1,
    key: "tested",
    name: "Tested",
    sections: plannedSections,
    phases: [{ key: "start", title: "Start" }],
    tasks: [task],
    ...changes,
  });
}

export const ofTask = (changes: Partial<Task>) => playbookOf({ tasks: [{ ...task, ...changes }] });
export const ofTasks = (...tasks: Partial<Task>[]) =>
  playbookOf({ tasks: tasks.map((own) => ({ ...task, ...own })) });
export const ofRule = (when: Condition) => ofTask({ when });
export const ofQuestions = (...questions: Question[]) =>
  playbookOf({ sections: [...plannedSections, { key: "more", title: "More", questions }] });

type Found = [severity: string, code: string, place: string, fix: string];

/** What is found in a playbook, as severity, code, place and fix. */
export function found(playbook: Playbook): Found[] {
  return diagnose(playbook).map(({ severity, code, place, fix = "" }) => [
    severity,
    code,
    printPlace(place),
    fix,
  ]);
}

/** The errors in a playbook, as code, place and fix. */
export function errorsIn(playbook: Playbook): string[][] {
  return found(playbook).flatMap(([severity, ...rest]) => (severity === "error" ? [rest] : []));
}

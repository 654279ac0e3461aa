import type { Database } from "../../../db/client.ts";
import { listTasks, type Task } from "../../plan/tasks.server.ts";
import type { Playbook } from "../../playbook/schema.ts";
import { staffById } from "../../staff/queries.server.ts";
import type { RecordedEvent } from "../../timeline/events.ts";
import { type Note, notesIn } from "../../timeline/notes.ts";
import { isReady } from "../standing.ts";

/** A task as the page of an onboarding shows it. */
export type TaskOnPage = Task & {
  /** The name of who has it; null for the customer's own. */
  readonly assignee: string | null;
  /** Nothing that comes before it is still to be done. */
  readonly ready: boolean;
  readonly notes: readonly Note[];
};

export type PhaseOnPage = {
  readonly key: string;
  readonly title: string;
  readonly tasks: readonly TaskOnPage[];
};

/** The phases of an onboarding with their tasks, as they stand in its playbook. */
export async function phasesOnPage(
  db: Database,
  { phases }: Playbook,
  onboardingId: string,
  events: readonly RecordedEvent[],
): Promise<PhaseOnPage[]> {
  const tasks = await listTasks(db, onboardingId);
  const staff = await staffById(
    db,
    tasks.flatMap(({ assigneeId }) => assigneeId ?? []),
  );
  const notes = notesIn(events);
  const onPage = tasks.map((task) => ({
    ...task,
    assignee: task.assigneeId === null ? null : (staff.get(task.assigneeId)?.name ?? null),
    ready: task.status === "open" && isReady(task, tasks),
    notes: notes.get(task.id) ?? [],
  }));
  return phases.map(({ key, title }) => ({
    key,
    title,
    tasks: onPage.filter(({ phase }) => phase === key),
  }));
}

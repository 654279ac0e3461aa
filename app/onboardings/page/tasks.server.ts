import type { Selectable } from "kysely";
import type { Database } from "../../../db/client.ts";
import type { Onboardings } from "../../../db/types.ts";
import {
  type ApprovalState,
  approvalsOf,
  type SentBack,
} from "../../plan/approval/approval-state.server.ts";
import { reviewerOf } from "../../plan/files/review-rules.ts";
import { loadHolders } from "../../plan/load-holders.server.ts";
import { type Meeting, meetingsOf } from "../../plan/meetings/queries.server.ts";
import { takingPart } from "../../plan/meetings/taking-part.server.ts";
import { words as meetingWords } from "../../plan/meetings/words.en.ts";
import { changedSeries } from "../../plan/series/queries.server.ts";
import { type PlaceInSeries, placesInSeries } from "../../plan/series/series.ts";
import { listTasks, type Task } from "../../plan/tasks.server.ts";
import type { Playbook } from "../../playbook/schema.ts";
import { staffById } from "../../staff/queries.server.ts";
import type { RecordedEvent } from "../../timeline/events.ts";
import { type Note, notesIn } from "../../timeline/notes.ts";
import { taskUploads } from "../../uploads/queries.server.ts";
import { type ShownFile, shownFiles } from "../../uploads/shown-file.ts";
import type { Actor } from "../actor.ts";
import { isReady } from "../standing.ts";

/** A task as the page of an onboarding shows it. */
export type TaskOnPage = Task & {
  /** The name of who has it; null for the customer's own. */
  readonly assignee: string | null;
  /** Nothing that comes before it is still to be done. */
  readonly ready: boolean;
  readonly notes: readonly Note[];
  /** How far it is, where it is an approval. */
  readonly approval: ApprovalState | null;
  /** Why it is open again, where it was sent back. */
  readonly sentBack: SentBack | null;
  readonly series: PlaceInSeries | null;
  readonly files: readonly ShownFile[];
  /** The member of staff who says whether its files do, where the playbook names one. */
  readonly reviewerId: string | null;
  readonly meeting: Meeting | null;
  /** Who takes part in it besides whoever has it, by name. */
  readonly withWhom: readonly string[];
};

export type PhaseOnPage = {
  readonly key: string;
  readonly title: string;
  readonly tasks: readonly TaskOnPage[];
};

type Onboarding = Pick<
  Selectable<Onboardings>,
  "id" | "customer_id" | "manager_id" | "concierge_id" | "seller_id"
>;
type Seen = { readonly events: readonly RecordedEvent[]; readonly reader: Actor };

/** The phases of an onboarding with their tasks, as they stand in its playbook. */
export async function phasesOnPage(
  db: Database,
  playbook: Playbook,
  onboarding: Onboarding,
  { events, reader }: Seen,
): Promise<PhaseOnPage[]> {
  const tasks = await listTasks(db, onboarding.id);
  const staff = await staffById(
    db,
    tasks.flatMap(({ assigneeId }) => assigneeId ?? []),
  );
  const notes = notesIn(events);
  const holders = await loadHolders(db, onboarding.id, onboarding, playbook);
  const approvals = await approvalsOf(db, tasks, holders, reader);
  const { ended } = await changedSeries(db, onboarding.id);
  const series = placesInSeries(tasks, playbook, ended);
  const files = await taskUploads(db, onboarding.id);
  const meetings = await meetingsOf(db, onboarding.id);
  const withWhom = await takingPart(db, tasks, holders, meetingWords.theCustomer);
  const onPage = tasks.map((task) => ({
    ...task,
    assignee: task.assigneeId === null ? null : (staff.get(task.assigneeId)?.name ?? null),
    ready: task.status === "open" && isReady(task, tasks),
    notes: notes.get(task.id) ?? [],
    approval: approvals.states.get(task.id) ?? null,
    sentBack: approvals.reopened.get(task.key) ?? null,
    series: series.get(task.key) ?? null,
    files: shownFiles(files.get(task.id) ?? []),
    reviewerId: reviewerOf(task, holders),
    meeting: meetings.get(task.id) ?? null,
    withWhom: withWhom.get(task.id) ?? [],
  }));
  return playbook.phases.map(({ key, title }) => ({
    key,
    title,
    tasks: onPage.filter(({ phase }) => phase === key),
  }));
}

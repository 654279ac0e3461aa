import type { Selectable } from "kysely";
import type { Database } from "../../db/client.ts";
import type { Tasks } from "../../db/types.ts";
import { isUuid } from "../lib/uuid.ts";
import type { TaskInEvent } from "../timeline/events.ts";
import { becauseSchema } from "./because-schema.ts";
import { type Confirmed, confirmedSchema } from "./confirmed-schema.ts";
import { holderSchema, plannedWorkSchema } from "./planned-work.ts";
import { type TaskToday, type TouchableField, touchableFields } from "./reconcile.ts";

/** A task of an onboarding: what the plan knows of it, and who has it. */
export type Task = TaskToday & {
  readonly id: string;
  /** The member of staff who has it; null for the customer's own. */
  readonly assigneeId: string | null;
  readonly blockedReason: string | null;
  readonly doneAt: Date | null;
  /** The name of who did it. */
  readonly doneBy: string | null;
  /** The contact who has it; null where it is anybody's at the customer, or ours. */
  readonly contactId: string | null;
  /** What was decided by it, and whether go-live was set by hand since. */
  readonly decision: string | null;
  readonly decisionSettled: boolean;
  /** When its files arrived. */
  readonly receivedAt: Date | null;
  /** Why the files that arrived last do not do. */
  readonly filesSentBack: string | null;
  readonly confirmed: Confirmed;
  /** Until when its document is valid, where it says so itself. */
  readonly validUntil: string | null;
  /** Which round of approval it is in. */
  readonly round: number;
};

/** The tasks of an onboarding in the order of the plan, cancelled ones included. Of none there are none. */
export async function listTasks(db: Database, onboardingId: string): Promise<Task[]> {
  if (!isUuid(onboardingId)) return [];
  const rows = await db
    .selectFrom("tasks")
    .selectAll()
    .where("onboarding_id", "=", onboardingId)
    .orderBy("position")
    // Added by hand, a task has the place of the one it was added after.
    .orderBy("by_hand")
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(toTask);
}

/** What an event keeps of a task. */
export function inEvent({ id, key, title, ownerRole, customerLine }: Task): TaskInEvent {
  return { id, key, title, ownerRole, customerLine: customerLine ?? null };
}

function toTask(row: Selectable<Tasks>): Task {
  return {
    id: row.id,
    key: row.key,
    phase: row.phase,
    position: row.position,
    title: row.title,
    ownerRole: row.owner_role,
    due: row.due_on,
    after: row.after,
    because: becauseSchema.parse(row.because),
    humanOnly: row.human_only,
    status: row.status,
    touched: row.touched.filter(isTouchable),
    byHand: row.by_hand,
    assigneeId: row.assignee_id,
    blockedReason: row.blocked_reason,
    doneAt: row.done_at,
    doneBy: row.done_by,
    contactId: row.contact_id,
    decision: row.decision,
    decisionSettled: row.decision_settled,
    receivedAt: row.received_at,
    validUntil: row.valid_until,
    round: row.round,
    filesSentBack: row.files_sent_back,
    confirmed: confirmedSchema.parse(row.confirmed),
    ...(row.owner === null ? {} : { owner: holderSchema.parse(row.owner) }),
    ...(row.due_at === null ? {} : { dueAt: instantOf(row.due_at) }),
    ...(row.parent === null ? {} : { parent: row.parent }),
    ...(row.completed_by_parts ? { completedByParts: true } : {}),
    ...(row.work === null ? {} : { work: plannedWorkSchema.parse(row.work) }),
    ...(row.stays_when_cancelled ? { staysWhenCancelled: true } : {}),
    ...(row.details === "" ? {} : { details: row.details }),
    ...(row.customer_line === null ? {} : { customerLine: row.customer_line }),
    ...(row.milestone === null ? {} : { milestone: row.milestone }),
    ...(row.minutes === null ? {} : { minutes: row.minutes }),
  };
}

/** As plans write instants: without fractions of a second where there are none. */
function instantOf(moment: Date): string {
  return moment.toISOString().replace(".000Z", "Z");
}

function isTouchable(field: string): field is TouchableField {
  return touchableFields.some((touchable) => touchable === field);
}

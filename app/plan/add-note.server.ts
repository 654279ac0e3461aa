import { sql } from "kysely";
import { z } from "zod";
import type { Database } from "../../db/client.ts";
import { customerName } from "../customers/queries.server.ts";
import { queueEmail } from "../lib/email-queue.server.ts";
import { Refusal } from "../lib/errors.ts";
import { readInput } from "../lib/read-input.ts";
import type { Site } from "../lib/site.ts";
import type { By } from "../onboardings/change.server.ts";
import { getStaff } from "../staff/queries.server.ts";
import { nameForCustomer } from "../timeline/describe-to-customer.ts";
import { changeTask, type TaskChange, type TaskRef } from "./change-task.server.ts";
import { requireReader } from "./task-rules.ts";
import { inEvent } from "./tasks.server.ts";

export const addNoteInput = z.object({
  text: z
    .string()
    .trim()
    .min(1, "Write your note first.")
    .max(2000, "Use at most 2,000 characters."),
  /** Whether the customer reads it. What customers write they read themselves. */
  forCustomer: z.boolean().default(true),
});

const sameNoteMinutes = 10;

/**
 * Writes a note on a task. Whoever has the task is told when the customer writes. The same note
 * by the same person within ten minutes is one note.
 * @throws Refusal not_found, invalid, or conflict for a note to the customer on a task they do not see
 */
export async function addNote(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof addNoteInput>,
  site: Site,
): Promise<void> {
  const { text, forCustomer } = readInput(addNoteInput, input);
  await changeTask(db, by, input, async (change) => {
    const { task, actor, record } = change;
    requireReader(actor, task);
    const isShared = actor.kind === "contact" || forCustomer;
    if (isShared && nameForCustomer(task) === null) {
      throw new Refusal(
        "conflict",
        "The customer does not see this task. Write them a line on it first, or keep the note among staff.",
      );
    }
    if (await isRepeated(change, text)) return;
    record({ type: "note_added", task: inEvent(task), text, forCustomer: isShared });
    if (actor.kind === "contact") await tell(change, text, site);
  });
}

async function isRepeated(
  { trx, task, onboarding, actor, now }: TaskChange,
  text: string,
): Promise<boolean> {
  const since = new Date(now.getTime() - sameNoteMinutes * 60_000);
  const row = await trx
    .selectFrom("events")
    .select("id")
    .where("onboarding_id", "=", onboarding.id)
    .where("type", "=", "note_added")
    .where("at", ">=", since)
    .where("actor_kind", "=", actor.kind)
    .where("actor_id", "is not distinct from", actor.kind === "system" ? null : actor.id)
    .where(sql<boolean>`data -> 'task' ->> 'id' = ${task.id} and data ->> 'text' = ${text}`)
    .executeTakeFirst();
  return row !== undefined;
}

async function tell(
  { trx, task, onboarding, actor, now }: TaskChange,
  note: string,
  site: Site,
): Promise<void> {
  const reader = await getStaff(trx, task.assigneeId ?? onboarding.concierge_id);
  await queueEmail(trx, {
    // Each note raises the version, so this key belongs to this note alone.
    key: `customer-note:${onboarding.id}:${onboarding.version + 1}`,
    template: "customer-note",
    props: {
      name: reader.name,
      customer: await customerName(trx, onboarding.customer_id),
      writer: actor.name,
      task: task.title,
      note,
      onboardingUrl: new URL(`/onboardings/${onboarding.id}`, site.APP_URL).href,
    },
    onboardingId: onboarding.id,
    to: { name: reader.name, email: reader.email },
    fromName: actor.name,
    now,
    secret: site.APP_SECRET,
  });
}

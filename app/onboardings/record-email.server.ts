import { type Selectable, sql, type Transaction } from "kysely";
import type { Database } from "../../db/client.ts";
import type { DB, Emails } from "../../db/types.ts";
import type { NewEvent } from "../timeline/events.ts";
import { changeOnboarding } from "./change.server.ts";

const product = { kind: "system", name: "Onward" } as const;

/**
 * Writes into the onboarding's record what became of an email about it: that the welcome went
 * out, or that an email did not arrive. Done twice, it writes once.
 */
export async function recordEmail(db: Database, emailId: string, now: Date): Promise<void> {
  const email = await db
    .selectFrom("emails")
    .selectAll()
    .where("id", "=", emailId)
    .executeTakeFirst();
  const event = email && eventOf(email);
  if (!email?.onboarding_id || !event) return;
  await changeOnboarding(
    db,
    email.onboarding_id,
    { actor: product, now },
    async ({ trx, record }) => {
      if (!(await isRecorded(trx, email, event))) record(event);
    },
  );
}

function eventOf({
  template,
  status,
  to_name: to,
  subject,
  reason,
}: Selectable<Emails>): NewEvent | undefined {
  if (status === "failed" || status === "bounced") {
    return { type: "email_failed", to, subject, reason: reason ?? "The provider gave no reason." };
  }
  return template === "welcome" && status !== "waiting" ? { type: "welcome_sent", to } : undefined;
}

/** Whether this email's event stands in the record: of the same kind, about the same recipient and subject, since it was queued. */
async function isRecorded(
  trx: Transaction<DB>,
  email: Selectable<Emails>,
  event: NewEvent,
): Promise<boolean> {
  const query = trx
    .selectFrom("events")
    .select("id")
    .where("onboarding_id", "=", email.onboarding_id)
    .where("type", "=", event.type)
    .where("at", ">=", email.created_at)
    .where(sql<boolean>`data ->> 'to' = ${email.to_name}`);
  const found = await (event.type === "email_failed"
    ? query.where(sql<boolean>`data ->> 'subject' = ${email.subject}`)
    : query
  ).executeTakeFirst();
  return found !== undefined;
}

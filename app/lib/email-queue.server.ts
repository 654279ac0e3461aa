import type { Kysely } from "kysely";
import type { DB } from "../../db/types.ts";
import { type Email, emailSchema } from "../../emails/props.ts";
import { sealContent } from "./email-content.ts";
import { addJob } from "./jobs.server.ts";

export type Envelope = {
  /** An email with a key that was used before is not queued again. */
  readonly key: string;
  readonly onboardingId?: string;
  readonly to: { readonly name: string; readonly email: string };
  /** The person it comes from. */
  readonly fromName: string;
  /** Where an answer goes: that person's own address. */
  readonly replyTo?: string;
  readonly now: Date;
  /** The server's secret, for sealing. */
  readonly secret: string;
};

/**
 * Queues an email in the caller's transaction. What it says is kept encrypted.
 * @returns its id, or null when this key was queued before
 * @throws ZodError when the props do not fit the template
 */
export async function queueEmail(trx: Kysely<DB>, email: Email & Envelope): Promise<string | null> {
  const { template, props, key, to } = email;
  const content = emailSchema.parse({ template, props });
  const row = await trx
    .insertInto("emails")
    .values({
      key,
      template,
      onboarding_id: email.onboardingId ?? null,
      from_name: email.fromName,
      to_name: to.name,
      to_email: to.email,
      reply_to: email.replyTo ?? null,
      sealed: sealContent(email.secret, content),
      created_at: email.now,
    })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return null;
  await addJob(trx, "send_email", { emailId: row.id }, { key: `send_email:${row.id}` });
  return row.id;
}

import { z } from "zod";
import type { Database } from "../../db/client.ts";
import { Refusal } from "./errors.ts";
import { addJob } from "./jobs.server.ts";
import { isSignedWebhook } from "./webhook-signature.ts";

export type DeliveryReport = {
  readonly headers: Headers;
  /** As it came: the signature is over these very characters. */
  readonly body: string;
  /** Undefined when delivery reports are not set up. */
  readonly secret: string | undefined;
  readonly now: Date;
};

const reportSchema = z.object({
  type: z.string(),
  data: z.object({
    email_id: z.string().optional(),
    tags: z.object({ email_id: z.uuid().optional() }).optional(),
    bounce: z.object({ message: z.string().optional() }).optional(),
    failed: z.object({ reason: z.string().optional() }).optional(),
    suppressed: z.object({ message: z.string().optional() }).optional(),
  }),
});
type Report = z.infer<typeof reportSchema>;

/** What each report makes of an email, and of which state it may follow: reports come in any order. */
const outcomes = {
  "email.delivered": { status: "delivered", after: ["waiting", "accepted"] },
  "email.bounced": { status: "bounced", after: ["waiting", "accepted", "delivered"] },
  "email.failed": { status: "failed", after: ["waiting", "accepted"] },
  "email.suppressed": { status: "failed", after: ["waiting", "accepted"] },
} as const;

/**
 * Notes what the provider says became of an email. Reports about emails that are not ours, and
 * kinds of reports we have no use for, are passed over.
 * @throws Refusal not_allowed for a report without a valid signature, not_found when not set up
 */
export async function recordDelivery(
  db: Database,
  { headers, body, secret, now }: DeliveryReport,
): Promise<void> {
  if (secret === undefined) throw new Refusal("not_found", "Delivery reports are not set up here.");
  if (!isSignedWebhook({ headers, body }, secret, now))
    throw new Refusal("not_allowed", "The signature is not valid.");
  const report = readReport(body);
  const outcome = Object.entries(outcomes).find(([type]) => type === report.type)?.[1];
  if (!outcome) return;
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable("emails")
      .set((eb) => ({
        status: outcome.status,
        reason: reasonIn(report),
        sent_at: eb.fn.coalesce("sent_at", eb.val(now)),
      }))
      .where((eb) =>
        eb.or([
          eb("provider_id", "=", report.data.email_id ?? null),
          eb("id", "=", report.data.tags?.email_id ?? null),
        ]),
      )
      .where("status", "in", outcome.after)
      .returning("id")
      .executeTakeFirst();
    if (row) await addJob(trx, "record_email", { emailId: row.id });
  });
}

function readReport(body: string): Report {
  try {
    return reportSchema.parse(JSON.parse(body));
  } catch {
    throw new Refusal("invalid", "The report cannot be read.");
  }
}

function reasonIn({ data }: Report): string | null {
  return data.bounce?.message ?? data.failed?.reason ?? data.suppressed?.message ?? null;
}

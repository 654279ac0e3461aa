import type { Selectable, Transaction } from "kysely";
import { renderEmail } from "#emails";
import type { Database } from "../../db/client.ts";
import type { DB, Emails } from "../../db/types.ts";
import { accentFor } from "./accent.ts";
import { isWritten, sealContent, unsealContent, type Written } from "./email-content.ts";
import type { Answer, Provider } from "./email-provider.server.ts";
import { addJob } from "./jobs.server.ts";

type Shared = {
  readonly db: Database;
  readonly secret: string;
  /** Left out, mail goes to the outbox that staff read. */
  readonly provider: Provider | undefined;
};
type Row = Selectable<Emails>;
type Outcome = Answer | { readonly kind: "kept" };

/** The provider could not take the email now: the job is to be tried again. */
export class NotSentYet extends Error {
  override readonly name = "NotSentYet";
}

/**
 * Does the job of sending one email. Done twice, or by two workers at once, it still goes out
 * once: its row is locked meanwhile, its state is looked at first, and it is written out only
 * once, so that the provider recognises a repetition by its key.
 * @param isLastTry whether to give up when it does not work now
 * @throws NotSentYet when it is to be tried again
 */
export async function sendEmail(
  shared: Shared,
  emailId: string,
  { now, isLastTry }: { readonly now: Date; readonly isLastTry: boolean },
): Promise<void> {
  try {
    await withWaiting(shared, emailId, (trx, row) => writeOut(trx, shared, row));
  } catch (error) {
    if (isLastTry)
      await withWaiting(shared, emailId, (trx, row) => settle(trx, row, fault, { now, isLastTry }));
    throw error;
  }
  const later = await withWaiting(shared, emailId, async (trx, row) => {
    const answer = await handOver(shared, row);
    return settle(trx, row, answer, { now, isLastTry });
  });
  if (later) throw new NotSentYet("the provider could not take the email");
}

const fault: Answer = { kind: "refused", reason: "It could not be written. The log says why." };

/** Works on an email that waits to be sent, in one transaction that holds its row. */
async function withWaiting<Result>(
  { db }: Shared,
  id: string,
  work: (trx: Transaction<DB>, row: Row) => Promise<Result>,
): Promise<Result | undefined> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("emails")
      .selectAll()
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    return row?.status === "waiting" ? work(trx, row) : undefined;
  });
}

async function writeOut(
  trx: Transaction<DB>,
  { secret }: Shared,
  { id, sealed }: Row,
): Promise<void> {
  if (sealed === null) throw new Error("an email without content");
  const content = unsealContent(secret, sealed);
  if (isWritten(content)) return;
  const company = await trx
    .selectFrom("company")
    .select(["name", "accent"])
    .executeTakeFirstOrThrow();
  const written = await renderEmail(content, {
    company: company.name,
    ...accentFor(company.accent).light,
  });
  const row = { subject: written.subject, sealed: sealContent(secret, written) };
  await trx.updateTable("emails").set(row).where("id", "=", id).execute();
}

async function handOver({ provider, secret }: Shared, row: Row): Promise<Outcome> {
  if (!provider) return { kind: "kept" };
  const { subject, html, text } = written(secret, row);
  return provider({
    id: row.id,
    fromName: row.from_name,
    to: row.to_email,
    replyTo: row.reply_to,
    subject,
    html,
    text,
  });
}

function written(secret: string, { sealed }: Row): Written {
  const content = sealed && unsealContent(secret, sealed);
  if (!content || !isWritten(content)) throw new Error("an email that was not written out");
  return content;
}

/** Notes what came of a try. @returns true when it is to be tried again */
async function settle(
  trx: Transaction<DB>,
  { id }: Row,
  answer: Outcome,
  { now, isLastTry }: { readonly now: Date; readonly isLastTry: boolean },
): Promise<boolean> {
  const isOver = answer.kind !== "later" || isLastTry;
  await trx
    .updateTable("emails")
    .set(toColumns(answer, isOver, now))
    .where("id", "=", id)
    .execute();
  if (isOver) await addJob(trx, "record_email", { emailId: id });
  return !isOver;
}

function toColumns(answer: Outcome, isOver: boolean, now: Date) {
  switch (answer.kind) {
    case "kept":
      return { status: "outbox", sent_at: now } as const;
    case "accepted":
      return {
        status: "accepted",
        sent_at: now,
        provider_id: answer.providerId,
        reason: null,
      } as const;
    default:
      return { status: isOver ? "failed" : "waiting", reason: answer.reason } as const;
  }
}

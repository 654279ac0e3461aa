import type { Selectable } from "kysely";
import type { Database } from "../../db/client.ts";
import type { Emails } from "../../db/types.ts";
import { isWritten, unsealContent, type Written } from "./email-content.ts";
import { Refusal } from "./errors.ts";
import { isUuid } from "./uuid.ts";

const columns = [
  "id",
  "onboarding_id",
  "template",
  "from_name",
  "to_name",
  "to_email",
  "subject",
  "status",
  "reason",
  "created_at",
  "sent_at",
] as const;
type Row = Pick<Selectable<Emails>, (typeof columns)[number]>;

/** An email as the outbox lists it. */
export type EmailEntry = {
  readonly id: string;
  readonly onboardingId: string | null;
  readonly template: string;
  readonly fromName: string;
  readonly to: { readonly name: string; readonly email: string };
  /** Empty until it is written out. */
  readonly subject: string;
  readonly status: Row["status"];
  /** Why it failed or bounced, in the provider's words. */
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
};

/** An email with what it says; null while it waits to be written out. */
export type WholeEmail = EmailEntry & { readonly written: Pick<Written, "html" | "text"> | null };

/** Who reads the outbox. */
export type Reader = { readonly email: string; readonly role: string };

const perPage = 50;

/**
 * Emails, the newest first.
 * @param page from 1
 */
export async function listEmails(
  db: Database,
  { page = 1, onboardingId }: { readonly page?: number; readonly onboardingId?: string } = {},
): Promise<{ readonly emails: readonly EmailEntry[]; readonly hasMore: boolean }> {
  const all = db.selectFrom("emails").select(columns);
  const some = onboardingId === undefined ? all : all.where("onboarding_id", "=", onboardingId);
  const rows = await some
    .orderBy("created_at", "desc")
    .orderBy("id")
    .offset((page - 1) * perPage)
    .limit(perPage + 1)
    .execute();
  return { emails: rows.slice(0, perPage).map(toEntry), hasMore: rows.length > perPage };
}

/**
 * One email with what it says. An email that signs somebody in is for that person; where mail is
 * not really sent, an administrator may read it for them.
 * @param secret the server's secret, under which the text is sealed
 * @throws Refusal not_found or not_allowed
 */
export async function readEmail(
  db: Database,
  reader: Reader,
  { id, secret }: { readonly id: string; readonly secret: string },
): Promise<WholeEmail> {
  const query = db
    .selectFrom("emails")
    .select([...columns, "sealed"])
    .where("id", "=", id);
  const row = isUuid(id) ? await query.executeTakeFirst() : undefined;
  if (!row) throw new Refusal("not_found", "There is no such email.");
  if (!mayRead(reader, row))
    throw new Refusal("not_allowed", "Only the person this email is for may read it.");
  const content = row.sealed && unsealContent(secret, row.sealed);
  const written = content && isWritten(content) ? { html: content.html, text: content.text } : null;
  return { ...toEntry(row), written };
}

function mayRead({ email, role }: Reader, row: Row): boolean {
  if (row.template !== "sign-in") return true;
  const isTheirs = row.to_email.toLowerCase() === email.toLowerCase();
  return isTheirs || (row.status === "outbox" && role === "admin");
}

function toEntry(row: Row): EmailEntry {
  return {
    id: row.id,
    onboardingId: row.onboarding_id,
    template: row.template,
    fromName: row.from_name,
    to: { name: row.to_name, email: row.to_email },
    subject: row.subject,
    status: row.status,
    reason: row.reason,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  };
}

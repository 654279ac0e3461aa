import type { Transaction } from "kysely";
import type { DB } from "../../db/types.ts";

/** How long a portal link opens: an onboarding and its first months. */
const linkDays = 180;
const msPerDay = 86_400_000;

export type IssuedLink = {
  readonly id: string;
  readonly expiresAt: Date;
  /** Whether it takes the place of one that was open. */
  readonly renewed: boolean;
};

/** Gives a contact a portal link inside the caller's transaction. One that was open is revoked: there is only ever one. */
export async function issueLink(
  trx: Transaction<DB>,
  { onboardingId, contactId, now }: { onboardingId: string; contactId: string; now: Date },
): Promise<IssuedLink> {
  const { numUpdatedRows } = await trx
    .updateTable("portal_links")
    .set({ revoked_at: now })
    .where("onboarding_id", "=", onboardingId)
    .where("contact_id", "=", contactId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  const expiresAt = new Date(now.getTime() + linkDays * msPerDay);
  const { id } = await trx
    .insertInto("portal_links")
    .values({
      onboarding_id: onboardingId,
      contact_id: contactId,
      created_at: now,
      expires_at: expiresAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, expiresAt, renewed: numUpdatedRows > 0n };
}

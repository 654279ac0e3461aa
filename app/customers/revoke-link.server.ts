import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { isUuid } from "../lib/uuid.ts";
import { type By, changeOnboarding } from "../onboardings/change.server.ts";
import { requireRole } from "../staff/require-role.ts";

/**
 * Closes a portal link at once. Closing it again changes nothing.
 * @throws Refusal not_allowed, or not_found for a link of another onboarding
 */
export async function revokeLink(
  db: Database,
  by: By,
  { onboardingId, linkId }: { readonly onboardingId: string; readonly linkId: string },
): Promise<void> {
  requireRole(by.actor, "revoke portal links");
  await changeOnboarding(db, onboardingId, by, async ({ trx, record, now }) => {
    const link = isUuid(linkId)
      ? await trx
          .selectFrom("portal_links")
          .innerJoin("contacts", "contacts.id", "contact_id")
          .select(["contacts.name", "revoked_at"])
          .where("portal_links.id", "=", linkId)
          .where("onboarding_id", "=", onboardingId)
          .executeTakeFirst()
      : undefined;
    if (!link) throw new Refusal("not_found", "There is no such link.");
    if (link.revoked_at !== null) return;
    await trx
      .updateTable("portal_links")
      .set({ revoked_at: now })
      .where("id", "=", linkId)
      .execute();
    record({ type: "link_revoked", contact: link.name });
  });
}

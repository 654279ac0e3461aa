import type { Database } from "../../db/client.ts";
import { changeOnboarding } from "../onboardings/change.server.ts";
import type { Portal } from "./portal-links.server.ts";

/**
 * Notes that a contact has opened their portal for the first time. Not called while answering a
 * plain GET, which programs that scan mail also send: only once the page has come alive in a browser
 * or the contact has sent something.
 */
export async function markPortalOpened(db: Database, portal: Portal, now: Date): Promise<void> {
  if (portal.link.openedAt !== null) return;
  await changeOnboarding(
    db,
    portal.onboarding.id,
    { actor: portal.actor, now },
    async ({ trx, record }) => {
      const { numUpdatedRows } = await trx
        .updateTable("portal_links")
        .set({ opened_at: now })
        .where("id", "=", portal.link.id)
        .where("opened_at", "is", null)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) record({ type: "portal_opened", contact: portal.contact.name });
    },
  );
}

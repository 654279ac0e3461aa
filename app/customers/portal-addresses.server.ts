import type { Database } from "../../db/client.ts";
import type { Site } from "../lib/site.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { portalUrl } from "./portal-token.ts";

/** Where one customer's portal is. */
export type PortalAddress = {
  readonly name: string;
  readonly playbook: string;
  readonly stage: string;
  readonly portal: string;
};

/** The portal of every customer that has an open link, in the order in which they were handed over. For demonstrations. */
export async function portalAddresses(db: Database, site: Site): Promise<PortalAddress[]> {
  const rows = await db
    .selectFrom("onboardings")
    .innerJoin("customers", "customers.id", "onboardings.customer_id")
    .innerJoin("portal_links", "portal_links.onboarding_id", "onboardings.id")
    .innerJoin("contacts", "contacts.id", "contact_id")
    .select(["customers.name", "playbook_version_id", "stage", "portal_links.id as link_id"])
    .where("revoked_at", "is", null)
    .where("contacts.position", "=", 0)
    .orderBy("onboardings.created_at")
    .orderBy("customers.name")
    .execute();
  const addresses: PortalAddress[] = [];
  for (const { name, stage, playbook_version_id, link_id } of rows) {
    const playbook = (await getVersion(db, playbook_version_id)).document.name;
    addresses.push({
      name,
      playbook,
      stage,
      portal: portalUrl(site.APP_URL, link_id, site.APP_SECRET),
    });
  }
  return addresses;
}

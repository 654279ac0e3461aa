import type { Database } from "../../db/client.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { factsInForce } from "../facts/queries.server.ts";
import { getStaff, type StaffMember } from "../staff/queries.server.ts";

/** What the page that introduces the concierge says. */
export type ConciergePage = {
  readonly concierge: StaffMember;
  readonly seller: StaffMember;
  /** The concierge, in the seller's words. */
  readonly endorsement: string;
  /** Since when the concierge looks after this customer. */
  readonly since: Date;
  readonly read: {
    /** Things that sales noted down and passed on. */
    readonly fromSales: number;
    /** Answers of the customer's own. */
    readonly fromCustomer: number;
  };
};

/** The page that introduces the concierge to the customer. */
export async function conciergePage(db: Database, { onboarding }: Portal): Promise<ConciergePage> {
  const facts = await factsInForce(db, onboarding.customer_id);
  return {
    concierge: await getStaff(db, onboarding.concierge_id),
    seller: await getStaff(db, onboarding.seller_id),
    endorsement: onboarding.endorsement,
    since: await sinceWhen(db, onboarding),
    read: {
      fromSales: facts.filter(({ source }) => source === "sales").length,
      fromCustomer: facts.filter(({ source }) => source === "customer").length,
    },
  };
}

async function sinceWhen(db: Database, { id, created_at }: Portal["onboarding"]): Promise<Date> {
  const row = await db
    .selectFrom("events")
    .select("at")
    .where("onboarding_id", "=", id)
    .where("type", "=", "concierge_changed")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.at ?? created_at;
}

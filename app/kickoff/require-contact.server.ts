import { Refusal } from "../lib/errors.ts";
import type { ContactActor } from "../onboardings/actor.ts";
import type { Change } from "../onboardings/change.server.ts";

/** The contact who acts. @throws Refusal not_allowed when it is nobody of this customer */
export async function requireContact({
  trx,
  onboarding,
  actor,
}: Pick<Change, "trx" | "onboarding" | "actor">): Promise<ContactActor> {
  const row =
    actor.kind === "contact"
      ? await trx
          .selectFrom("contacts")
          .select("id")
          .where("id", "=", actor.id)
          .where("customer_id", "=", onboarding.customer_id)
          .executeTakeFirst()
      : undefined;
  if (actor.kind !== "contact" || !row)
    throw new Refusal("not_allowed", "Only the customer can fill in this form.");
  return actor;
}

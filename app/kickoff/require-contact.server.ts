import { isContactOf } from "../customers/is-contact-of.server.ts";
import { Refusal } from "../lib/errors.ts";
import type { ContactActor } from "../onboardings/actor.ts";
import type { Change } from "../onboardings/change.server.ts";

/** The contact who acts. @throws Refusal not_allowed when it is nobody of this customer */
export async function requireContact({
  trx,
  onboarding,
  actor,
}: Pick<Change, "trx" | "onboarding" | "actor">): Promise<ContactActor> {
  if (actor.kind === "contact" && (await isContactOf(trx, onboarding.customer_id, actor.id)))
    return actor;
  throw new Refusal("not_allowed", "Only the customer can fill in this form.");
}

import { sendEmail } from "../../../app/lib/send-email.server.ts";
import { recordEmail } from "../../../app/onboardings/record-email.server.ts";
import type { Running } from "./hand-over.ts";

/** Mail of the demo goes to the outbox at its own time, and to nobody. */
export async function deliver({ db, site, onboardingId }: Running, now: Date): Promise<void> {
  const waiting = await db
    .selectFrom("emails")
    .select("id")
    .where("onboarding_id", "=", onboardingId)
    .where("status", "=", "waiting")
    .execute();
  for (const { id } of waiting) {
    await sendEmail({ db, secret: site.APP_SECRET, provider: undefined }, id, {
      now,
      isLastTry: true,
    });
    await recordEmail(db, id, now);
  }
}

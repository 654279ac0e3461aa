import { sql } from "kysely";
import type { Database } from "../../db/client.ts";
import { changeOnboarding } from "../onboardings/change.server.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { bindPlaybook } from "./bound-playbook.ts";

/** Wipes the one-time boxes that nobody opened in time, and records each. */
export async function expireBoxes(db: Database, now: Date): Promise<void> {
  const due = await db
    .selectFrom("secret_boxes")
    .select("onboarding_id")
    .distinct()
    .where("sealed", "is not", null)
    .where("expires_at", "<=", now)
    .execute();
  for (const { onboarding_id } of due) await expireThose(db, onboarding_id, now);
}

async function expireThose(db: Database, onboardingId: string, now: Date): Promise<void> {
  const by = { actor: { kind: "system", name: "Onward" }, now } as const;
  await changeOnboarding(db, onboardingId, by, async ({ trx, onboarding, record }) => {
    const wiped = await trx
      .updateTable("secret_boxes")
      .set({ sealed: null, expired_at: sql`expires_at` })
      .where("onboarding_id", "=", onboardingId)
      .where("sealed", "is not", null)
      .where("expires_at", "<=", now)
      .returning("question_key as key")
      .execute();
    const { document } = await getVersion(trx, onboarding.playbook_version_id);
    const { questions } = bindPlaybook(document);
    for (const { key } of wiped)
      record({ type: "secret_expired", key, label: questions.get(key)?.base.label ?? key });
  });
}

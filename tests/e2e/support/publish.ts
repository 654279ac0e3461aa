import type { Playbook } from "../../../app/playbook/schema.ts";
import { json } from "../../../db/client.ts";
import type { Product, TestCustomer } from "./product.ts";

/** Puts a playbook of a test into use, once. */
export async function publish({ db }: Product, playbook: Playbook): Promise<void> {
  const { key } = playbook;
  const now = new Date();
  await db
    .insertInto("playbooks")
    .values({ key, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await db.selectFrom("staff").select("id").limit(1).executeTakeFirstOrThrow();
  const by = { updated_at: now, updated_by: id, published_at: now, published_by: id };
  await db
    .insertInto("playbook_versions")
    .values({ playbook_key: key, version: 1, document: json(playbook), ...by })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What is saved of a question of a customer. */
export async function savedOf({ db }: Product, customer: TestCustomer, key: string) {
  return db
    .selectFrom("kickoff_answers")
    .select("entered")
    .where("onboarding_id", "=", customer.onboardingId)
    .where("question_key", "=", key)
    .executeTakeFirst();
}

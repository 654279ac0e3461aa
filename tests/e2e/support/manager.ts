import { completeTask } from "../../../app/plan/complete-task.server.ts";
import type { Product, TestCustomer } from "./product.ts";

/** Completes tasks of a customer as their manager does, behind the pages. */
export async function completeAsManager(
  { db }: Product,
  { onboardingId, manager }: TestCustomer,
  ...keys: readonly string[]
): Promise<void> {
  for (const key of keys) {
    const { id } = await db
      .selectFrom("tasks")
      .select("id")
      .where("onboarding_id", "=", onboardingId)
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    await completeTask(db, { actor: manager, now: new Date() }, { onboardingId, taskId: id });
  }
}

import type { Facts } from "../../../app/facts/fact.ts";
import { factsSchema } from "../../../app/facts/fact-schema.ts";
import type { Product, TestCustomer } from "./product.ts";

/** Everything a customer has sent; there should be one. */
export async function submissionsOf(
  { db }: Product,
  { onboardingId }: TestCustomer,
): Promise<{ readonly reference: string; readonly answers: Facts }[]> {
  const rows = await db
    .selectFrom("submissions")
    .select(["reference", "answers"])
    .where("onboarding_id", "=", onboardingId)
    .execute();
  return rows.map(({ reference, answers }) => ({ reference, answers: factsSchema.parse(answers) }));
}

/** The tasks of a customer that are still called for, in their order. */
export async function tasksOf({ db }: Product, { onboardingId }: TestCustomer) {
  return db
    .selectFrom("tasks")
    .select(["id", "key", "title", "customer_line", "owner_role", "status"])
    .where("onboarding_id", "=", onboardingId)
    .where("status", "!=", "cancelled")
    .orderBy("position")
    .execute();
}

/** The emails about a customer, by template. */
export async function emailsOf({ db }: Product, { onboardingId }: TestCustomer, template: string) {
  return db
    .selectFrom("emails")
    .select(["to_email", "subject"])
    .where("onboarding_id", "=", onboardingId)
    .where("template", "=", template)
    .execute();
}

/** What is saved of the form, by question, as it was typed. */
export async function savedOf({ db }: Product, { onboardingId }: TestCustomer) {
  const rows = await db
    .selectFrom("kickoff_answers")
    .select(["question_key", "entered"])
    .where("onboarding_id", "=", onboardingId)
    .execute();
  return Object.fromEntries(rows.map(({ question_key, entered }) => [question_key, entered]));
}

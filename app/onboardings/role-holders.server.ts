import type { Database } from "../../db/client.ts";

/** The ids of those who hold the roles of an onboarding's playbook, by role. A role nobody holds is left out. */
export async function roleHolders(
  db: Database,
  onboardingId: string,
): Promise<Readonly<Record<string, string>>> {
  const rows = await db
    .selectFrom("onboarding_roles")
    .select(["role", "staff_id"])
    .where("onboarding_id", "=", onboardingId)
    .execute();
  return Object.fromEntries(rows.map(({ role, staff_id }) => [role, staff_id]));
}

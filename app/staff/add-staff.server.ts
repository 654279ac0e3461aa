import type { Database } from "../../db/client.ts";
import { unlessTaken } from "../lib/database-errors.ts";
import { readInput } from "../lib/read-input.ts";
import type { By } from "../onboardings/change.server.ts";
import { requireRole } from "./require-role.ts";
import { type AddStaff, addStaffInput } from "./staff-input.ts";

/**
 * Adds somebody to the team. Administrators may, and the product itself: the first one is
 * added from the command line.
 * @throws Refusal not_allowed, invalid, or conflict when the address is taken
 */
export async function addStaff(
  db: Database,
  { actor, now }: By,
  input: AddStaff,
): Promise<{ id: string }> {
  if (actor.kind !== "system") requireRole(actor, "add people to the team", ["admin"]);
  const person = readInput(addStaffInput, input);
  const company = await db
    .selectFrom("company")
    .select(["time_zone", "day_starts", "day_ends"])
    .executeTakeFirst();
  const added = db
    .insertInto("staff")
    .values({ ...person, ...company, created_at: now, updated_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return unlessTaken(added, "Somebody in the team already has this email address.", "email");
}

import { randomBytes } from "node:crypto";
import type { Insertable } from "kysely";
import type { StaffActor } from "../../app/onboardings/actor.ts";
import type { Database } from "../../db/client.ts";
import type { Staff } from "../../db/types.ts";

/** A member of staff in the database, and as the one who does something. */
export type TestStaff = StaffActor & { readonly email: string };

/** Adds a member of staff; what is not said is made up. */
export async function addTestStaff(
  db: Database,
  given: Partial<Insertable<Staff>> = {},
): Promise<TestStaff> {
  const email = `${randomBytes(5).toString("hex")}@staff.test`;
  const row = await db
    .insertInto("staff")
    .values({ name: "Priya Nair", email, ...given })
    .returning(["id", "name", "email", "role"])
    .executeTakeFirstOrThrow();
  return { kind: "staff", ...row };
}

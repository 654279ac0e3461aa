import type { Transaction } from "kysely";
import type { DB } from "../../db/types.ts";
import { Refusal } from "../lib/errors.ts";
import type { StaffRole } from "./actor.ts";

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
};

/**
 * A member of staff who works here, and goes on doing so until this transaction ends: nobody
 * leaves while they are being given something.
 * @param field of the form, for the sentence when there is none
 * @throws Refusal invalid
 */
export async function requirePerson(
  trx: Transaction<DB>,
  id: string,
  field: string,
): Promise<Person> {
  const row = await trx
    .selectFrom("staff")
    .select(["id", "name", "email", "role"])
    .where("id", "=", id)
    .where("active", "=", true)
    .forShare()
    .executeTakeFirst();
  if (!row) throw new Refusal("invalid", "Choose somebody who works here.", field);
  return row;
}

/** A member of staff who may look after the work itself. @throws Refusal invalid */
export async function requireManager(
  trx: Transaction<DB>,
  id: string,
  field: string,
): Promise<Person> {
  const person = await requirePerson(trx, id, field);
  if (person.role !== "sales") return person;
  throw new Refusal("invalid", `${person.name} is in sales. Choose a manager.`, field);
}

import type { Selectable, Transaction } from "kysely";
import type { z } from "zod";
import type { Database } from "../../db/client.ts";
import type { DB, Staff } from "../../db/types.ts";
import { Refusal } from "../lib/errors.ts";
import { readInput } from "../lib/read-input.ts";
import type { Actor } from "../onboardings/actor.ts";
import type { By } from "../onboardings/change.server.ts";
import { requireRole } from "./require-role.ts";
import { type ChangeStaff, changeStaffInput } from "./staff-input.ts";

type Changes = z.output<typeof changeStaffInput>;
type Locked = { readonly person: Selectable<Staff>; readonly others: readonly Selectable<Staff>[] };

/**
 * Changes a member of staff. Everybody may change their own profile; roles, and who is active,
 * are for administrators. There is always an active administrator, and nobody leaves while
 * customers still depend on them.
 * @throws Refusal not_allowed, invalid, not_found or conflict
 */
export async function changeStaff(
  db: Database,
  { actor, now }: By,
  input: ChangeStaff,
): Promise<void> {
  const changes = readInput(changeStaffInput, input);
  await db.transaction().execute(async (trx) => {
    const { person, others } = await lock(trx, changes.id);
    permit(actor, person, changes);
    if (isLosingAdmin(person, changes)) requireAdminAmong(others);
    if (isLeaving(person, changes)) await letGo(trx, person);
    await trx
      .updateTable("staff")
      .set(toColumns(changes, now))
      .where("id", "=", person.id)
      .execute();
  });
}

/** Locks the person and all administrators, in one order, so that two of them cannot remove each other at the same time. */
async function lock(trx: Transaction<DB>, id: string): Promise<Locked> {
  const rows = await trx
    .selectFrom("staff")
    .selectAll()
    .where((eb) => eb.or([eb("id", "=", id), eb("role", "=", "admin")]))
    .orderBy("id")
    .forUpdate()
    .execute();
  const person = rows.find((row) => row.id === id);
  if (!person) throw new Refusal("not_found", "There is no such person in the team.");
  return { person, others: rows.filter((row) => row.id !== id) };
}

function permit(actor: Actor, person: Selectable<Staff>, { role, active }: Changes): void {
  const changesStanding =
    (role ?? person.role) !== person.role || (active ?? person.active) !== person.active;
  const isSelf = actor.kind === "staff" && actor.id === person.id;
  if (isSelf && !changesStanding) return;
  requireRole(
    actor,
    changesStanding ? "change what people may do" : "change the profile of somebody else",
    ["admin"],
  );
}

function isLosingAdmin(person: Selectable<Staff>, { role, active }: Changes): boolean {
  const stays = (role ?? person.role) === "admin" && (active ?? person.active);
  return person.role === "admin" && person.active && !stays;
}

function requireAdminAmong(others: readonly Selectable<Staff>[]): void {
  if (others.some(({ role, active }) => role === "admin" && active)) return;
  throw new Refusal(
    "conflict",
    "This is the last administrator. Make somebody else an administrator first.",
    "role",
  );
}

function isLeaving(person: Selectable<Staff>, { active }: Changes): boolean {
  return person.active && active === false;
}

async function letGo(trx: Transaction<DB>, { id, name }: Selectable<Staff>): Promise<void> {
  const count = await countDependants(trx, id);
  if (count > 0) {
    const customers = count === 1 ? "1 customer" : `${count} customers`;
    throw new Refusal(
      "conflict",
      `${name} still looks after ${customers}. Give them to somebody else first.`,
      "active",
    );
  }
  await trx.deleteFrom("staff_sessions").where("staff_id", "=", id).execute();
}

/** Customers on their way who are in this person's care, and any who wait for a task of theirs. */
async function countDependants(trx: Transaction<DB>, id: string): Promise<number> {
  const { count } = await trx
    .selectFrom("onboardings")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where((eb) => {
      const isOnTheWay = eb("live_at", "is", null);
      const inCare = eb.or([
        eb("owner_id", "=", id),
        eb("concierge_id", "=", id),
        eb("manager_id", "=", id),
      ]);
      const openTask = eb
        .selectFrom("tasks")
        .select("tasks.id")
        .whereRef("onboarding_id", "=", "onboardings.id")
        .where("assignee_id", "=", id)
        .where("status", "in", ["open", "blocked"]);
      return eb.or([eb.and([isOnTheWay, inCare]), eb.exists(openTask)]);
    })
    .executeTakeFirstOrThrow();
  return count;
}

function toColumns(changes: Changes, now: Date) {
  return {
    name: changes.name,
    role: changes.role,
    active: changes.active,
    title: changes.title,
    good_at: changes.goodAt,
    about: changes.about,
    reach: changes.reach,
    phone: changes.phone,
    time_zone: changes.timeZone,
    day_starts: changes.dayStarts,
    day_ends: changes.dayEnds,
    photo_file_id: changes.photoFileId,
    updated_at: now,
  };
}

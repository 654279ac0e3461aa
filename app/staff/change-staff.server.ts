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
    const person = await lock(trx, changes.id);
    permit(actor, person, changes);
    if (isLosingAdmin(person, changes)) await requireOtherAdmin(trx, person);
    if (isLeaving(person, changes)) await letGo(trx, person);
    await trx
      .updateTable("staff")
      .set(toColumns(changes, now))
      .where("id", "=", person.id)
      .execute();
  });
}

/**
 * Locks the person, and before that the company: changes of its team happen one after another,
 * so that two administrators cannot remove each other. Only one row of the team is ever locked,
 * because a handover, which locks several, must not meet another who waits for them crosswise.
 */
async function lock(trx: Transaction<DB>, id: string): Promise<Selectable<Staff>> {
  await trx.selectFrom("company").select("name").forUpdate().execute();
  const person = await trx
    .selectFrom("staff")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!person) throw new Refusal("not_found", "There is no such person in the team.");
  return person;
}

function permit(actor: Actor, person: Selectable<Staff>, { role, active }: Changes): void {
  const changesStanding =
    (role ?? person.role) !== person.role || (active ?? person.active) !== person.active;
  if (changesStanding) requireRole(actor, "change what people may do", ["admin"]);
  else requireProfile(actor, person.id);
}

/** Lets people at their own profile, and administrators at everybody's. @throws Refusal not_allowed */
export function requireProfile(actor: Actor, id: string): void {
  const isSelf = actor.kind === "staff" && actor.id === id;
  if (!isSelf) requireRole(actor, "change the profile of somebody else", ["admin"]);
}

function isLosingAdmin(person: Selectable<Staff>, { role, active }: Changes): boolean {
  const stays = (role ?? person.role) === "admin" && (active ?? person.active);
  return person.role === "admin" && person.active && !stays;
}

async function requireOtherAdmin(trx: Transaction<DB>, person: Selectable<Staff>): Promise<void> {
  const other = await trx
    .selectFrom("staff")
    .select("id")
    .where("id", "!=", person.id)
    .where("role", "=", "admin")
    .where("active", "=", true)
    .executeTakeFirst();
  if (other) return;
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

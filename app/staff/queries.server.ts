import type { Selectable } from "kysely";
import type { Database } from "../../db/client.ts";
import type { Staff } from "../../db/types.ts";
import { Refusal } from "../lib/errors.ts";
import { fileUrl } from "../lib/file-url.ts";
import type { StaffActor, StaffRole } from "../onboardings/actor.ts";

/** A member of staff as pages show them. */
export type StaffMember = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly title: string;
  readonly goodAt: string;
  readonly about: string;
  readonly reach: string;
  readonly phone: string;
  readonly timeZone: string;
  /** "09:00" in their own time zone. */
  readonly dayStarts: string;
  readonly dayEnds: string;
  readonly photoUrl: string | null;
  readonly active: boolean;
};

/** Everybody, those who work here first, by name. */
export async function listStaff(db: Database): Promise<StaffMember[]> {
  const rows = await db
    .selectFrom("staff")
    .selectAll()
    .orderBy("active", "desc")
    .orderBy("name")
    .execute();
  return rows.map(toMember);
}

/** One member of staff, if there is such a person. */
export async function findStaffMember(db: Database, id: string): Promise<StaffMember | undefined> {
  const row = await db.selectFrom("staff").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toMember(row);
}

/** One member of staff. @throws Refusal not_found */
export async function getStaff(db: Database, id: string): Promise<StaffMember> {
  const member = await findStaffMember(db, id);
  if (!member) throw new Refusal("not_found", "There is no such person in the team.");
  return member;
}

/** Members of staff by id. Ids of nobody are left out. */
export async function staffById(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, StaffMember>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("staff")
    .selectAll()
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, toMember(row)]));
}

/** A member of staff as the one who does something. */
export function asActor({ id, name, role }: Pick<StaffMember, "id" | "name" | "role">): StaffActor {
  return { kind: "staff", id, name, role };
}

function toMember(row: Selectable<Staff>): StaffMember {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    title: row.title,
    goodAt: row.good_at,
    about: row.about,
    reach: row.reach,
    phone: row.phone,
    timeZone: row.time_zone,
    dayStarts: row.day_starts.slice(0, 5),
    dayEnds: row.day_ends.slice(0, 5),
    photoUrl: row.photo_file_id === null ? null : fileUrl(row.photo_file_id),
    active: row.active,
  };
}

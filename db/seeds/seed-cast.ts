import sharp from "sharp";
import { storePicture } from "../../app/lib/files.server.ts";
import type { StaffActor } from "../../app/onboardings/actor.ts";
import { addStaff } from "../../app/staff/add-staff.server.ts";
import { changeStaff } from "../../app/staff/change-staff.server.ts";
import { changeCompany } from "../../app/staff/company.server.ts";
import type { Database } from "../client.ts";
import { type CastMember, cast, company } from "./cast.ts";
import { portrait } from "./portrait.ts";

/** The staff of the demo as they act, by their key in the cast. */
export type Actors = ReadonlyMap<string, StaffActor>;

const product = { kind: "system", name: "Onward" } as const;
const portraitSide = 480;

/** Founds the company of the demo and hires its people. */
export async function seedCast(db: Database, now: Date): Promise<Actors> {
  const actors = new Map<string, StaffActor>();
  for (const [key, member] of Object.entries<CastMember>(cast))
    actors.set(key, await hire(db, member, now));
  await changeCompany(
    db,
    { actor: actorOf(actors, "ruth"), now },
    { ...company, workdays: [...company.workdays] },
  );
  return actors;
}

/** @throws Error for somebody who is not in the cast */
export function actorOf(actors: Actors, key: string): StaffActor {
  const actor = actors.get(key);
  if (!actor) throw new Error(`Nobody in the cast is called ${key}.`);
  return actor;
}

async function hire(
  db: Database,
  { look, email, ...profile }: CastMember,
  now: Date,
): Promise<StaffActor> {
  const { name, role, title } = profile;
  const { id } = await addStaff(db, { actor: product, now }, { name, email, role, title });
  const actor = { kind: "staff", id, name, role } as const;
  const photoFileId = look ? await store(db, name, portrait(look), now) : null;
  await changeStaff(db, { actor, now }, { id, ...profile, photoFileId });
  return actor;
}

async function store(db: Database, name: string, svg: string, now: Date): Promise<string> {
  const bytes = await sharp(Buffer.from(svg)).png().toBuffer();
  return (await storePicture(db, { name, bytes, longestSide: portraitSide }, now)).id;
}

import { randomUUID } from "node:crypto";
import { openPortal, type Portal } from "../../app/customers/portal-links.server.ts";
import { portalToken } from "../../app/customers/portal-token.ts";
import { bindPlaybook } from "../../app/kickoff/bound-playbook.ts";
import { kickoffState } from "../../app/kickoff/queries.server.ts";
import type { Entered } from "../../app/kickoff/question-types/parsed.ts";
import { saveSection } from "../../app/kickoff/save-section.server.ts";
import { submitKickoff } from "../../app/kickoff/submit.server.ts";
import type { StaffActor } from "../../app/onboardings/actor.ts";
import { startOnboarding } from "../../app/onboardings/start.server.ts";
import type { StartInput } from "../../app/onboardings/start-input.ts";
import { playbookSchema } from "../../app/playbook/schema.ts";
import { type Database, json } from "../../db/client.ts";
import { smallPlaybook } from "./playbook.ts";

/** The people of the tests. */
export type Cast = Readonly<Record<"ada" | "mona" | "max" | "sam" | "cora", StaffActor>>;

/** A Monday morning. */
export const monday = new Date("2026-03-02T09:00:00Z");

export const site = {
  APP_URL: "https://portal.example",
  APP_SECRET: "a secret of at least thirty-two characters",
};

/** Fills an empty database with the company, its people and a small playbook. */
export async function seedCast(db: Database): Promise<Cast> {
  await db
    .updateTable("company")
    .set({ name: "Harbour", help_email: "help@harbour.example" })
    .execute();
  const cast = {
    ada: await addActor(db, "Ada", "admin"),
    mona: await addActor(db, "Mona", "manager"),
    max: await addActor(db, "Max", "manager"),
    sam: await addActor(db, "Sam", "sales"),
    cora: await addActor(db, "Cora", "sales"),
  };
  await db.insertInto("playbooks").values({ key: smallPlaybook.key, created_at: monday }).execute();
  await db
    .insertInto("playbook_versions")
    .values({
      playbook_key: smallPlaybook.key,
      version: 1,
      document: json(playbookSchema.parse(smallPlaybook)),
      published_at: monday,
      published_by: cast.ada.id,
      updated_at: monday,
    })
    .execute();
  return cast;
}

async function addActor(db: Database, name: string, role: StaffActor["role"]): Promise<StaffActor> {
  const { id } = await db
    .insertInto("staff")
    .values({ name, email: `${name.toLowerCase()}@harbour.example`, role })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { kind: "staff", id, name, role };
}

/** The handover of one customer, by Sam to Mona with Cora as concierge. */
export function handover(cast: Cast, changes: Partial<StartInput> = {}): StartInput {
  return {
    requestKey: randomUUID(),
    customer: { name: "Linden", timeZone: "Europe/London", country: "GB" },
    contacts: [{ name: "Lea", email: "lea@linden.example", roles: ["champion"] }],
    playbook: "small",
    managerId: cast.mona.id,
    conciergeId: cast.cora.id,
    known: { team: { "": ["12"] } },
    goLiveOn: "2026-04-01",
    endorsement: "Cora is better at this than I am.",
    ...changes,
  };
}

/** Starts an onboarding and opens its portal. */
export async function handOver(
  db: Database,
  cast: Cast,
  changes: Partial<StartInput> = {},
): Promise<Portal> {
  const { id } = await startOnboarding(
    db,
    { actor: cast.sam, now: monday },
    handover(cast, changes),
    site,
  );
  return portalOf(db, id);
}

/** The portal of the main contact. */
export async function portalOf(db: Database, onboardingId: string): Promise<Portal> {
  const { id } = await db
    .selectFrom("portal_links")
    .select("id")
    .where("onboarding_id", "=", onboardingId)
    .where("revoked_at", "is", null)
    .executeTakeFirstOrThrow();
  return openPortal(db, portalToken(id, site.APP_SECRET), { now: monday, secret: site.APP_SECRET });
}

/** Answers that complete the small playbook, as typed. */
export const answers: Readonly<Record<string, Entered>> = {
  visit: { "": ["yes"] },
  visit_notes: { "": ["Ring twice"] },
  goal: { "": ["Fewer lists"] },
  wish: {},
};

/** Saves answers as one form drawn from what is saved now; what sales supplied is confirmed. */
export async function fill(
  db: Database,
  portal: Portal,
  entered = answers,
  now = monday,
): Promise<void> {
  const { revision, version } = await kickoffState(db, portal.onboarding);
  const confirmed = bindPlaybook(version.document).questions.has("team") ? ["team"] : [];
  const form = { entered, confirmed, unknownFields: [] };
  const origin = { revision, formId: randomUUID() };
  await saveSection(
    db,
    { actor: portal.actor, now },
    { onboardingId: portal.onboarding.id, form, origin },
  );
}

/** Hands a customer over, fills the kickoff and sends it. */
export async function submitted(
  db: Database,
  cast: Cast,
  changes: Partial<StartInput> = {},
): Promise<Portal> {
  const portal = await handOver(db, cast, changes);
  await fill(db, portal);
  await submitKickoff(
    db,
    { actor: portal.actor, now: monday },
    { onboardingId: portal.onboarding.id },
    site,
  );
  return portalOf(db, portal.onboarding.id);
}

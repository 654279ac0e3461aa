import { randomUUID } from "node:crypto";
import { saveSection } from "../../app/kickoff/save-section.server.ts";
import { bindPlaybook } from "../../app/kickoff/bound-playbook.ts";
import type { ContactActor, StaffActor } from "../../app/onboardings/actor.ts";
import { startOnboarding } from "../../app/onboardings/start.server.ts";
import { getPublished } from "../../app/playbook/versions.server.ts";
import samples from "../../app/playbook/ready-made/general-client.samples.json" with { type: "json" };
import type { Database } from "../../db/client.ts";
import type { Access } from "../database.ts";

const playbook = "general-client";

/** A customer whose form is filled and not yet sent. */
export type FilledCustomer = { readonly onboardingId: string; readonly linkId: string; readonly contact: ContactActor };

/** Hands over a customer and fills the whole kickoff form, through the product's own verbs. */
export async function fillCustomer(db: Database, site: Access, now: Date): Promise<FilledCustomer> {
  const staff = await db.selectFrom("staff").select(["id", "name", "role"]).where("role", "=", "manager").executeTakeFirstOrThrow();
  const actor: StaffActor = { kind: "staff", ...staff };
  const { id } = await startOnboarding(db, { actor, now }, handover(staff.id), site);
  const link = await db
    .selectFrom("portal_links")
    .innerJoin("contacts", "contacts.id", "contact_id")
    .select(["portal_links.id", "contact_id", "contacts.name"])
    .where("onboarding_id", "=", id)
    .executeTakeFirstOrThrow();
  const contact: ContactActor = { kind: "contact", id: link.contact_id, name: link.name };
  await fill(db, id, contact, now);
  return { onboardingId: id, linkId: link.id, contact };
}

function handover(staffId: string) {
  const mark = randomUUID().slice(0, 8);
  return {
    requestKey: randomUUID(),
    customer: { name: `Measured ${mark}`, timeZone: "Europe/London", country: "GB" },
    contacts: [{ name: "Ada Okafor", email: `ada.${mark}@example.com`, phone: "", roles: [] }],
    playbook,
    managerId: staffId,
    conciergeId: staffId,
    endorsement: "You are in good hands.",
  };
}

async function fill(db: Database, onboardingId: string, actor: ContactActor, now: Date): Promise<void> {
  const { document } = await getPublished(db, playbook);
  const facts = new Map(Object.entries(samples[0]?.facts ?? {}));
  const asked = bindPlaybook(document).sections.flatMap(({ questions }) => questions);
  const entered = Object.fromEntries(
    asked.map((question) => {
      const fact = facts.get(question.base.key);
      return [question.base.key, fact === undefined ? {} : question.enter(fact)];
    }),
  );
  const form = { entered, confirmed: [], unknownFields: [] };
  await saveSection(db, { actor, now }, { onboardingId, form, origin: { revision: 0, formId: "bench" } });
}

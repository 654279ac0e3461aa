import { randomUUID } from "node:crypto";
import { addContact } from "../../app/customers/add-contact.server.ts";
import { renewLink } from "../../app/customers/renew-link.server.ts";
import { bindPlaybook } from "../../app/kickoff/bound-playbook.ts";
import { saveSection } from "../../app/kickoff/save-section.server.ts";
import type { ContactActor, StaffActor } from "../../app/onboardings/actor.ts";
import { startOnboarding } from "../../app/onboardings/start.server.ts";
import samples from "../../app/playbook/ready-made/general-client.samples.json" with {
  type: "json",
};
import { getPublished } from "../../app/playbook/versions.server.ts";
import type { Database } from "../../db/client.ts";
import type { Access } from "../database.ts";

const playbook = "general-client";

/** A customer whose form is filled and not yet sent. */
export type FilledCustomer = {
  readonly onboardingId: string;
  readonly linkId: string;
  readonly contact: ContactActor;
};

/** Hands over a customer and fills the whole kickoff form, through the product's own verbs. */
export async function fillCustomer(db: Database, site: Access, now: Date): Promise<FilledCustomer> {
  const actor = await manager(db);
  const { id } = await startOnboarding(db, { actor, now }, handover(actor.id), site);
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

/** The addresses of the portal for this many more people at a customer: one onboarding, a link each. */
export async function invite(
  db: Database,
  site: Access,
  onboardingId: string,
  people: number,
): Promise<string[]> {
  const by = { actor: await manager(db), now: new Date() };
  const urls: string[] = [];
  for (let count = 0; count < people; count += 1) {
    const contact = { name: `Reader ${count}`, email: `${randomUUID()}@example.com` };
    const { id: contactId } = await addContact(db, by, { onboardingId, ...contact });
    urls.push((await renewLink(db, by, { onboardingId, contactId }, site)).url);
  }
  return urls;
}

async function manager(db: Database): Promise<StaffActor> {
  const staff = await db
    .selectFrom("staff")
    .select(["id", "name", "role"])
    .where("role", "=", "manager")
    .executeTakeFirstOrThrow();
  return { kind: "staff", ...staff };
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

async function fill(
  db: Database,
  onboardingId: string,
  actor: ContactActor,
  now: Date,
): Promise<void> {
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
  await saveSection(
    db,
    { actor, now },
    { onboardingId, form, origin: { revision: 0, formId: "bench" } },
  );
}

import { randomUUID } from "node:crypto";
import { renewLink } from "../../../app/customers/renew-link.server.ts";
import type { Site } from "../../../app/lib/site.ts";
import type { ContactActor } from "../../../app/onboardings/actor.ts";
import { startOnboarding } from "../../../app/onboardings/start.server.ts";
import type { Playbook } from "../../../app/playbook/schema.ts";
import { getPublished } from "../../../app/playbook/versions.server.ts";
import type { Database } from "../../client.ts";
import { type Actors, actorOf } from "../seed-cast.ts";
import { knownAsTyped } from "./form.ts";
import type { Story } from "./story.ts";

/** Where the stories are played. */
export type Scene = { readonly db: Database; readonly site: Site; readonly actors: Actors };

/** A story that has begun. */
export type Running = Scene & {
  readonly story: Story;
  readonly playbook: Playbook;
  readonly onboardingId: string;
  readonly contacts: readonly ContactActor[];
};

const inviteMs = 10_000;

/**
 * Hands the customer of a story over.
 * @param goLiveOn the promised day
 */
export async function handOver(
  { db, site, actors }: Scene,
  story: Story,
  goLiveOn: string,
  at: Date,
): Promise<Running> {
  const { document: playbook } = await getPublished(db, story.playbook);
  const by = { actor: actorOf(actors, story.seller), now: at };
  const { id: onboardingId } = await startOnboarding(
    db,
    by,
    {
      requestKey: randomUUID(),
      customer: story.customer,
      contacts: [...story.contacts],
      playbook: story.playbook,
      managerId: actorOf(actors, story.manager).id,
      conciergeId: actorOf(actors, story.concierge).id,
      roles: Object.fromEntries(
        Object.entries(story.roles).map(([role, key]) => [role, actorOf(actors, key).id]),
      ),
      known: knownAsTyped(story, playbook),
      goLiveOn,
      endorsement: story.endorsement,
    },
    site,
  );
  const running = {
    db,
    site,
    actors,
    story,
    playbook,
    onboardingId,
    contacts: await contactsOf(db, onboardingId),
  };
  await inviteOthers(running, new Date(at.getTime() + inviteMs));
  return running;
}

async function contactsOf(db: Database, onboardingId: string): Promise<ContactActor[]> {
  const rows = await db
    .selectFrom("contacts")
    .innerJoin("onboardings", "onboardings.customer_id", "contacts.customer_id")
    .select(["contacts.id", "contacts.name"])
    .where("onboardings.id", "=", onboardingId)
    .orderBy("position")
    .execute();
  return rows.map(({ id, name }) => ({ kind: "contact", id, name }));
}

/** Contacts who do something later have a link of their own. */
async function inviteOthers(
  { db, site, actors, story, onboardingId, contacts }: Running,
  now: Date,
): Promise<void> {
  const doers = new Set(story.steps.map(({ by }) => by));
  const others = contacts.filter((_, index) => index > 0 && doers.has(index));
  for (const { id: contactId } of others) {
    await renewLink(
      db,
      { actor: actorOf(actors, story.concierge), now },
      { onboardingId, contactId },
      site,
    );
  }
}

import type { Selectable } from "kysely";
import type { Database } from "../../db/client.ts";
import type { Onboardings } from "../../db/types.ts";
import { type Contact, listLinks, type PortalLink } from "../customers/portal-links.server.ts";
import { Refusal } from "../lib/errors.ts";
import { type EmailEntry, listEmails } from "../lib/outbox.server.ts";
import type { Site } from "../lib/site.ts";
import { isUuid } from "../lib/uuid.ts";
import { dateIn } from "../lib/working-calendar.ts";
import { calendarOf } from "../plan/calendar.server.ts";
import type { Playbook } from "../playbook/schema.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { getCompany } from "../staff/company.server.ts";
import { type Place, placeInWords } from "../staff/place.ts";
import { type ClockState, clocks } from "../timeline/clocks.ts";
import { listEvents } from "../timeline/events.server.ts";
import type { Actor } from "./actor.ts";
import { type Health, healthOf } from "./health.ts";
import { momentsIn } from "./moments.ts";
import { type FactOnPage, factsOnPage } from "./page/facts.server.ts";
import { type KickoffOnPage, kickoffOnPage } from "./page/kickoff.server.ts";
import { contactsOnPage, type PeopleOnPage, peopleOnPage } from "./page/people.server.ts";
import { type StoryItem, storyOnPage } from "./page/story-items.ts";
import { type PhaseOnPage, phasesOnPage } from "./page/tasks.server.ts";

/** Everything that staff see of one onboarding. */
export type OnboardingPage = {
  readonly onboarding: Selectable<Onboardings>;
  readonly customer: {
    readonly id: string;
    readonly name: string;
    readonly place: Place & { readonly inWords: string };
  };
  readonly playbook: {
    readonly name: string;
    readonly version: number;
    readonly roles: Playbook["roles"];
    readonly statusWords: Playbook["statusWords"];
    readonly workingDays: Playbook["workingDays"];
  };
  readonly people: PeopleOnPage;
  readonly health: Health;
  readonly phases: readonly PhaseOnPage[];
  readonly facts: readonly FactOnPage[];
  readonly kickoff: KickoffOnPage;
  readonly clocks: readonly ClockState[];
  /** What happened, the newest first. */
  readonly story: readonly StoryItem[];
  readonly emails: readonly EmailEntry[];
  readonly contacts: readonly Contact[];
  readonly links: readonly PortalLink[];
  /** The company's day. */
  readonly today: string;
  /** The company's. */
  readonly timeZone: string;
};

/** The page of one onboarding. @throws Refusal not_found */
export async function getOnboardingPage(
  db: Database,
  id: string,
  now: Date,
  site: Site,
  reader: Actor,
): Promise<OnboardingPage> {
  const { onboarding, customer } = await getOnboarding(db, id);
  const version = await getVersion(db, onboarding.playbook_version_id);
  const calendar = calendarOf(await getCompany(db), now);
  const events = await listEvents(db, id);
  const today = dateIn(calendar.zone, now.toISOString());
  const { emails } = await listEmails(db, { onboardingId: id });
  return {
    onboarding,
    customer,
    playbook: {
      name: version.document.name,
      version: version.version,
      roles: version.document.roles,
      statusWords: version.document.statusWords,
      workingDays: version.document.workingDays,
    },
    people: await peopleOnPage(db, onboarding),
    health: healthOf(faringOf(onboarding), now, today),
    phases: await phasesOnPage(db, version.document, onboarding, { events, reader }),
    facts: await factsOnPage(db, version.document, onboarding),
    kickoff: await kickoffOnPage(db, onboarding),
    clocks: clocks(
      version.document,
      momentsIn(onboarding, events),
      // Clocks stop when everything is called off.
      (onboarding.cancelled_at ?? now).toISOString(),
      calendar,
    ),
    story: storyOnPage(events, today),
    emails,
    contacts: await contactsOnPage(db, customer.id),
    links: await listLinks(db, id, now, site),
    today,
    timeZone: calendar.zone,
  };
}

async function getOnboarding(db: Database, id: string) {
  const query = db
    .selectFrom("onboardings")
    .innerJoin("customers", "customers.id", "customer_id")
    .selectAll("onboardings")
    .select(["customers.name", "customers.time_zone as timeZone"])
    .select(["customers.country", "customers.region"])
    .where("onboardings.id", "=", id);
  const row = isUuid(id) ? await query.executeTakeFirst() : undefined;
  if (!row) throw new Refusal("not_found", "There is no such onboarding.");
  const { name, timeZone, country, region, ...onboarding } = row;
  const place = { country, region, timeZone, inWords: placeInWords({ country, region }) };
  return { onboarding, customer: { id: onboarding.customer_id, name, place } };
}

function faringOf(onboarding: Selectable<Onboardings>) {
  const { live_at, cancelled_at, next_due_on, blocked_tasks, changed_at } = onboarding;
  return {
    liveAt: live_at,
    cancelledAt: cancelled_at,
    nextDueOn: next_due_on,
    blockedTasks: blocked_tasks,
    changedAt: changed_at,
  };
}

import type { Selectable } from "kysely";
import type { Database } from "../../db/client.ts";
import type { Onboardings } from "../../db/types.ts";
import { type Contact, listLinks, type PortalLink } from "../customers/portal-links.server.ts";
import { type KnownFact, knownFacts } from "../facts/known-facts.ts";
import { factHistory } from "../facts/queries.server.ts";
import { journey } from "../kickoff/journey.ts";
import { kickoffState } from "../kickoff/queries.server.ts";
import { Refusal } from "../lib/errors.ts";
import { locale } from "../lib/locale.ts";
import { type EmailEntry, listEmails } from "../lib/outbox.server.ts";
import type { Site } from "../lib/site.ts";
import { isUuid } from "../lib/uuid.ts";
import { dateIn, type WorkingCalendar } from "../lib/working-calendar.ts";
import { calendarOf } from "../plan/calendar.server.ts";
import { listTasks, type Task } from "../plan/tasks.server.ts";
import type { Playbook } from "../playbook/schema.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { getCompany } from "../staff/company.server.ts";
import { type StaffMember, staffById } from "../staff/queries.server.ts";
import { type ClockState, clocks } from "../timeline/clocks.ts";
import { describeEvent } from "../timeline/describe.ts";
import { listEvents } from "../timeline/events.server.ts";
import type { RecordedEvent } from "../timeline/events.ts";
import { type Note, notesIn } from "../timeline/notes.ts";
import { type Health, healthOf } from "./health.ts";
import { momentsIn } from "./moments.ts";
import { isReady } from "./standing.ts";

/** A task as the page of an onboarding shows it. */
export type TaskOnPage = Task & {
  /** The name of who has it; null for the customer's own. */
  readonly assignee: string | null;
  /** Nothing that comes before it is still to be done. */
  readonly ready: boolean;
  readonly notes: readonly Note[];
};

export type PhaseOnPage = {
  readonly key: string;
  readonly title: string;
  readonly tasks: readonly TaskOnPage[];
};

/** A known thing, with what it was before, the newest first. */
export type FactOnPage = KnownFact & { readonly before: readonly KnownFact[] };

export type StoryItem = {
  readonly at: string;
  readonly by: string;
  readonly sentence: string;
  readonly detail?: string;
};

/** Everything that staff see of one onboarding. */
export type OnboardingPage = {
  readonly onboarding: Selectable<Onboardings>;
  readonly customer: {
    readonly id: string;
    readonly name: string;
    readonly timeZone: string;
    readonly country: string;
  };
  readonly playbook: {
    readonly name: string;
    readonly version: number;
    readonly roles: Playbook["roles"];
  };
  readonly people: { readonly [role in "seller" | "manager" | "concierge" | "owner"]: StaffMember };
  readonly health: Health;
  readonly phases: readonly PhaseOnPage[];
  readonly facts: readonly FactOnPage[];
  readonly kickoff: {
    readonly reference: string | null;
    readonly sections: number;
    readonly done: number;
    readonly savedAt: Date | null;
  };
  readonly clocks: readonly ClockState[];
  /** What happened, the newest first. */
  readonly story: readonly StoryItem[];
  readonly emails: readonly EmailEntry[];
  readonly contacts: readonly Contact[];
  readonly links: readonly PortalLink[];
  /** The company's day. */
  readonly today: string;
};

/** The page of one onboarding. @throws Refusal not_found */
export async function getOnboardingPage(
  db: Database,
  id: string,
  now: Date,
  site: Site,
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
    },
    people: await peopleOf(db, onboarding),
    health: healthOf(faringOf(onboarding), now, today),
    phases: await phasesOf(db, version.document, id, events),
    facts: await factsOf(db, version.document, customer.id),
    kickoff: await kickoffOf(db, onboarding),
    clocks: clocksOf(version.document, onboarding, events, now, calendar),
    story: storyOf(events, today),
    emails,
    contacts: await contactsOf(db, customer.id),
    links: await listLinks(db, id, now, site),
    today,
  };
}

async function getOnboarding(db: Database, id: string) {
  const query = db
    .selectFrom("onboardings")
    .innerJoin("customers", "customers.id", "customer_id")
    .selectAll("onboardings")
    .select(["customers.name", "customers.time_zone as timeZone", "customers.country"])
    .where("onboardings.id", "=", id);
  const row = isUuid(id) ? await query.executeTakeFirst() : undefined;
  if (!row) throw new Refusal("not_found", "There is no such onboarding.");
  const { name, timeZone, country, ...onboarding } = row;
  return { onboarding, customer: { id: onboarding.customer_id, name, timeZone, country } };
}

async function peopleOf(
  db: Database,
  onboarding: Selectable<Onboardings>,
): Promise<OnboardingPage["people"]> {
  const { seller_id, manager_id, concierge_id, owner_id } = onboarding;
  const staff = await staffById(db, [seller_id, manager_id, concierge_id, owner_id]);
  const member = (id: string) => {
    const found = staff.get(id);
    if (!found) throw new Error(`Staff ${id} of onboarding ${onboarding.id} is missing`);
    return found;
  };
  return {
    seller: member(seller_id),
    manager: member(manager_id),
    concierge: member(concierge_id),
    owner: member(owner_id),
  };
}

function faringOf({ live_at, next_due_on, blocked_tasks, changed_at }: Selectable<Onboardings>) {
  return {
    liveAt: live_at,
    nextDueOn: next_due_on,
    blockedTasks: blocked_tasks,
    changedAt: changed_at,
  };
}

async function phasesOf(
  db: Database,
  { phases }: Playbook,
  onboardingId: string,
  events: readonly RecordedEvent[],
): Promise<PhaseOnPage[]> {
  const tasks = await listTasks(db, onboardingId);
  const staff = await staffById(
    db,
    tasks.flatMap(({ assigneeId }) => assigneeId ?? []),
  );
  const notes = notesIn(events);
  const onPage = tasks.map((task) => ({
    ...task,
    assignee: task.assigneeId === null ? null : (staff.get(task.assigneeId)?.name ?? null),
    ready: task.status === "open" && isReady(task, tasks),
    notes: notes.get(task.id) ?? [],
  }));
  return phases.map(({ key, title }) => ({
    key,
    title,
    tasks: onPage.filter(({ phase }) => phase === key),
  }));
}

async function factsOf(
  db: Database,
  playbook: Playbook,
  customerId: string,
): Promise<FactOnPage[]> {
  const all = knownFacts(playbook, await factHistory(db, customerId));
  const inForce = all.filter(({ until }) => until === null);
  return inForce.map((fact) => ({
    ...fact,
    before: all.filter(({ key, until }) => key === fact.key && until !== null),
  }));
}

async function kickoffOf(
  db: Database,
  onboarding: Selectable<Onboardings>,
): Promise<OnboardingPage["kickoff"]> {
  const { version, input, submission, savedAt } = await kickoffState(db, onboarding);
  const { sections } = journey(version.document, input);
  const done = sections.filter((section) => section.done).length;
  return { reference: submission?.reference ?? null, sections: sections.length, done, savedAt };
}

function clocksOf(
  playbook: Playbook,
  onboarding: Selectable<Onboardings>,
  events: readonly RecordedEvent[],
  now: Date,
  calendar: WorkingCalendar,
): ClockState[] {
  return clocks(playbook, momentsIn(onboarding, events), now.toISOString(), calendar);
}

function storyOf(events: readonly RecordedEvent[], today: string): StoryItem[] {
  return events
    .flatMap((event) => {
      const told = describeEvent(event, { kind: "staff", locale, today });
      return told === null ? [] : [{ at: event.at, by: event.by.name, ...told }];
    })
    .toReversed();
}

async function contactsOf(db: Database, customerId: string): Promise<Contact[]> {
  return db
    .selectFrom("contacts")
    .select(["id", "name", "email", "phone", "roles"])
    .where("customer_id", "=", customerId)
    .orderBy("position")
    .execute();
}

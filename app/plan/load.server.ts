import type { Database } from "../../db/client.ts";
import type { Facts } from "../facts/fact.ts";
import { factsInForce, type RecordedFact, toFacts } from "../facts/queries.server.ts";
import { Refusal } from "../lib/errors.ts";
import { isUuid } from "../lib/uuid.ts";
import { dateIn } from "../lib/working-calendar.ts";
import type { Playbook } from "../playbook/schema.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { getCompany } from "../staff/company.server.ts";
import { calendarOf, customerCalendar } from "./calendar.server.ts";
import { happenedWith } from "./happened.ts";
import type { Holders } from "./holding.ts";
import { loadHolders } from "./load-holders.server.ts";
import type { PlanDates } from "./plan-dates.ts";
import { changedSeries } from "./series/queries.server.ts";
import { listTasks, type Task } from "./tasks.server.ts";

/** Everything the plan of one onboarding is made from, and its tasks as they stand. */
export type PlanInputs = Holders & {
  readonly playbook: Playbook;
  readonly facts: Facts;
  readonly dates: PlanDates;
  readonly tasks: readonly Task[];
  /** Go-live as it stands, moved by what was decided. */
  readonly goLiveOn: string | null;
  /** The calendars reach around this moment. */
  readonly wonAt: Date;
};

/** Reads what the plan of an onboarding is made from, as it is now. */
export async function loadPlan(db: Database, onboardingId: string, now: Date): Promise<PlanInputs> {
  const row = await onboardingWithNames(db, onboardingId);
  const { document: playbook } = await getVersion(db, row.playbook_version_id);
  const tasks = await listTasks(db, onboardingId);
  const facts = await factsInForce(db, row.customer_id);
  return {
    playbook,
    facts: toFacts(facts),
    dates: {
      ...(await datesOf(db, row, facts, now, tasks)),
      ...(await changedSeries(db, onboardingId)),
    },
    tasks,
    goLiveOn: row.go_live_on,
    wonAt: row.won_at,
    ...(await loadHolders(db, onboardingId, row, playbook)),
  };
}

/** As `loadPlan`, for an address that somebody typed. @throws Refusal not_found */
export async function findPlan(db: Database, onboardingId: string, now: Date): Promise<PlanInputs> {
  const exists =
    isUuid(onboardingId) &&
    (await db
      .selectFrom("onboardings")
      .select("id")
      .where("id", "=", onboardingId)
      .executeTakeFirst());
  if (!exists) throw new Refusal("not_found", "There is no such onboarding.");
  return loadPlan(db, onboardingId, now);
}

type Row = Awaited<ReturnType<typeof onboardingWithNames>>;

async function datesOf(
  db: Database,
  row: Row,
  facts: readonly RecordedFact[],
  now: Date,
  tasks: readonly Task[],
): Promise<PlanDates> {
  const company = await getCompany(db);
  const calendar = calendarOf(company, row.won_at);
  const day = (moment: Date) => dateIn(calendar.zone, moment.toISOString());
  const { won_at, kickoff_submitted_at: kickoff, cancelled_at: cancelled } = row;
  const goLive = row.go_live_base_on ?? row.go_live_on;
  const doneAt = tasks.flatMap((task) =>
    task.doneAt === null ? [] : [[task.key, task.doneAt.toISOString()] as const],
  );
  return {
    won: day(won_at),
    today: day(now),
    ...(kickoff === null ? {} : { kickoff: day(kickoff) }),
    ...(goLive === null ? {} : { goLive }),
    ...(cancelled === null ? {} : { cancelled: day(cancelled) }),
    at: {
      won: won_at.toISOString(),
      ...(kickoff === null ? {} : { kickoff: kickoff.toISOString() }),
      done: Object.fromEntries(doneAt),
    },
    ...happenedWith(tasks, calendar.zone),
    answered: Object.fromEntries(facts.map(({ key, recordedAt }) => [key, day(recordedAt)])),
    calendar,
    customerCalendar: customerCalendar(company, row, row.won_at),
    names: namesIn(row),
  };
}

/** For texts. */
function namesIn({ customer, concierge, seller, contact }: Row): PlanDates["names"] {
  return { customer, concierge, seller, ...(contact === null ? {} : { contact }) };
}

async function onboardingWithNames(db: Database, id: string) {
  return db
    .selectFrom("onboardings")
    .innerJoin("customers", "customers.id", "onboardings.customer_id")
    .innerJoin("staff as concierge", "concierge.id", "concierge_id")
    .innerJoin("staff as seller", "seller.id", "seller_id")
    .select(["onboardings.customer_id", "playbook_version_id", "won_at", "kickoff_submitted_at"])
    .select(["go_live_on", "go_live_base_on", "cancelled_at"])
    .select(["manager_id", "concierge_id", "seller_id"])
    .select(["customers.time_zone", "customers.country", "customers.region"])
    .select(["customers.name as customer", "concierge.name as concierge", "seller.name as seller"])
    .select((eb) =>
      eb
        .selectFrom("contacts")
        .select("contacts.name")
        .whereRef("contacts.customer_id", "=", "onboardings.customer_id")
        .orderBy("position")
        .limit(1)
        .as("contact"),
    )
    .where("onboardings.id", "=", id)
    .executeTakeFirstOrThrow();
}

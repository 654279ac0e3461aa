import type { Database } from "../../db/client.ts";
import type { Facts, FactValue } from "../facts/fact.ts";
import { factSchema, factsSchema } from "../facts/fact-schema.ts";
import { dateIn } from "../lib/working-calendar.ts";
import { calendarOf, customerCalendar } from "../plan/calendar.server.ts";
import { type PastSubmission, type Replay, replay } from "../plan/replay.ts";
import { type Company, getCompany } from "../staff/company.server.ts";
import type { Playbook } from "./schema.ts";
import { getVersion } from "./versions.server.ts";

/** What a new version would have made of some submissions. */
export type ReplayedBatch = {
  /** How many were replayed so far, this batch included. */
  readonly replayed: number;
  readonly of: number;
  readonly replay: Replay;
};

const batchSize = 100;

/**
 * Replays past submissions of a playbook over another version of it, the newest first. Each is
 * compared with the version that it was sent under, on what was known when it was sent; of dates,
 * go-live counts as it stands today.
 * @param next the version to replay over; which submissions, its key says
 * @param newest how many at most
 */
export async function* replaySubmissions(
  db: Database,
  next: Playbook,
  newest = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<ReplayedBatch> {
  const company = await getCompany(db);
  const ids = await newestSubmissions(db, next.key, newest);
  for (let from = 0; from < ids.length; from += batchSize) {
    const batch = ids.slice(from, from + batchSize);
    const replays = await replayBatch(db, next, batch, company);
    yield {
      replayed: from + batch.length,
      of: ids.length,
      replay: {
        unmatched: replays.flatMap(({ unmatched }) => unmatched),
        customers: replays.flatMap(({ customers }) => customers),
      },
    };
  }
}

/** How many submissions there are of a playbook, under all of its versions. */
export async function countSubmissions(db: Database, key: string): Promise<number> {
  const { count } = await submissionsOf(db, key)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Only their ids, so that however many there are, the contents of one batch are held at a time. */
async function newestSubmissions(db: Database, key: string, newest: number): Promise<string[]> {
  const rows = await submissionsOf(db, key)
    .select("onboarding_id")
    .orderBy("submitted_at", "desc")
    .orderBy("onboarding_id")
    .limit(newest)
    .execute();
  return rows.map(({ onboarding_id }) => onboarding_id);
}

function submissionsOf(db: Database, key: string) {
  return db
    .selectFrom("submissions")
    .innerJoin("playbook_versions", "playbook_versions.id", "submissions.playbook_version_id")
    .where("playbook_key", "=", key);
}

/** Replays one batch, those sent under the same version together. */
async function replayBatch(
  db: Database,
  next: Playbook,
  ids: readonly string[],
  company: Company,
): Promise<Replay[]> {
  const rows = await readSubmissions(db, ids);
  const known = await factsWhenSent(db, ids);
  const versions = [...new Set(rows.map(({ playbook_version_id }) => playbook_version_id))];
  return Promise.all(
    versions.map(async (id) => {
      const { document: previous } = await getVersion(db, id);
      const sent = rows
        .filter(({ playbook_version_id }) => playbook_version_id === id)
        .map((row) => toPast(row, known.get(row.onboarding_id) ?? {}, company));
      return replay(next, previous, sent);
    }),
  );
}

type Row = Awaited<ReturnType<typeof readSubmissions>>[number];

function readSubmissions(db: Database, ids: readonly string[]) {
  return db
    .selectFrom("submissions")
    .innerJoin("onboardings", "onboardings.id", "submissions.onboarding_id")
    .innerJoin("customers", "customers.id", "onboardings.customer_id")
    .innerJoin("contacts", "contacts.id", "submissions.contact_id")
    .innerJoin("staff as concierge", "concierge.id", "concierge_id")
    .innerJoin("staff as seller", "seller.id", "seller_id")
    .select(["onboarding_id", "reference", "answers", "submitted_at", "won_at", "go_live_on"])
    .select("submissions.playbook_version_id")
    .select(["customers.name as customer", "contacts.name as contact"])
    .select(["concierge.name as concierge", "seller.name as seller"])
    .select(["customers.time_zone", "customers.country", "customers.region"])
    .select("go_live_base_on")
    .where("submissions.onboarding_id", "in", ids)
    .orderBy("submitted_at", "desc")
    .orderBy("submissions.onboarding_id")
    .execute();
}

/** What was known about each customer when the answers were sent, by onboarding. */
async function factsWhenSent(db: Database, ids: readonly string[]): Promise<Map<string, Facts>> {
  const rows = await db
    .selectFrom("submissions")
    .innerJoin("onboardings", "onboardings.id", "submissions.onboarding_id")
    .innerJoin("facts", "facts.customer_id", "onboardings.customer_id")
    .select(["onboarding_id", "facts.key", "facts.value"])
    .where("onboarding_id", "in", ids)
    .whereRef("recorded_at", "<=", "submitted_at")
    .where((eb) =>
      eb.or([eb("superseded_at", "is", null), eb("superseded_at", ">", eb.ref("submitted_at"))]),
    )
    .orderBy("facts.id")
    .execute();
  const known = new Map<string, Record<string, FactValue>>();
  for (const { onboarding_id, key, value } of rows) {
    const facts = known.get(onboarding_id) ?? {};
    facts[key] = factSchema.parse(value);
    known.set(onboarding_id, facts);
  }
  return known;
}

function toPast(row: Row, facts: Facts, company: Company): PastSubmission {
  const calendar = calendarOf(company, row.won_at);
  const day = (moment: Date) => dateIn(calendar.zone, moment.toISOString());
  const { customer, contact, concierge, seller } = row;
  const goLive = row.go_live_base_on ?? row.go_live_on;
  return {
    customer: `${customer} (${row.reference})`,
    facts,
    answers: factsSchema.parse(row.answers),
    dates: {
      won: day(row.won_at),
      kickoff: day(row.submitted_at),
      ...(goLive === null ? {} : { goLive }),
      done: {},
      calendar,
      customerCalendar: customerCalendar(company, row, row.won_at),
      names: { customer, contact, concierge, seller },
    },
  };
}

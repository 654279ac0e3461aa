import { type ExpressionBuilder, sql } from "kysely";
import type { Database } from "../../db/client.ts";
import type { DB } from "../../db/types.ts";
import { dateIn } from "../lib/working-calendar.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { getCompany } from "../staff/company.server.ts";
import { type Health, healthOf } from "./health.ts";
import type { ListFilter, Stage } from "./list-filter.ts";

/** One row of the list of onboardings. */
export type OnboardingInList = {
  readonly id: string;
  readonly customer: string;
  readonly playbook: string;
  readonly stage: Stage;
  readonly owner: { readonly id: string; readonly name: string };
  readonly concierge: string;
  readonly waitingOn: "customer" | "us" | null;
  readonly waitingSince: Date | null;
  readonly nextDueOn: string | null;
  readonly goLiveOn: string | null;
  readonly liveAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly openTasks: number;
  readonly blockedTasks: number;
  readonly doneTasks: number;
  readonly changedAt: Date;
  readonly health: Health;
};

export type OnboardingList = {
  readonly rows: readonly OnboardingInList[];
  /** Of all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** The company's day, as dates of the rows are read. */
  readonly today: string;
};

const perPage = 50;

/** One page of the list of onboardings. */
export async function listOnboardings(
  db: Database,
  filter: ListFilter,
  now: Date,
): Promise<OnboardingList> {
  const today = await todayOf(db, now);
  const total = await count(db, filter, today);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(filter.page, pages);
  const rows = await readRows(db, filter, today, page);
  const names = await playbookNames(
    db,
    rows.map((row) => row.playbook_version_id),
  );
  return { rows: rows.map((row) => toListed(row, names, now, today)), total, page, pages, today };
}

async function todayOf(db: Database, now: Date): Promise<string> {
  return dateIn((await getCompany(db)).timeZone, now.toISOString());
}

async function count(db: Database, filter: ListFilter, today: string): Promise<number> {
  const { total } = await db
    .selectFrom("onboardings")
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .where((eb) => matches(eb, filter, today))
    .executeTakeFirstOrThrow();
  return total;
}

type Filtered = ExpressionBuilder<DB, "onboardings">;

function matches(
  eb: Filtered,
  { stage, owner, waitingOn, overdue, search }: ListFilter,
  today: string,
) {
  return eb.and([
    ...(stage ? [eb("stage", "=", stage)] : []),
    ...(owner ? [eb("owner_id", "=", owner)] : []),
    ...(waitingOn ? [eb("waiting_on", "=", waitingOn)] : []),
    ...(overdue ? [eb("next_due_on", "<", today), underWay(eb)] : []),
    ...(search ? [found(eb, search)] : []),
  ]);
}

/** Neither live nor called off. */
function underWay(eb: Filtered) {
  return eb.and([eb("live_at", "is", null), eb("cancelled_at", "is", null)]);
}

/** By name of the customer, or name or address of a contact. */
function found(eb: Filtered, search: string) {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  // One list of customers, so that each half can use its own index.
  const customers = sql<string>`(
    select id from customers where name ilike ${pattern}
    union select customer_id from contacts where name ilike ${pattern} or email::text ilike ${pattern})`;
  return eb("onboardings.customer_id", "in", customers);
}

async function readRows(db: Database, filter: ListFilter, today: string, page: number) {
  const query = db
    .selectFrom("onboardings")
    .innerJoin("customers", "customers.id", "onboardings.customer_id")
    .innerJoin("staff as owner", "owner.id", "owner_id")
    .innerJoin("staff as concierge", "concierge.id", "concierge_id")
    .select([
      "onboardings.id",
      "playbook_version_id",
      "stage",
      "owner_id",
      "waiting_on",
      "waiting_since",
      "next_due_on",
    ])
    .select([
      "go_live_on",
      "live_at",
      "cancelled_at",
      "open_tasks",
      "blocked_tasks",
      "done_tasks",
      "changed_at",
    ])
    .select(["customers.name as customer", "owner.name as owner", "concierge.name as concierge"])
    .where((eb) => matches(eb, filter, today));
  const [column, direction] = order[filter.sort];
  return query
    .orderBy(column, direction)
    .orderBy("onboardings.id")
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
}

// Nulls stand last in every one of these, as the indexes have them.
const order = {
  due: ["next_due_on", "asc"],
  waiting: ["waiting_since", "asc"],
  customer: ["customers.name", "asc"],
  changed: ["changed_at", "desc"],
} as const;

type Row = Awaited<ReturnType<typeof readRows>>[number];

function toListed(
  row: Row,
  names: ReadonlyMap<string, string>,
  now: Date,
  today: string,
): OnboardingInList {
  const fares = {
    liveAt: row.live_at,
    cancelledAt: row.cancelled_at,
    nextDueOn: row.next_due_on,
    blockedTasks: row.blocked_tasks,
    changedAt: row.changed_at,
  };
  return {
    ...fares,
    id: row.id,
    customer: row.customer,
    playbook: names.get(row.playbook_version_id) ?? "",
    stage: row.stage,
    owner: { id: row.owner_id, name: row.owner },
    concierge: row.concierge,
    waitingOn: row.waiting_on,
    waitingSince: row.waiting_since,
    goLiveOn: row.go_live_on,
    openTasks: row.open_tasks,
    doneTasks: row.done_tasks,
    health: healthOf(fares, now, today),
  };
}

async function playbookNames(
  db: Database,
  versionIds: readonly string[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(versionIds)) names.set(id, (await getVersion(db, id)).document.name);
  return names;
}

/** How many onboardings each filter of the list would show. */
export type FilterCounts = Readonly<
  Record<Stage | "all" | "mine" | "overdue" | "customer" | "us", number>
>;

/** Counts for the filters of the list, in one query. `me` is the member of staff who looks. */
export async function countsByFilter(db: Database, me: string, now: Date): Promise<FilterCounts> {
  const today = await todayOf(db, now);
  return db
    .selectFrom("onboardings")
    .select(({ fn, eb }) => {
      const all = () => fn.countAll<number>();
      const open = underWay(eb);
      return [
        all().as("all"),
        all().filterWhere("owner_id", "=", me).as("mine"),
        all()
          .filterWhere(eb.and([open, eb("next_due_on", "<", today)]))
          .as("overdue"),
        all().filterWhere("waiting_on", "=", "customer").as("customer"),
        all().filterWhere("waiting_on", "=", "us").as("us"),
        all().filterWhere("stage", "=", "handed_over").as("handed_over"),
        all().filterWhere("stage", "=", "kickoff").as("kickoff"),
        all().filterWhere("stage", "=", "under_way").as("under_way"),
        all().filterWhere("stage", "=", "not_a_fit").as("not_a_fit"),
        all().filterWhere("stage", "=", "live").as("live"),
        all().filterWhere("stage", "=", "cancelled").as("cancelled"),
      ];
    })
    .executeTakeFirstOrThrow();
}

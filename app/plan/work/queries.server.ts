import { type ExpressionBuilder, sql } from "kysely";
import type { Database } from "../../../db/client.ts";
import type { DB } from "../../../db/types.ts";
import { dateIn } from "../../lib/working-calendar.ts";
import type { StatusWords } from "../../playbook/schema.ts";
import { getVersion } from "../../playbook/versions.server.ts";
import { getCompany } from "../../staff/company.server.ts";
import { becauseSchema } from "../because-schema.ts";
import { type PlannedWork, plannedWorkSchema } from "../planned-work.ts";
import { type DueGroup, dueGroupOf, endOfWeek } from "./due-groups.ts";
import type { WorkFilter } from "./work-filter.ts";

/** A task in the list of everything that is still to be done. */
export type WorkTask = {
  readonly id: string;
  readonly onboardingId: string;
  readonly customer: string;
  readonly title: string;
  readonly due: string | null;
  readonly group: DueGroup;
  /** Who of ours has it; null for the customer's own. */
  readonly assignee: { readonly id: string; readonly name: string } | null;
  /** What it asks for besides being done. */
  readonly asks: PlannedWork["type"] | null;
  /** What its playbook calls the statuses of tasks. */
  readonly statusWords: StatusWords;
  /** Why it is blocked; null when it is not. */
  readonly blockedReason: string | null;
  /** Titles of what has to be done before. */
  readonly waitsFor: readonly string[];
  /** The rule behind it, in plain words. */
  readonly because: string;
};

export type WorkList = {
  readonly tasks: readonly WorkTask[];
  /** Of all pages. */
  readonly counts: Readonly<Record<DueGroup, number>>;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** The company's day. */
  readonly today: string;
};

/** As many as can be changed at once. */
export const tasksPerPage = 100;

/** One page of everything that is still to be done, across all customers, by when it is due. */
export async function listWork(
  db: Database,
  filter: WorkFilter,
  me: string,
  now: Date,
): Promise<WorkList> {
  const today = dateIn((await getCompany(db)).timeZone, now.toISOString());
  const counts = await countByGroup(db, filter, me, today);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(total / tasksPerPage));
  const page = Math.min(filter.page, pages);
  const rows = await readRows(db, { ...filter, page }, me, today);
  const said = await statusWordsOf(db, rows);
  const tasks = rows.map((row) => toWorkTask(row, said.get(row.playbook_version_id) ?? {}, today));
  return { tasks, counts, total, page, pages, today };
}

async function statusWordsOf(
  db: Database,
  rows: readonly Row[],
): Promise<Map<string, StatusWords>> {
  const ids = [...new Set(rows.map(({ playbook_version_id }) => playbook_version_id))];
  const versions = await Promise.all(ids.map((id) => getVersion(db, id)));
  return new Map(versions.map(({ id, document }) => [id, document.statusWords]));
}

async function countByGroup(
  db: Database,
  filter: WorkFilter,
  me: string,
  today: string,
): Promise<WorkList["counts"]> {
  const sunday = endOfWeek(today);
  return db
    .selectFrom("tasks")
    .select(({ fn, eb }) => {
      const all = () => fn.countAll<number>();
      return [
        all().filterWhere("due_on", "<", today).as("late"),
        all().filterWhere("due_on", "=", today).as("today"),
        all()
          .filterWhere(eb.and([eb("due_on", ">", today), eb("due_on", "<=", sunday)]))
          .as("this_week"),
        all()
          .filterWhere(eb.and([eb("due_on", ">", today), eb("due_on", ">", sunday)]))
          .as("later"),
        all().filterWhere("due_on", "is", null).as("no_date"),
      ];
    })
    .where((eb) => matches(eb, filter, me, today))
    .executeTakeFirstOrThrow();
}

type Filtered = ExpressionBuilder<DB, "tasks">;

function matches(eb: Filtered, filter: WorkFilter, me: string, today: string) {
  const { whose, side, late, blocked, search } = filter;
  return eb.and([
    sql<boolean>`tasks.status in ('open', 'blocked')`,
    ...(whose === "mine" ? [eb("tasks.assignee_id", "=", me)] : []),
    ...(whose === "my_customers" ? [eb("tasks.onboarding_id", "in", customersOf(me))] : []),
    ...(side ? [eb("tasks.owner_role", side === "customer" ? "=" : "!=", "customer")] : []),
    ...(late ? [eb("tasks.due_on", "<", today)] : []),
    ...(blocked ? [sql<boolean>`tasks.status = 'blocked'`] : []),
    ...(search ? [eb("tasks.onboarding_id", "in", customersNamed(search))] : []),
  ]);
}

function customersOf(me: string) {
  return sql<string>`(
    select id from onboardings where manager_id = ${me}
    union select id from onboardings where owner_id = ${me}
    union select id from onboardings where concierge_id = ${me})`;
}

function customersNamed(search: string) {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<string>`(
    select onboardings.id from onboardings join customers on customers.id = customer_id
    where customers.name ilike ${pattern})`;
}

async function readRows(db: Database, filter: WorkFilter, me: string, today: string) {
  return (
    db
      // The page is cut out first: names and what comes before are looked up for its rows only.
      .selectFrom((eb) =>
        eb
          .selectFrom("tasks")
          .selectAll()
          .where((each) => matches(each, filter, me, today))
          .orderBy("due_on")
          .orderBy("id")
          .limit(tasksPerPage)
          .offset((filter.page - 1) * tasksPerPage)
          .as("tasks"),
      )
      .innerJoin("onboardings", "onboardings.id", "tasks.onboarding_id")
      .innerJoin("customers", "customers.id", "onboardings.customer_id")
      .leftJoin("staff", "staff.id", "tasks.assignee_id")
      .select(["tasks.id", "tasks.onboarding_id", "tasks.title", "tasks.due_on", "tasks.because"])
      .select(["tasks.work", "onboardings.playbook_version_id"])
      .select(["tasks.assignee_id", "tasks.blocked_reason"])
      .select(["customers.name as customer", "staff.name as assignee"])
      .select(
        sql<string[]>`array(
          select earlier.title from tasks as earlier
          where earlier.onboarding_id = tasks.onboarding_id and earlier.key = any(tasks.after)
            and earlier.status in ('open', 'blocked')
          order by earlier.position)`.as("waits_for"),
      )
      .orderBy("tasks.due_on")
      .orderBy("tasks.id")
      .execute()
  );
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

function toWorkTask(row: Row, statusWords: StatusWords, today: string): WorkTask {
  const { assignee_id: id, assignee: name, work } = row;
  return {
    id: row.id,
    onboardingId: row.onboarding_id,
    customer: row.customer,
    title: row.title,
    due: row.due_on,
    group: dueGroupOf(row.due_on, today),
    assignee: id === null || name === null ? null : { id, name },
    asks: work === null ? null : plannedWorkSchema.parse(work).type,
    statusWords,
    blockedReason: row.blocked_reason,
    waitsFor: row.waits_for,
    because: becauseSchema.parse(row.because).staff,
  };
}

import type { Database } from "../../db/client.ts";
import type { Facts } from "../facts/fact.ts";
import { factsInForce, toFacts } from "../facts/queries.server.ts";
import { dateIn } from "../lib/working-calendar.ts";
import type { Playbook } from "../playbook/schema.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { staffById } from "../staff/queries.server.ts";
import { loadCalendar } from "./calendar.server.ts";
import type { PlanDates } from "./due-dates.ts";
import type { TaskToday } from "./reconcile.ts";
import { listTasks, type Task } from "./tasks.server.ts";

/** Everything the plan of one onboarding is made from, and its tasks as they stand. */
export type PlanInputs = {
  readonly playbook: Playbook;
  readonly facts: Facts;
  readonly dates: PlanDates;
  readonly tasks: readonly Task[];
  /** Who has the tasks of each role; one that nobody who works here holds falls to the manager. */
  readonly holders: ReadonlyMap<string, string>;
  readonly managerId: string;
};

/** Reads what the plan of an onboarding is made from. */
export async function loadPlan(db: Database, onboardingId: string): Promise<PlanInputs> {
  const row = await onboardingWithNames(db, onboardingId);
  const { document: playbook } = await getVersion(db, row.playbook_version_id);
  const tasks = await listTasks(db, onboardingId);
  const calendar = await loadCalendar(db, row.won_at);
  const day = (moment: Date) => dateIn(calendar.zone, moment.toISOString());
  const { customer, concierge, seller } = row;
  return {
    playbook,
    facts: toFacts(await factsInForce(db, row.customer_id)),
    dates: {
      won: day(row.won_at),
      ...(row.kickoff_submitted_at === null ? {} : { kickoff: day(row.kickoff_submitted_at) }),
      ...(row.go_live_on === null ? {} : { goLive: row.go_live_on }),
      done: Object.fromEntries(
        tasks.flatMap(({ key, doneAt }) => (doneAt === null ? [] : [[key, day(doneAt)]])),
      ),
      byHand: datesByHand(tasks),
      calendar,
      names: {
        customer,
        concierge,
        seller,
        ...(row.contact === null ? {} : { contact: row.contact }),
      },
    },
    tasks,
    holders: await holdersOf(db, onboardingId, row),
    managerId: row.manager_id,
  };
}

/** The dates that people have set on tasks that are still to be done, by task key. */
export function datesByHand(tasks: readonly TaskToday[]): Readonly<Record<string, string>> {
  const set = tasks.filter(
    ({ status, touched }) => (status === "open" || status === "blocked") && touched.includes("due"),
  );
  return Object.fromEntries(set.flatMap(({ key, due }) => (due === null ? [] : [[key, due]])));
}

async function onboardingWithNames(db: Database, id: string) {
  return db
    .selectFrom("onboardings")
    .innerJoin("customers", "customers.id", "onboardings.customer_id")
    .innerJoin("staff as concierge", "concierge.id", "concierge_id")
    .innerJoin("staff as seller", "seller.id", "seller_id")
    .select([
      "onboardings.customer_id",
      "playbook_version_id",
      "won_at",
      "kickoff_submitted_at",
      "go_live_on",
    ])
    .select(["manager_id", "concierge_id", "seller_id"])
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

type People = {
  readonly manager_id: string;
  readonly concierge_id: string;
  readonly seller_id: string;
};

async function holdersOf(
  db: Database,
  onboardingId: string,
  people: People,
): Promise<Map<string, string>> {
  const others = await db
    .selectFrom("onboarding_roles")
    .select(["role", "staff_id"])
    .where("onboarding_id", "=", onboardingId)
    .execute();
  const holders = [
    ["manager", people.manager_id] as const,
    ["concierge", people.concierge_id] as const,
    ["sales", people.seller_id] as const,
    ...others.map(({ role, staff_id }) => [role, staff_id] as const),
  ];
  const staff = await staffById(
    db,
    holders.map(([, id]) => id),
  );
  return new Map(holders.filter(([, id]) => staff.get(id)?.active));
}

/** Who has the tasks of a role: nobody of ours for the customer's, the manager where nobody holds the role. */
export function holderOf(
  role: string,
  { holders, managerId }: Pick<PlanInputs, "holders" | "managerId">,
): string | null {
  return role === "customer" ? null : (holders.get(role) ?? managerId);
}

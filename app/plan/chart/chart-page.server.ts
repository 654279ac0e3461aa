import type { Database } from "../../../db/client.ts";
import { Refusal } from "../../lib/errors.ts";
import { isUuid } from "../../lib/uuid.ts";
import { dateIn } from "../../lib/working-calendar.ts";
import { getVersion } from "../../playbook/versions.server.ts";
import { staffById } from "../../staff/queries.server.ts";
import { loadCalendar } from "../calendar.server.ts";
import { listTasks, type Task } from "../tasks.server.ts";
import { type ChartTask, planChart } from "./plan-chart.ts";
import { roomToMove } from "./room.ts";
import { chartWords } from "./status-words.ts";

const theCustomer = "The customer";

/** The plan of one onboarding as a picture and as a table. @throws Refusal not_found */
export async function getChartPage(db: Database, id: string, now: Date) {
  const onboarding = await getOnboarding(db, id);
  const { document } = await getVersion(db, onboarding.playbook_version_id);
  const calendar = await loadCalendar(db, now);
  const today = dateIn(calendar.zone, now.toISOString());
  const called = (await listTasks(db, id)).filter(({ status }) => status !== "cancelled");
  const { go_live_on: goLive } = onboarding;
  const rooms = roomToMove(
    called.map((task) => ({ ...task, isDone: task.status === "done" })),
    { goLive, today },
    calendar,
  );
  const names = await namesOf(db, called);
  const tasks = called.map(
    (task): ChartTask => ({
      key: task.key,
      phase: task.phase,
      title: task.title,
      owner: task.assigneeId === null ? theCustomer : (names.get(task.assigneeId) ?? ""),
      isTheirs: task.assigneeId === null,
      status: task.status === "cancelled" ? "open" : task.status,
      due: task.due,
      doneOn: task.doneAt === null ? null : dateIn(calendar.zone, task.doneAt.toISOString()),
      after: task.after,
      room: rooms.get(task.key) ?? null,
    }),
  );
  const { phases, statusWords } = document;
  const chart = planChart(tasks, phases, calendar, today);
  const { customer } = onboarding;
  return { id, customer, goLive, today, phases, tasks, chart, said: chartWords(statusWords) };
}

async function getOnboarding(db: Database, id: string) {
  const query = db
    .selectFrom("onboardings")
    .innerJoin("customers", "customers.id", "customer_id")
    .select(["playbook_version_id", "go_live_on", "customers.name as customer"])
    .where("onboardings.id", "=", id);
  const row = isUuid(id) ? await query.executeTakeFirst() : undefined;
  if (!row) throw new Refusal("not_found", "There is no such onboarding.");
  return row;
}

async function namesOf(db: Database, tasks: readonly Task[]): Promise<Map<string, string>> {
  const ids = tasks.flatMap(({ assigneeId }) => assigneeId ?? []);
  return new Map([...(await staffById(db, ids))].map(([id, { name }]) => [id, name]));
}

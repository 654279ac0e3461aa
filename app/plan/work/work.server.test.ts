import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPlaybook } from "../../../tests/factories/add-playbook.ts";
import { type Cast, handOver, monday, seedCast, submitted } from "../../../tests/factories/cast.ts";
import { processPlaybook } from "../../../tests/factories/process.ts";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import type { Portal } from "../../customers/portal-links.server.ts";
import { blockTask } from "../block-task.server.ts";
import { listTasks, type Task } from "../tasks.server.ts";
import { completeTasks, reopenTasks } from "./complete-tasks.server.ts";
import { toldOfRedating } from "./outcome-in-words.ts";
import { previewRedate } from "./preview-redate.server.ts";
import { listWork } from "./queries.server.ts";
import { reassignTasks } from "./reassign-tasks.server.ts";
import { redateTasks } from "./redate-tasks.server.ts";
import { type WorkFilter, workFilter } from "./work-filter.ts";
import { postedRedates } from "./work-input.ts";

let database: TestDatabase;
let cast: Cast;
let linden: Portal;
let maple: Portal;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
  linden = await submitted(database.db, cast);
  maple = await submitted(database.db, cast, {
    customer: { name: "Maple 100%", timeZone: "Europe/London", country: "GB" },
    contacts: [{ name: "Mia", email: "mia@maple.example", roles: ["champion"] }],
    managerId: cast.max.id,
  });
});
afterAll(() => database.close());

async function taskOf({ onboarding }: Portal, key: string): Promise<Task> {
  const task = (await listTasks(database.db, onboarding.id)).find((other) => other.key === key);
  if (!task) throw new Error(`There is no task ${key}`);
  return task;
}

async function refOf(portal: Portal, key: string) {
  return { onboardingId: portal.onboarding.id, taskId: (await taskOf(portal, key)).id };
}

async function work(me: string, filter: Partial<WorkFilter>, now = monday) {
  return listWork(database.db, { ...workFilter.parse({}), ...filter }, me, now);
}

const by = () => ({ actor: cast.mona, now: monday });

describe("the list", () => {
  test("of anyone is in the order in which things are due, with the customer and what comes before", async () => {
    const { tasks, total, counts } = await work(cast.mona.id, { whose: "anyone" });
    const dated = tasks.flatMap(({ due }) => due ?? []);
    expect(dated).toEqual(dated.toSorted());
    expect(total).toBe(16);
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(16);
    const check = tasks.find(({ title }) => title === "Check the list");
    expect(check).toMatchObject({ waitsFor: ["Send us your list"] });
  });

  test("of one's customers holds all of their work, of oneself only one's own", async () => {
    const maxs = await work(cast.max.id, { whose: "my_customers" });
    expect(new Set(maxs.tasks.map(({ customer }) => customer))).toEqual(new Set(["Maple 100%"]));
    expect(maxs.total).toBe(8);
    const own = await work(cast.max.id, { whose: "mine" });
    expect(new Set(own.tasks.map(({ assignee }) => assignee?.name))).toEqual(new Set(["Max"]));
  });

  test.each([
    [
      { side: "customer" },
      (title: string) => ["Send us your list", "Confirm the list"].includes(title),
    ],
    [
      { side: "ours" },
      (title: string) => !["Send us your list", "Confirm the list"].includes(title),
    ],
  ] as const)("narrows down to %o", async (filter, belongs) => {
    const { tasks, total } = await work(cast.mona.id, { whose: "anyone", ...filter });
    expect(total).toBeGreaterThan(0);
    expect(tasks.filter(({ title }) => !belongs(title))).toEqual([]);
  });

  test("finds customers by their names, taking signs of the search language as they are", async () => {
    const found = await work(cast.mona.id, { whose: "anyone", search: "100%" });
    expect(found.total).toBe(8);
    expect((await work(cast.mona.id, { whose: "anyone", search: "l_nden" })).total).toBe(0);
  });

  test("of what is late on a later day", async () => {
    const later = new Date("2026-03-04T09:00:00Z");
    const { tasks } = await work(cast.mona.id, { whose: "anyone", late: true }, later);
    expect(tasks.length).toBeGreaterThan(0);
    for (const { due, group } of tasks)
      expect([due && due < "2026-03-04", group]).toEqual([true, "late"]);
  });
});

describe("many at once", () => {
  test("what cannot be done is said, and does not stop the rest; undone, all is as before", async () => {
    const tasks = [await refOf(linden, "read"), await refOf(maple, "read")];
    const missing = { onboardingId: maple.onboarding.id, taskId: "nothing" };
    const outcome = await completeTasks(database.db, by(), [...tasks, missing]);
    expect(outcome.changed).toEqual(tasks);
    expect(outcome.refused).toEqual([{ item: missing, why: "There is no such task." }]);
    expect((await completeTasks(database.db, by(), tasks)).unchanged).toEqual(tasks);
    await reopenTasks(database.db, by(), outcome.changed);
    expect(await taskOf(maple, "read")).toMatchObject({ status: "open", doneBy: null });
  });

  test("two managers completing the same tasks at once: each task has one who did it", async () => {
    const tasks = await Promise.all(
      [linden, maple].flatMap((portal) => [refOf(portal, "greet"), refOf(portal, "train")]),
    );
    const [one, other] = await Promise.all([
      completeTasks(database.db, by(), tasks),
      completeTasks(database.db, { actor: cast.max, now: monday }, tasks.toReversed()),
    ]);
    expect(one.changed.length + other.changed.length).toBe(4);
    expect(one.unchanged.length + other.unchanged.length).toBe(4);
    for (const { taskId } of one.changed) {
      const [row] = await database.db
        .selectFrom("tasks")
        .select("done_by")
        .where("id", "=", taskId)
        .execute();
      expect(row?.done_by).toBe("Mona");
    }
    await reopenTasks(database.db, by(), tasks);
  });

  test("two managers re-dating the same tasks at once: one date each, and the other hears of it", async () => {
    const refs = await Promise.all([refOf(linden, "train"), refOf(maple, "train")]);
    const redates = (due: string) => refs.map((ref) => ({ ...ref, from: "2026-03-10", due }));
    const [one, other] = await Promise.all([
      redateTasks(database.db, by(), redates("2026-03-16")),
      redateTasks(database.db, { actor: cast.max, now: monday }, redates("2026-03-17")),
    ]);
    expect(one.changed.length + other.changed.length).toBe(2);
    expect([...one.refused, ...other.refused].map(({ why }) => why)).toEqual(
      Array(2).fill("Somebody else has given it another date meanwhile."),
    );
    for (const won of [one, other]) {
      const back = toldOfRedating(won).undo?.fields.tasks;
      if (back) await redateTasks(database.db, by(), postedRedates.parse(back));
    }
    expect(await taskOf(linden, "train")).toMatchObject({ due: "2026-03-10", touched: [] });
  });

  test("giving many away leaves alone what somebody else has given away meanwhile", async () => {
    const refs = await Promise.all([refOf(linden, "read"), refOf(maple, "read")]);
    const items = refs.map((ref) => ({ ...ref, from: cast.cora.id, to: cast.max.id }));
    expect((await reassignTasks(database.db, by(), items)).changed).toEqual(items);
    const late = items.map((item) => ({ ...item, to: cast.ada.id }));
    expect((await reassignTasks(database.db, by(), late)).refused).toHaveLength(2);
    const back = items.map((item) => ({ ...item, from: item.to, to: item.from }));
    await reassignTasks(database.db, by(), back);
    expect(await taskOf(linden, "read")).toMatchObject({ assigneeId: cast.cora.id, touched: [] });
  });

  test("blocked tasks are found, with the reason", async () => {
    await blockTask(database.db, by(), { ...(await refOf(linden, "prepare")), reason: "No keys" });
    const { tasks } = await work(cast.mona.id, { whose: "anyone", blocked: true });
    expect(tasks.map(({ blockedReason }) => blockedReason)).toEqual(["No keys"]);
  });
});

describe("before re-dating", () => {
  test("what is shown is what happens, and giving the date back takes all of it back", async () => {
    const { db } = database;
    const ref = await refOf(linden, "check_list");
    const before = await listTasks(db, linden.onboarding.id);
    const preview = await previewRedate(db, monday, { tasks: [ref], shift: { due: "2026-03-12" } });
    expect(preview.moves).toEqual([
      { title: "Confirm the list", customer: "Linden", from: "2026-03-06", to: "2026-03-12" },
    ]);
    const outcome = await redateTasks(db, by(), preview.redates);
    expect(outcome.changed).toHaveLength(1);
    expect((await taskOf(linden, "confirm")).due).toBe("2026-03-12");
    const back = toldOfRedating(outcome).undo?.fields.tasks;
    await redateTasks(db, by(), postedRedates.parse(back));
    expect(await listTasks(db, linden.onboarding.id)).toEqual(before);
  });

  test("working days count over a weekend; without a date there is nothing to count from", async () => {
    const tasks = [await refOf(linden, "train"), await refOf(linden, "check_list")];
    const shift = { workingDays: 4 };
    const { redates, undated } = await previewRedate(database.db, monday, { tasks, shift });
    expect(redates.map(({ from, due }) => [from, due])).toEqual([["2026-03-10", "2026-03-16"]]);
    expect(undated).toEqual(["Check the list"]);
  });
});

test("a row says what kind of act it takes, and statuses in the words of its playbook", async () => {
  const statusWords = { open: "To do", blocked: "On hold" };
  await addPlaybook(database.db, { ...processPlaybook, key: "worded", statusWords }, cast.ada.id);
  await handOver(database.db, cast, {
    playbook: "worded",
    customer: { name: "Rowan", timeZone: "Europe/London", country: "GB" },
  });
  const { tasks } = await work(cast.mona.id, { whose: "anyone", search: "Rowan" });
  const asks = new Map(tasks.map((task) => [task.title, task.asks]));
  expect(asks.get("Accept the test system")).toBe("approval");
  expect(asks.get("Go or no-go")).toBe("decision");
  expect(asks.get("Build the test system")).toBeNull();
  expect(tasks.map((task) => task.statusWords)).toEqual(tasks.map(() => statusWords));
  const others = await work(cast.mona.id, { whose: "anyone", search: "Linden" });
  expect(others.tasks.map((task) => task.statusWords)).toEqual(others.tasks.map(() => ({})));
});

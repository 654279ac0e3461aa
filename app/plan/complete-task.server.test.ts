import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cast, monday, seedCast, submitted } from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { listEvents } from "../timeline/events.server.ts";
import { completeTask } from "./complete-task.server.ts";
import { reopenTask } from "./reopen-task.server.ts";
import { listTasks, type Task } from "./tasks.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
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

async function typesIn({ onboarding }: Portal): Promise<string[]> {
  return (await listEvents(database.db, onboarding.id)).map(({ what }) => what.type);
}

const system = { kind: "system", name: "Onward" } as const;

describe("completing", () => {
  test("two at once complete it once, and what counts from it gets its date", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const ref = await refOf(portal, "send_list");
    const tuesday = new Date("2026-03-03T09:00:00Z");
    const results = await Promise.all([
      completeTask(db, { actor: cast.mona, now: tuesday }, ref),
      completeTask(db, { actor: cast.max, now: tuesday }, ref),
    ]);
    expect(results.filter(({ changed }) => changed)).toHaveLength(1);
    expect((await typesIn(portal)).filter((type) => type === "task_done")).toHaveLength(1);
    expect(await taskOf(portal, "check_list")).toMatchObject({ due: "2026-03-05" });
  });

  test("customers complete their own tasks, in their order, and no others", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const other = await submitted(db, cast);
    const by = { actor: portal.actor, now: monday };
    await expect(completeTask(db, by, await refOf(portal, "read"))).rejects.toMatchObject({
      code: "not_allowed",
    });
    const early = completeTask(db, by, await refOf(portal, "confirm"));
    await expect(early).rejects.toMatchObject({
      code: "conflict",
      message: "This comes first: “We check your list.”.",
    });
    await expect(completeTask(db, by, await refOf(other, "send_list"))).rejects.toMatchObject({
      code: "not_found",
    });
    const mixed = {
      onboardingId: portal.onboarding.id,
      taskId: (await taskOf(other, "send_list")).id,
    };
    await expect(completeTask(db, by, mixed)).rejects.toMatchObject({ code: "not_found" });
    await expect(completeTask(db, by, await refOf(portal, "send_list"))).resolves.toEqual({
      changed: true,
    });
  });

  test("staff may leave the order; sales complete only what is theirs; the product nothing that is kept for people", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    await completeTask(db, { actor: cast.mona, now: monday }, await refOf(portal, "confirm"));
    const sam = { actor: cast.sam, now: monday };
    await completeTask(db, sam, await refOf(portal, "greet"));
    await expect(completeTask(db, sam, await refOf(portal, "read"))).rejects.toMatchObject({
      code: "not_allowed",
    });
    const product = { actor: system, now: monday };
    await expect(
      completeTask(db, product, await refOf(portal, "call_ahead")),
    ).rejects.toMatchObject({ code: "not_allowed" });
    await expect(completeTask(db, product, await refOf(portal, "read"))).resolves.toEqual({
      changed: true,
    });
  });

  test("reopening takes back what counted from it", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const by = { actor: cast.mona, now: monday };
    await completeTask(db, by, await refOf(portal, "send_list"));
    await reopenTask(db, by, await refOf(portal, "send_list"));
    expect(await taskOf(portal, "send_list")).toMatchObject({
      status: "open",
      doneAt: null,
      doneBy: null,
    });
    expect(await taskOf(portal, "check_list")).toMatchObject({ due: null });
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cast, monday, seedCast, site, submitted } from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { moveGoLive } from "../onboardings/move-go-live.server.ts";
import { customerTimeline } from "../timeline/queries.server.ts";
import { addNote } from "./add-note.server.ts";
import { addTask } from "./add-task.server.ts";
import { blockTask } from "./block-task.server.ts";
import { cancelTask } from "./cancel-task.server.ts";
import { editTask } from "./edit-task.server.ts";
import { reassignTask } from "./reassign-task.server.ts";
import { redateTask } from "./redate-task.server.ts";
import { reopenTask } from "./reopen-task.server.ts";
import { listTasks, type Task } from "./tasks.server.ts";
import { unblockTask } from "./unblock-task.server.ts";
import { writeCustomerLine } from "./write-customer-line.server.ts";

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

describe("changing by hand", () => {
  test("a date set by hand stays when the plan moves; set back, it follows the plan again", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const by = { actor: cast.mona, now: monday };
    const onboardingId = portal.onboarding.id;
    const ref = await refOf(portal, "prepare");
    const { before } = await redateTask(db, by, { ...ref, due: "2026-03-25" });
    await moveGoLive(db, by, { onboardingId, goLiveOn: "2026-04-15" });
    expect(await taskOf(portal, "prepare")).toMatchObject({ due: "2026-03-25", touched: ["due"] });
    await moveGoLive(db, by, { onboardingId, goLiveOn: "2026-04-01" });
    await redateTask(db, by, { ...ref, ...before });
    expect(await taskOf(portal, "prepare")).toMatchObject({ due: "2026-03-30", touched: [] });
  });

  test("giving it away and back", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const by = { actor: cast.mona, now: monday };
    const ref = await refOf(portal, "read");
    const { before } = await reassignTask(db, by, { ...ref, to: "customer" });
    expect(await taskOf(portal, "read")).toMatchObject({
      ownerRole: "customer",
      assigneeId: null,
      touched: ["owner"],
    });
    await reassignTask(db, by, { ...ref, ...before });
    expect(await taskOf(portal, "read")).toMatchObject({
      ownerRole: "concierge",
      assigneeId: cast.cora.id,
      touched: [],
    });
    await expect(reassignTask(db, by, { ...ref, to: "nobody" })).rejects.toMatchObject({
      field: "to",
    });
  });

  test("the words and the customer's line", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const by = { actor: cast.mona, now: monday };
    const ref = await refOf(portal, "read");
    const { before } = await editTask(db, by, { ...ref, title: "Read twice" });
    expect(await taskOf(portal, "read")).toMatchObject({ title: "Read twice", touched: ["title"] });
    await editTask(db, by, { ...ref, ...before });
    expect(await taskOf(portal, "read")).toMatchObject({ title: "Read the answers", touched: [] });
    await writeCustomerLine(db, by, { ...ref, text: "We read every word." });
    const { onboarding, contact } = portal;
    const { timeline } = await customerTimeline(
      db,
      { onboarding, contactId: contact.id, zone: "Europe/London" },
      monday,
    );
    expect(timeline.now.map(({ name }) => name)).toContain("We read every word.");
  });

  test("a task of one's own stays whatever the plan says", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    // After the plan was made: what was made at one moment stands in no order.
    const by = { actor: cast.mona, now: new Date(monday.getTime() + 60_000) };
    const onboardingId = portal.onboarding.id;
    const { id } = await addTask(db, by, {
      onboardingId,
      title: "Bring cake",
      phase: "work",
      to: "customer",
      due: "2026-03-09",
    });
    await moveGoLive(db, by, { onboardingId, goLiveOn: "2026-04-15" });
    const tasks = await listTasks(db, onboardingId);
    expect(tasks.at(-1)).toMatchObject({ id, title: "Bring cake", status: "open", byHand: true });
    await expect(
      addTask(db, by, { onboardingId, title: "x", phase: "never", to: "customer" }),
    ).rejects.toMatchObject({ field: "phase" });
  });

  test("a block needs a reason; a cancelled task comes back by hand only", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const by = { actor: cast.mona, now: monday };
    const ref = await refOf(portal, "prepare");
    await expect(blockTask(db, by, { ...ref, reason: " " })).rejects.toMatchObject({
      code: "invalid",
      field: "reason",
    });
    await blockTask(db, by, { ...ref, reason: "Waiting for the keys" });
    expect(await taskOf(portal, "prepare")).toMatchObject({
      status: "blocked",
      blockedReason: "Waiting for the keys",
    });
    await unblockTask(db, by, ref);
    await cancelTask(db, by, { ...ref, reason: "Done by the customer" });
    await moveGoLive(db, by, { onboardingId: portal.onboarding.id, goLiveOn: "2026-04-15" });
    expect(await taskOf(portal, "prepare")).toMatchObject({ status: "cancelled" });
    await reopenTask(db, by, ref);
    expect(await taskOf(portal, "prepare")).toMatchObject({ status: "open", due: "2026-04-13" });
  });

  test("sales may read and write notes, and change nothing", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const by = { actor: cast.sam, now: monday };
    const ref = await refOf(portal, "read");
    const attempts = [
      redateTask(db, by, { ...ref, due: null }),
      reassignTask(db, by, { ...ref, to: cast.sam.id }),
      editTask(db, by, { ...ref, title: "x" }),
      cancelTask(db, by, { ...ref, reason: "x" }),
      blockTask(db, by, { ...ref, reason: "x" }),
      writeCustomerLine(db, by, { ...ref, text: "x" }),
    ];
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: "rejected", reason: { code: "not_allowed" } });
    }
    await expect(
      addNote(db, by, { ...ref, text: "They like tea", forCustomer: false }, site),
    ).resolves.toBeUndefined();
  });
});

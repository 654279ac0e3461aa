import { afterAll, beforeAll, expect, test } from "vitest";
import { addPlaybook } from "../../../tests/factories/add-playbook.ts";
import { type Cast, handOver, monday, seedCast } from "../../../tests/factories/cast.ts";
import { smallPlaybook } from "../../../tests/factories/playbook.ts";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { redateTask } from "../../plan/redate-task.server.ts";
import { listTasks } from "../../plan/tasks.server.ts";
import { playbookSchema } from "../../playbook/schema.ts";
import { listEvents } from "../../timeline/events.server.ts";
import { changePlace } from "./change-place.server.ts";
import { previewPlace } from "./preview-place.server.ts";

let database: TestDatabase;
let cast: Cast;

const task = { phase: "work", owner: "concierge" };
const theirDays = playbookSchema.parse({
  ...smallPlaybook,
  key: "their_days",
  workingDays: "customer",
  tasks: [
    { ...task, key: "review", title: "Look back", due: { offset: 4, anchor: "go_live" } },
    {
      ...task,
      key: "report",
      title: "Report",
      after: ["review"],
      due: { offset: 4, anchor: "go_live" },
    },
    {
      ...task,
      key: "call",
      title: "Call them",
      due: { offset: 0, unit: "days", anchor: "go_live", time: "09:30", zone: "customer" },
    },
  ],
});

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
  await addPlaybook(database.db, theirDays, cast.ada.id);
});
afterAll(() => database.close());

const england = { country: "GB", region: "ENG", timeZone: "Europe/London" };
const scotland = { ...england, region: "SCT" };
const japan = { country: "JP", region: null, timeZone: "Asia/Tokyo" };

/** Goes live on Wednesday 1 April 2026, two days before Easter. */
async function begun(customer: Partial<typeof england> = { region: "ENG" }) {
  const { db } = database;
  const portal = await handOver(db, cast, {
    playbook: "their_days",
    customer: { name: "Linden", ...england, ...customer },
  });
  const { id } = portal.onboarding;
  const input = { onboardingId: id };
  const find = async (key: string) => {
    const found = (await listTasks(db, id)).find((one) => one.key === key);
    if (!found) throw new Error(`There is no task ${key}.`);
    return found;
  };
  const changes = async () =>
    (await listEvents(db, id)).flatMap(({ what }) => (what.type === "place_changed" ? what : []));
  return { db, id, input, find, changes, mona: { actor: cast.mona, now: monday } };
}

test("the place decides which holidays count, from the handover on; changing it moves what it foretold", async () => {
  const { db, id, input, find, changes, mona } = await begun();
  expect(await find("review")).toMatchObject({ due: "2026-04-09" });
  expect(await previewPlace(db, monday, { ...input, ...scotland })).toEqual([
    "New date for “Look back”: 8 April.",
    "New date for “Report”: 8 April.",
  ]);
  expect(await find("review")).toMatchObject({ due: "2026-04-09" });
  const { before, moved } = await changePlace(db, mona, { ...input, ...scotland });
  expect([before, moved]).toEqual([england, 2]);
  expect(await find("review")).toMatchObject({ due: "2026-04-08" });
  expect(await changes()).toEqual([
    {
      type: "place_changed",
      from: "England, United Kingdom (Europe/London)",
      to: "Scotland, United Kingdom (Europe/London)",
    },
  ]);
  expect((await listEvents(db, id)).map(({ what }) => what.type)).toContain("plan_reconciled");
  await changePlace(db, mona, { ...input, ...before });
  expect(await find("review")).toMatchObject({ due: "2026-04-09" });
});

test("their clock decides when a time in their zone is", async () => {
  const { db, input, find, mona } = await begun();
  expect((await find("call")).dueAt).toBe("2026-04-01T08:30:00Z");
  const tokyo = { ...england, timeZone: japan.timeZone };
  expect(await previewPlace(db, monday, { ...input, ...tokyo })).toEqual([
    "New time for “Call them” on 1 April.",
  ]);
  await changePlace(db, mona, { ...input, ...tokyo });
  expect((await find("call")).dueAt).toBe("2026-04-01T00:30:00Z");
});

test("the same place again changes nothing, and a date given by hand stays", async () => {
  const { db, input, find, changes, mona } = await begun();
  expect(await changePlace(db, mona, { ...input, ...england })).toMatchObject({ moved: 0 });
  expect(await changes()).toEqual([]);
  const ref = { ...input, taskId: (await find("review")).id };
  await redateTask(db, mona, { ...ref, due: "2026-05-20" });
  await changePlace(db, mona, { ...input, ...scotland });
  expect(await find("review")).toMatchObject({ due: "2026-05-20" });
});

test("two people at once: both changes happened, one after the other, and the plan is that of the last", async () => {
  const { db, input, find, changes, mona } = await begun();
  const max = { actor: cast.max, now: monday };
  await Promise.all([
    changePlace(db, mona, { ...input, ...scotland }),
    changePlace(db, max, { ...input, ...japan }),
  ]);
  const [first, last, ...more] = await changes();
  expect(more).toEqual([]);
  expect(first?.to).toBe(last?.from);
  const isScotland = last?.to.startsWith("Scotland");
  expect((await find("review")).due).toBe(isScotland ? "2026-04-08" : "2026-04-07");
});

test("only who is in charge changes it, and only to a place that there is", async () => {
  const { db, input, mona } = await begun();
  const sam = { actor: cast.sam, now: monday };
  await expect(changePlace(db, sam, { ...input, ...scotland })).rejects.toMatchObject({
    code: "not_allowed",
  });
  const bavaria = { ...input, ...scotland, region: "BY" };
  const refused = { code: "invalid", field: "region", message: "Choose a region of this country." };
  await expect(changePlace(db, mona, bavaria)).rejects.toMatchObject(refused);
  await expect(previewPlace(db, monday, bavaria)).rejects.toMatchObject(refused);
  await expect(begun({ region: "BY" })).rejects.toMatchObject({
    code: "invalid",
    field: "customer.region",
  });
});

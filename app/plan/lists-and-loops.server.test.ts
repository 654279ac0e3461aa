import { afterAll, beforeAll, expect, test } from "vitest";
import { json } from "../../db/client.ts";
import { type Cast, handOver, monday, seedCast } from "../../tests/factories/cast.ts";
import { smallPlaybook } from "../../tests/factories/playbook.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { changeOnboarding } from "../onboardings/change.server.ts";
import { moveGoLive } from "../onboardings/move-go-live.server.ts";
import type { StartInput } from "../onboardings/start-input.ts";
import { type PlaybookInput, playbookSchema } from "../playbook/schema.ts";
import { applyPlan, recordPlan } from "./apply.server.ts";
import { completeTask } from "./complete-task.server.ts";
import { reachDates } from "./reach-dates.server.ts";
import { reopenTask } from "./reopen-task.server.ts";
import { listTasks } from "./tasks.server.ts";

let database: TestDatabase;
let cast: Cast;

const [phase = "work"] = smallPlaybook.phases.map(({ key }) => key);
const task = { phase, title: "Do it", owner: "concierge" };
const tasks: PlaybookInput["tasks"] = [
  { ...task, key: "build", completedByParts: true },
  {
    ...task,
    key: "wire",
    parent: "build",
    due: { offset: 2, unit: "working_hours", anchor: "won" },
  },
  {
    ...task,
    key: "paint",
    parent: "build",
    owner: { staff: "left@harbour.example", deputy: "max@harbour.example" },
  },
  { ...task, key: "keys", completedByParts: true },
  { ...task, key: "get_key", parent: "keys" },
  { ...task, key: "store_key", parent: "keys", starts: { on: "done", task: "get_key" } },
  { ...task, key: "hand_out", starts: { on: "done", task: "keys" } },
  { ...task, key: "close", owner: { staff: { answer: "closer" } } },
  { ...task, key: "sign", owner: { contact: "champion" }, onCancel: "keep" },
  {
    ...task,
    key: "decide",
    due: { offset: -1, anchor: "go_live" },
    work: {
      type: "decision",
      options: [
        { value: "go", label: "Go" },
        { value: "no_go", label: "No", moves: { moment: "go_live", by: { amount: 5 } } },
      ],
    },
  },
  { ...task, key: "chase", starts: { on: "overdue", task: "decide" } },
];

const sections: PlaybookInput["sections"] = [
  ...smallPlaybook.sections,
  {
    key: "contract",
    title: "Contract",
    questions: [
      { key: "closer", type: "email", label: "Who of ours closes?", suppliedBy: "sales" },
    ],
  },
];

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
  const document = playbookSchema.parse({ ...smallPlaybook, key: "loops", sections, tasks });
  await database.db.insertInto("playbooks").values({ key: "loops", created_at: monday }).execute();
  await database.db
    .insertInto("playbook_versions")
    .values({
      playbook_key: "loops",
      version: 1,
      document: json(document),
      published_at: monday,
      published_by: cast.ada.id,
      updated_at: monday,
    })
    .execute();
});
afterAll(() => database.close());

async function begun(known: StartInput["known"] = {}) {
  const { onboarding, contact } = await handOver(database.db, cast, { playbook: "loops", known });
  const find = async (key: string) => {
    const found = (await listTasks(database.db, onboarding.id)).find((one) => one.key === key);
    if (!found) throw new Error(`There is no task ${key}.`);
    return found;
  };
  const ref = async (key: string) => ({
    onboardingId: onboarding.id,
    taskId: (await find(key)).id,
  });
  return { id: onboarding.id, contact, find, ref, by: { actor: cast.mona, now: monday } };
}

test("what the plan says of a task is kept and comes back as it was", async () => {
  const { find, contact } = await begun();
  expect(await find("wire")).toMatchObject({
    parent: "build",
    due: "2026-03-02",
    dueAt: "2026-03-02T11:00:00Z",
  });
  expect(await find("paint")).toMatchObject({ ownerRole: "manager", assigneeId: cast.max.id });
  expect(await find("sign")).toMatchObject({
    ownerRole: "customer",
    contactId: contact.id,
    staysWhenCancelled: true,
  });
  expect((await find("decide")).work).toMatchObject({ type: "decision" });
});

test("one of ours whom an answer names has it, and the manager as long as it names nobody who works here", async () => {
  const assignee = async (known: StartInput["known"]) =>
    (await (await begun(known)).find("close")).assigneeId;
  expect(await assignee({ closer: { "": ["Max@Harbour.example"] } })).toBe(cast.max.id);
  expect(await assignee({ closer: { "": ["nobody@harbour.example"] } })).toBe(cast.mona.id);
  expect(await assignee({})).toBe(cast.mona.id);
});

test("the last of its parts completes a task, and opening one opens it", async () => {
  const { find, ref, by } = await begun();
  await completeTask(database.db, by, await ref("wire"));
  expect(await find("build")).toMatchObject({ status: "open" });
  await completeTask(database.db, by, await ref("paint"));
  expect(await find("build")).toMatchObject({ status: "done", doneBy: cast.mona.name });
  await reopenTask(database.db, by, await ref("wire"));
  expect(await find("build")).toMatchObject({ status: "open", doneAt: null });
});

test("a part that begins when another is done keeps what they are parts of open", async () => {
  const { find, ref, by } = await begun();
  await completeTask(database.db, by, await ref("get_key"));
  expect(await find("keys")).toMatchObject({ status: "open" });
  await completeTask(database.db, by, await ref("store_key"));
  expect(await find("keys")).toMatchObject({ status: "done" });
  expect(await find("hand_out")).toMatchObject({ status: "open" });
});

test("a decision moves go-live everywhere, until it is set by hand", async () => {
  const { id, find, by } = await begun();
  const { db } = database;
  const goLive = () =>
    db
      .selectFrom("onboardings")
      .select(["go_live_on", "go_live_base_on"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  const decide = (decision: string) =>
    changeOnboarding(db, id, by, async (change) => {
      const values = { decision, status: "done" as const, done_at: monday, done_by: "Mona" };
      const { id: taskId } = await find("decide");
      await change.trx.updateTable("tasks").set(values).where("id", "=", taskId).execute();
      recordPlan(change, await applyPlan(change));
    });
  expect(await goLive()).toEqual({ go_live_on: "2026-04-01", go_live_base_on: null });
  await decide("no_go");
  // Good Friday and Easter Monday are on the way.
  expect(await goLive()).toEqual({ go_live_on: "2026-04-10", go_live_base_on: "2026-04-01" });
  await decide("go");
  expect(await goLive()).toEqual({ go_live_on: "2026-04-01", go_live_base_on: null });
  await decide("no_go");
  await moveGoLive(db, by, { onboardingId: id, goLiveOn: "2026-04-20" });
  expect(await goLive()).toEqual({ go_live_on: "2026-04-20", go_live_base_on: null });
});

test("a day that comes brings in what waited for it, once", async () => {
  const { id } = await begun();
  const keys = async () => (await listTasks(database.db, id)).map(({ key }) => key);
  await reachDates(database.db, new Date("2026-03-31T09:00:00Z"));
  expect(await keys()).not.toContain("chase");
  await reachDates(database.db, new Date("2026-04-01T09:00:00Z"));
  await reachDates(database.db, new Date("2026-04-02T09:00:00Z"));
  expect((await keys()).filter((key) => key === "chase")).toEqual(["chase"]);
});

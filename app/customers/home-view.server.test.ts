import { afterAll, beforeAll, expect, test } from "vitest";
import { addPlaybook } from "../../tests/factories/add-playbook.ts";
import {
  type Cast,
  fill,
  handOver,
  monday,
  portalOf,
  seedCast,
  submitted,
} from "../../tests/factories/cast.ts";
import { processPlaybook } from "../../tests/factories/process.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { blockTask } from "../plan/block-task.server.ts";
import { completeTask } from "../plan/complete-task.server.ts";
import { listTasks } from "../plan/tasks.server.ts";
import { homeView } from "./home-view.ts";
import { portalHome } from "./portal-home.server.ts";
import type { Portal } from "./portal-links.server.ts";
import { words } from "./portal-words.en.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

async function viewOf(portal: Portal, now = monday) {
  return homeView(await portalHome(database.db, portal, now), portal, now);
}

test("a new customer is greeted by the concierge and begins the kickoff", async () => {
  const view = await viewOf(await handOver(database.db, cast));
  expect(view).toMatchObject({
    greeting: "Good morning, Lea",
    letter: words.letter.fresh("Cora", "Sam", "Linden"),
    next: { title: words.next.start.title, button: { path: "/kickoff" } },
    known: [{ key: "team", value: "12" }],
    changeable: false,
  });
  expect(view.path[0]).toMatchObject({ kind: "now", text: words.path.kickoff });
});

test("a kickoff that is filled waits to be sent", async () => {
  const portal = await handOver(database.db, cast);
  await fill(database.db, portal);
  const view = await viewOf(await portalOf(database.db, portal.onboarding.id));
  expect(view.letter).toBe(words.letter.started);
  expect(view.next).toMatchObject({ title: words.next.send.title, facts: [] });
});

test("once the answers are sent, the customer's own next step leads", async () => {
  const view = await viewOf(await submitted(database.db, cast));
  expect(view).toMatchObject({ letter: words.letter.underWay, changeable: true });
  expect(view.next.title).toBe("Send us your list");
  expect(view.next.facts).toContain(words.next.minutes(2.5));
});

test.each([
  ["2026-03-02T04:59:00Z", "Good evening, Lea"],
  ["2026-03-02T05:00:00Z", "Good morning, Lea"],
  ["2026-03-02T12:00:00Z", "Good afternoon, Lea"],
  ["2026-03-02T18:00:00Z", "Good evening, Lea"],
])("at %s the page says %o", async (moment, greeting) => {
  const view = await viewOf(await handOver(database.db, cast), new Date(moment));
  expect(view.greeting).toBe(greeting);
});

test("the path says statuses in the words of the playbook", async () => {
  const { db } = database;
  const statusWords = { open: "To do", done: "Finished", blocked: "On hold" };
  await addPlaybook(db, { ...processPlaybook, statusWords }, cast.ada.id);
  const portal = await handOver(db, cast, { playbook: "process" });
  const onboardingId = portal.onboarding.id;
  const refs = new Map(
    (await listTasks(db, onboardingId)).map(({ key, id }) => [key, { onboardingId, taskId: id }]),
  );
  const ref = (key: string) => refs.get(key) ?? { onboardingId, taskId: "" };
  const mona = { actor: cast.mona, now: monday };
  await completeTask(db, mona, ref("build"));
  const before = await viewOf(await portalOf(db, onboardingId));
  const states = new Map(before.path.map(({ text, when }) => [text, when]));
  expect(states.get("We build your test system.")).toBe("Finished");
  expect(states.get("We look at how it goes.")).toMatch(/^To do, /);
  for (const key of ["go_no_go", "rehearse", "check_in#1"])
    await blockTask(db, mona, { ...ref(key), reason: "Nobody is there" });
  const after = await viewOf(await portalOf(db, onboardingId));
  expect(after.path.slice(-2).map(({ when }) => when)).toEqual(["On hold", "On hold"]);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { addPlaybook } from "../../tests/factories/add-playbook.ts";
import { type Cast, handOver, monday, seedCast } from "../../tests/factories/cast.ts";
import { processPlaybook } from "../../tests/factories/process.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { callOff } from "../onboardings/calling-off/call-off.server.ts";
import { previewCallingOff } from "../onboardings/calling-off/preview-calling-off.server.ts";
import { takeUp } from "../onboardings/calling-off/take-up.server.ts";
import { listEvents } from "../timeline/events.server.ts";
import { customerTimeline } from "../timeline/queries.server.ts";
import { approvalsOf } from "./approval/approval-state.server.ts";
import { approve } from "./approval/approve.server.ts";
import { sendBack } from "./approval/send-back.server.ts";
import { completeTask } from "./complete-task.server.ts";
import { decide } from "./decision/decide.server.ts";
import { previewDecision } from "./decision/preview-decision.server.ts";
import { loadPlan } from "./load.server.ts";
import { redateTask } from "./redate-task.server.ts";
import { reopenTask } from "./reopen-task.server.ts";
import { endSeries } from "./series/end-series.server.ts";
import { extendSeries } from "./series/extend-series.server.ts";
import { listTasks } from "./tasks.server.ts";
import { completeTasks } from "./work/complete-tasks.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
  await addPlaybook(database.db, processPlaybook, cast.ada.id);
});
afterAll(() => database.close());

async function begun() {
  const { db } = database;
  const portal = await handOver(db, cast, { playbook: "process" });
  const { id } = portal.onboarding;
  const find = async (key: string) => {
    const found = (await listTasks(db, id)).find((one) => one.key === key);
    if (!found) throw new Error(`There is no task ${key}.`);
    return found;
  };
  const ref = async (key: string) => ({ onboardingId: id, taskId: (await find(key)).id });
  const mona = { actor: cast.mona, now: monday };
  const lea = { actor: portal.actor, now: monday };
  const built = async () => {
    await completeTask(db, mona, await ref("build"));
    await completeTask(db, mona, await ref("polish"));
  };
  const told = async (type: string) =>
    (await listEvents(db, id)).filter(({ what }) => what.type === type);
  const timeline = async () => {
    const onboarding = await db
      .selectFrom("onboardings")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const whose = { onboarding, contactId: portal.contact.id, zone: "Europe/London" };
    return (await customerTimeline(db, whose, monday)).timeline;
  };
  return { db, id, portal, find, ref, mona, lea, built, told, timeline };
}

test("an approval that is sent back opens what it names, and takes every yes anew", async () => {
  const { db, id, find, ref, mona, lea, built, told, timeline } = await begun();
  await built();
  const accept = await ref("accept");
  await approve(db, mona, { ...accept, round: 1 });
  expect(await find("accept")).toMatchObject({ status: "open", round: 1 });
  await sendBack(db, lea, { ...accept, round: 1, reason: "The logo is the old one." });
  expect(await find("accept")).toMatchObject({ status: "open", round: 2 });
  expect(await find("build")).toMatchObject({ status: "open", doneAt: null });
  const inputs = await loadPlan(db, id, monday);
  const { reopened } = await approvalsOf(db, inputs.tasks, inputs, cast.mona);
  expect(reopened.get("build")).toMatchObject({ by: "Lea", reason: "The logo is the old one." });
  await expect(approve(db, mona, { ...accept, round: 2 })).rejects.toMatchObject({
    message: "What it was sent back for is not done yet.",
  });
  await completeTask(db, mona, await ref("build"));
  expect((await timeline()).now.find(({ asks }) => asks === "approval")?.approval).toMatchObject({
    round: 2,
    asksYou: true,
    before: ["Sent back by Lea: The logo is the old one."],
  });
  await approve(db, mona, { ...accept, round: 2 });
  await approve(db, lea, { ...accept, round: 2 });
  expect(await find("accept")).toMatchObject({ status: "done", doneBy: "Lea" });
  expect(await told("task_sent_back")).toHaveLength(1);
  expect(await told("task_approved")).toHaveLength(3);
});

test("only who is asked approves, and nobody completes an approval or a decision by ticking it off", async () => {
  const { db, ref, mona, lea, built, find } = await begun();
  await built();
  const accept = await ref("accept");
  const max = { actor: cast.max, now: monday };
  await expect(approve(db, max, { ...accept, round: 1 })).rejects.toMatchObject({
    code: "not_allowed",
  });
  await expect(
    approve(
      db,
      { actor: { kind: "system", name: "Onward" }, now: monday },
      { ...accept, round: 1 },
    ),
  ).rejects.toMatchObject({ code: "not_allowed" });
  await expect(completeTask(db, lea, accept)).rejects.toMatchObject({ code: "conflict" });
  const many = await completeTasks(db, mona, [accept, await ref("go_no_go"), await ref("return")]);
  expect(many.changed).toEqual([await ref("return")]);
  expect(many.refused.map(({ why }) => why)).toEqual([
    "This waits for a yes. Approve it, or send it back.",
    "This waits for a decision. Choose one of its options.",
  ]);
  await expect(sendBack(db, lea, { ...accept, round: 1, reason: " " })).rejects.toMatchObject({
    code: "invalid",
    field: "reason",
  });
  expect(await find("accept")).toMatchObject({ status: "open", round: 1 });
});

test("two approvers at once: each yes counts once; a yes and a no: one outcome each", async () => {
  const both = await begun();
  await both.built();
  const accept = await both.ref("accept");
  await Promise.all([
    approve(both.db, both.mona, { ...accept, round: 1 }),
    approve(both.db, both.lea, { ...accept, round: 1 }),
    approve(both.db, both.lea, { ...accept, round: 1 }),
  ]);
  expect(await both.find("accept")).toMatchObject({ status: "done" });
  expect(await both.told("task_approved")).toHaveLength(2);
  expect(await both.told("task_done")).toHaveLength(3);

  const split = await begun();
  await split.built();
  const other = await split.ref("accept");
  const [yes, no] = await Promise.allSettled([
    approve(split.db, split.mona, { ...other, round: 1 }),
    sendBack(split.db, split.lea, { ...other, round: 1, reason: "Not yet." }),
  ]);
  expect(no.status).toBe("fulfilled");
  expect(await split.find("accept")).toMatchObject({ status: "open", round: 2 });
  const approved = await split.told("task_approved");
  expect(approved).toHaveLength(yes.status === "fulfilled" ? 1 : 0);
});

test("a no-go moves go-live and what counts from it, as foreseen, and opening it again takes it back", async () => {
  const { db, id, find, ref, mona, told, timeline } = await begun();
  const decision = await ref("go_no_go");
  const foreseen = await previewDecision(db, monday, { ...decision, choice: "no_go" });
  expect(foreseen).toEqual([
    "Go-live moves from 1 April to 17 April.",
    "New: “Go or no-go”.",
    "New: “Clean the test data”.",
    "New date for “Rehearse the start”: 15 April.",
  ]);
  await decide(db, mona, { ...decision, choice: "no_go", note: "Ask the bank." });
  expect(await find("go_no_go")).toMatchObject({ status: "done", decision: "no_go" });
  expect(await find("go_no_go#2")).toMatchObject({ status: "open" });
  expect(await find("rehearse")).toMatchObject({ due: "2026-04-15" });
  expect(await told("go_live_moved")).toMatchObject([
    { what: { from: "2026-04-01", to: "2026-04-17", because: "The test data was not ready." } },
  ]);
  const { news } = await timeline();
  expect(news.map(({ sentence }) => sentence)).toContain(
    "Go-live moved from 1 April to 17 April: the test data was not ready.",
  );
  expect(await previewDecision(db, monday, { ...decision, choice: null })).toContain(
    "Go-live moves from 17 April to 1 April.",
  );
  await reopenTask(db, mona, decision);
  expect(await find("rehearse")).toMatchObject({ due: "2026-03-30" });
  expect(await find("clean")).toMatchObject({ status: "cancelled" });
  expect((await loadPlan(db, id, monday)).goLiveOn).toBe("2026-04-01");
});

test("what is the customer's to decide moves go-live and branches when they choose, in its turn", async () => {
  const { db, find, ref, mona, lea, built, told, timeline } = await begun();
  const place = await ref("training_place");
  await expect(decide(db, lea, { ...place, choice: "there" })).rejects.toMatchObject({
    code: "conflict",
    message: "We have something to finish before this. We are on it.",
  });
  await built();
  await expect(decide(db, lea, { ...(await ref("go_no_go")), choice: "go" })).rejects.toMatchObject(
    { code: "not_allowed" },
  );
  await expect(decide(db, lea, { ...place, choice: "" })).rejects.toMatchObject({
    code: "invalid",
  });
  expect(await decide(db, lea, { ...place, choice: "there" })).toEqual({ changed: true });
  expect(await decide(db, lea, { ...place, choice: "there" })).toEqual({ changed: false });
  expect(await find("training_place")).toMatchObject({ status: "done", doneBy: "Lea" });
  expect(await find("travel")).toMatchObject({ status: "open" });
  expect(await find("rehearse")).toMatchObject({ due: "2026-04-08" });
  expect(await told("task_decided")).toMatchObject([
    { by: { name: "Lea" }, what: { choice: "At yours" } },
  ]);
  const { news } = await timeline();
  expect(news).toContainEqual(
    expect.objectContaining({ sentence: "Decided: Choose where we train you", detail: "At yours" }),
  );
  await expect(decide(db, mona, { ...place, choice: "here" })).rejects.toMatchObject({
    code: "conflict",
  });
  await reopenTask(db, lea, place);
  expect(await find("travel")).toMatchObject({ status: "cancelled" });
  expect(await find("rehearse")).toMatchObject({ due: "2026-03-30" });
});

test("two managers deciding, completing and re-dating at once: one outcome each, nothing lost", async () => {
  const { db, find, ref, mona, told } = await begun();
  const max = { actor: cast.max, now: monday };
  const decision = await ref("go_no_go");
  const build = await ref("build");
  const keys = await ref("return");
  const outcomes = await Promise.allSettled([
    decide(db, mona, { ...decision, choice: "go" }),
    decide(db, max, { ...decision, choice: "no_go" }),
    completeTask(db, mona, build),
    completeTask(db, max, build),
    redateTask(db, mona, { ...keys, from: null, due: "2026-03-10" }),
    redateTask(db, max, { ...keys, from: null, due: "2026-03-11" }),
  ]);
  expect(outcomes.slice(0, 2).filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(outcomes.slice(2, 4).every(({ status }) => status === "fulfilled")).toBe(true);
  expect(outcomes.slice(4).filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const choice = outcomes[0]?.status === "fulfilled" ? "go" : "no_go";
  expect(await find("go_no_go")).toMatchObject({ status: "done", decision: choice });
  const due = outcomes[4]?.status === "fulfilled" ? "2026-03-10" : "2026-03-11";
  expect(await find("return")).toMatchObject({ due });
  expect(await told("task_decided")).toHaveLength(1);
  expect(await told("task_done")).toHaveLength(1);
  expect(await told("task_redated")).toHaveLength(1);
});

test("of a series the customer sees the next and how many; staff make it longer or end it", async () => {
  const { db, find, ref, mona, timeline } = await begun();
  const shown = async () => {
    const { now, next } = await timeline();
    return [...now, ...next].flatMap(({ series }) => series ?? []);
  };
  expect(await shown()).toEqual(["1 of 4, the last on 30 March"]);
  await completeTask(db, mona, await ref("check_in#1"));
  expect(await shown()).toEqual(["2 of 4, the last on 30 March"]);
  await extendSeries(db, mona, { ...(await ref("check_in#2")), more: "2" });
  expect(await shown()).toEqual(["2 of 6, the last on 13 April"]);
  await redateTask(db, mona, { ...(await ref("check_in#3")), due: "2026-03-25" });
  expect(await endSeries(db, mona, await ref("check_in#2"))).toEqual({ cancelled: 5 });
  expect(await shown()).toEqual([]);
  expect(await find("check_in#3")).toMatchObject({ status: "cancelled" });
  await extendSeries(db, mona, { ...(await ref("check_in#1")), more: 1 });
  expect(await shown()).toEqual(["2 of 2"]);
  await expect(
    extendSeries(db, { actor: cast.sam, now: monday }, { ...(await ref("build")), more: 1 }),
  ).rejects.toMatchObject({ code: "not_allowed" });
});

test("calling off cancels what is open but what has to be done, as foreseen, and taking up brings it back", async () => {
  const { db, id, find, ref, mona, timeline } = await begun();
  await redateTask(db, mona, { ...(await ref("build")), due: "2026-03-09" });
  const foreseen = await previewCallingOff(db, monday, id);
  expect(foreseen[0]).toMatch(/^10 tasks are cancelled: “Build the test system”/);
  expect(foreseen.slice(1)).toEqual(["Still to be done all the same: “Return the keys”."]);
  const off = { onboardingId: id, reason: "They were bought." };
  expect(await callOff(db, mona, off)).toEqual({ changed: true, cancelled: 10 });
  expect(await callOff(db, mona, off)).toEqual({ changed: false, cancelled: 0 });
  expect(await find("build")).toMatchObject({ status: "cancelled" });
  expect(await find("return")).toMatchObject({ status: "open" });
  const row = await db
    .selectFrom("onboardings")
    .select(["stage", "waiting_on"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ stage: "cancelled", waiting_on: null });
  const { news } = await timeline();
  expect(JSON.stringify(news)).not.toContain("They were bought");
  await takeUp(db, mona, { onboardingId: id });
  expect(await find("build")).toMatchObject({ status: "open", due: "2026-03-09" });
  expect(await find("check_in#4")).toMatchObject({ status: "open" });
});

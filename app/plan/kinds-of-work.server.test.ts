import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPlaybook } from "../../tests/factories/add-playbook.ts";
import { type Cast, handOver, monday, portalOf, seedCast } from "../../tests/factories/cast.ts";
import { smallPlaybook } from "../../tests/factories/playbook.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { pdf, photo, program } from "../../tests/support/files.ts";
import { uploadToolsFor } from "../../tests/support/upload-tools.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { type PlaybookInput, playbookSchema } from "../playbook/schema.ts";
import { filesPosted } from "../timeline/files-posted.server.ts";
import { customerTimeline } from "../timeline/queries.server.ts";
import { forgetAbandoned } from "../uploads/forget.server.ts";
import { taskUploads } from "../uploads/queries.server.ts";
import type { UploadTools } from "../uploads/upload-tools.server.ts";
import { approve } from "./approval/approve.server.ts";
import { confirmCheck, withdrawCheck } from "./checks/confirm.server.ts";
import { completeTask } from "./complete-task.server.ts";
import { decide } from "./decision/decide.server.ts";
import { acceptFiles } from "./files/accept.server.ts";
import { fileForCustomer } from "./files/file-for-customer.server.ts";
import { receiveTaskFiles } from "./files/receive.server.ts";
import { removeTaskFile } from "./files/remove.server.ts";
import { sendBackFiles } from "./files/send-back.server.ts";
import { meetingCalendar } from "./meetings/calendar-entry.server.ts";
import { meetingsOf } from "./meetings/queries.server.ts";
import { recordMeeting } from "./meetings/record.server.ts";
import { setMeeting } from "./meetings/set-time.server.ts";
import { reachDates } from "./reach-dates.server.ts";
import { reopenTask } from "./reopen-task.server.ts";
import { listTasks, type Task } from "./tasks.server.ts";
import { writeCustomerLine } from "./write-customer-line.server.ts";

let database: TestDatabase;
let cast: Cast;
let tools: UploadTools;

const [phase = "work"] = smallPlaybook.phases.map(({ key }) => key);
const ours = { phase, title: "Do it", owner: "concierge" };
const theirs = { ...ours, owner: "customer" };
const tasks: PlaybookInput["tasks"] = [
  {
    ...theirs,
    key: "passport",
    work: { type: "files", accept: ["pdf"], reviewedBy: "trainer", validDays: 90 },
  },
  { ...theirs, key: "logo", work: { type: "files", accept: ["image"], max: 2 } },
  { ...ours, key: "read", starts: { on: "received", task: "passport" } },
  {
    ...theirs,
    key: "script",
    work: {
      type: "checks",
      items: [
        { key: "backup", text: "The backup is on" },
        { key: "alarm", text: "The alarm rings" },
      ],
    },
  },
  {
    ...ours,
    key: "meet",
    title: "Meet",
    customerLine: "We meet",
    due: { offset: 3, unit: "days", anchor: "won" },
    work: {
      type: "meeting",
      minutes: 45,
      agenda: ["Hello"],
      with: ["manager", "customer", { staff: "mona@harbour.example" }],
    },
  },
  {
    ...ours,
    key: "prepare",
    after: ["meet"],
    due: { offset: 1, unit: "days", anchor: "won" },
  },
  {
    ...ours,
    key: "contract",
    title: "File the contract",
    work: { type: "files", accept: ["pdf"], reviewedBy: "trainer" },
  },
  { ...ours, key: "build", title: "Build" },
  { ...ours, key: "wire", title: "Wire", parent: "build" },
  { ...ours, key: "agree", work: { type: "approval", approvers: ["manager"] } },
  { ...ours, key: "read_it", title: "Read it", parent: "agree" },
  {
    ...ours,
    key: "choose",
    work: {
      type: "decision",
      options: [
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
      ],
    },
  },
  { ...ours, key: "compare", title: "Compare", parent: "choose" },
];

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
  tools = uploadToolsFor(database.db);
  const document = playbookSchema.parse({ ...smallPlaybook, key: "kinds", tasks });
  await addPlaybook(database.db, document, cast.ada.id);
});
afterAll(() => database.close());

async function begin() {
  const portal = await handOver(database.db, cast, {
    playbook: "kinds",
    roles: { trainer: cast.sam.id },
    customer: { name: "Linden", timeZone: "America/New_York", country: "US" },
  });
  const task = (key: string) => taskOf(portal, key);
  const ref = async (key: string) => ({
    onboardingId: portal.onboarding.id,
    taskId: (await task(key)).id,
  });
  return { portal, task, ref, customer: { actor: portal.actor, now: monday } };
}

async function taskOf({ onboarding }: Portal, key: string): Promise<Task> {
  const task = (await listTasks(database.db, onboarding.id)).find((one) => one.key === key);
  if (!task) throw new Error(`There is no task ${key}`);
  return task;
}

const staff = (who: keyof Cast, now = monday) => ({ actor: cast[who], now });
const letter = { name: "passport.pdf", content: new Blob([Uint8Array.from(pdf())]) };
const another = { name: "other.pdf", content: new Blob([Uint8Array.from(pdf("%other"))]) };

async function typesOf({ onboarding }: Portal): Promise<string[]> {
  const rows = await database.db
    .selectFrom("events")
    .select("type")
    .where("onboarding_id", "=", onboarding.id)
    .orderBy("id")
    .execute();
  return rows.map(({ type }) => type);
}

describe("files", () => {
  test("are received, sent back with a reason, sent again and accepted by whoever looks at them", async () => {
    const { db } = database;
    const { portal, task, ref, customer } = await begin();
    const passport = await ref("passport");
    await expect(completeTask(db, customer, passport)).rejects.toThrow("This waits for files.");
    await expect(acceptFiles(db, staff("mona"), passport)).rejects.toThrow("No file has arrived");
    await receiveTaskFiles(tools, customer, { ...passport, files: [letter] });
    expect(await task("passport")).toMatchObject({ status: "open", receivedAt: monday });
    expect((await task("read")).status).toBe("open");
    const [file] = (await taskUploads(db, portal.onboarding.id)).get(passport.taskId) ?? [];
    expect(file?.name).toBe("passport.pdf");

    await expect(acceptFiles(db, customer, passport)).rejects.toThrow("Somebody else looks");
    await sendBackFiles(db, staff("sam"), { ...passport, reason: "It has run out." });
    expect(await task("passport")).toMatchObject({ filesSentBack: "It has run out." });
    await expect(acceptFiles(db, staff("sam"), passport)).rejects.toThrow("sent back already");
    await removeTaskFile(db, customer, { ...passport, fileId: file?.id ?? "" });
    expect(await task("passport")).toMatchObject({ receivedAt: null, filesSentBack: null });
    expect((await task("read")).status).toBe("cancelled");

    await receiveTaskFiles(tools, customer, { ...passport, files: [letter] });
    await sendBackFiles(db, staff("sam"), { ...passport, reason: "It is the old one." });
    await receiveTaskFiles(tools, customer, { ...passport, files: [another] });
    const here = (await taskUploads(db, portal.onboarding.id)).get(passport.taskId) ?? [];
    expect(here.map(({ name }) => name)).toEqual(["other.pdf"]);
    const [one, other] = await Promise.all([
      acceptFiles(db, staff("sam"), { ...passport, validUntil: "2026-06-01" }),
      acceptFiles(db, staff("mona"), { ...passport, validUntil: "2026-06-01" }),
    ]);
    expect([one.changed, other.changed].filter(Boolean)).toHaveLength(1);
    expect(await task("passport")).toMatchObject({ status: "done", validUntil: "2026-06-01" });
    const types = await typesOf(portal);
    expect(types.filter((type) => type === "task_done")).toHaveLength(1);
    expect(types).toEqual(expect.arrayContaining(["files_received", "files_sent_back"]));

    await reachDates(db, new Date("2026-05-10T09:00:00Z"));
    expect(await task("passport#2")).toMatchObject({ status: "open", receivedAt: null });
  });

  test("count as they were seen: what came meanwhile is looked at first", async () => {
    const { db } = database;
    const { portal, task, ref, customer } = await begin();
    const passport = await ref("passport");
    const here = async () => {
      const files = (await taskUploads(db, portal.onboarding.id)).get(passport.taskId) ?? [];
      return files.map(({ id }) => id);
    };
    const sent = { ...passport, files: [letter], validUntil: "2026-05-01" };
    await receiveTaskFiles(tools, customer, sent);
    const seen = await here();
    await receiveTaskFiles(tools, customer, { ...passport, files: [another] });
    expect(await task("passport")).toMatchObject({ validUntil: null });
    const old = { ...passport, seen };
    await expect(acceptFiles(db, staff("sam"), old)).rejects.toThrow("Other files are here");
    await expect(
      sendBackFiles(db, staff("sam"), { ...old, reason: "It has run out." }),
    ).rejects.toThrow("Other files are here");
    const now = { ...passport, seen: await here() };
    expect((await acceptFiles(db, staff("sam"), now)).changed).toBe(true);
    expect((await acceptFiles(db, staff("mona"), old)).changed).toBe(false);
  });

  test("sent once more say until when they are valid, but are not taken for others", async () => {
    const { db } = database;
    const { task, ref, customer } = await begin();
    const passport = await ref("passport");
    const again = { ...passport, files: [letter] };
    await receiveTaskFiles(tools, customer, again);
    await receiveTaskFiles(tools, customer, { ...again, validUntil: "2026-05-01" });
    expect(await task("passport")).toMatchObject({ validUntil: "2026-05-01" });
    await sendBackFiles(db, staff("sam"), { ...passport, reason: "It is the old one." });
    await expect(receiveTaskFiles(tools, customer, again)).rejects.toThrow("Choose others.");
    expect((await task("passport")).filesSentBack).toBe("It is the old one.");
  });

  test("that are refused leave what was typed, each problem at its field", async () => {
    const { ref, customer } = await begin();
    const passport = await ref("passport");
    const post = (entries: readonly (readonly [string, string | File])[]) => {
      const form = new FormData();
      for (const [name, value] of entries) form.append(name, value);
      return filesPosted(tools, customer, { ...passport, form });
    };
    const file = new File([letter.content], letter.name);
    const expired = await post([
      ["files", file],
      ["validUntil", "2020-01-01"],
    ]);
    expect(expired.problems).toEqual({
      files: [],
      validUntil: { typed: "2020-01-01", problem: expect.stringContaining("has expired") },
    });
    const none = await post([["validUntil", "2026-05-01"]]);
    expect(none.problems).toEqual({
      files: ["Choose a file first."],
      validUntil: { typed: "2026-05-01", problem: undefined },
    });
  });

  test("that nobody looks at finish the task when there are enough, or the customer says so", async () => {
    const { db } = database;
    const { task, ref, customer } = await begin();
    const logo = await ref("logo");
    const picture = { name: "logo.jpg", content: new Blob([Uint8Array.from(await photo())]) };
    const sent = {
      ...logo,
      files: [picture, { ...letter, content: new Blob([Uint8Array.from(program())]) }],
    };
    const { refused } = await receiveTaskFiles(tools, customer, sent);
    expect(refused).toEqual([expect.stringContaining("cannot be used here")]);
    expect((await task("logo")).status).toBe("open");
    await receiveTaskFiles(tools, customer, { ...logo, files: [picture] });
    expect((await acceptFiles(db, customer, logo)).changed).toBe(true);
    expect((await task("logo")).status).toBe("done");
    await expect(receiveTaskFiles(tools, customer, sent)).rejects.toThrow("This task is done.");
  });

  test("two who send the only file at once: the one takes the place of the other", async () => {
    const { portal, ref, customer } = await begin();
    const passport = await ref("passport");
    const [one, other] = await Promise.all([
      receiveTaskFiles(tools, customer, { ...passport, files: [letter] }),
      receiveTaskFiles(tools, staff("mona"), { ...passport, files: [another] }),
    ]);
    expect([...one.refused, ...other.refused]).toEqual([]);
    const here = await taskUploads(database.db, portal.onboarding.id);
    expect(here.get(passport.taskId)).toHaveLength(1);
  });

  test("are nobody else’s to send", async () => {
    const { ref, portal } = await begin();
    const elsewhere = await begin();
    const other = { onboardingId: portal.onboarding.id, taskId: (await ref("passport")).taskId };
    await expect(
      receiveTaskFiles(tools, elsewhere.customer, { ...other, files: [letter] }),
    ).rejects.toThrow("There is no such task.");
    await expect(
      receiveTaskFiles(tools, staff("cora"), { ...(await ref("build")), files: [letter] }),
    ).rejects.toThrow("This task asks for no files.");
  });
});

describe("files of ours", () => {
  test("are ours: the customer can neither read of them nor open them", async () => {
    const { db } = database;
    const { portal, ref } = await begin();
    const contract = await ref("contract");
    await receiveTaskFiles(tools, staff("cora"), { ...contract, files: [letter] });
    const [file] = (await taskUploads(db, portal.onboarding.id)).get(contract.taskId) ?? [];
    const asked = { onboardingId: portal.onboarding.id, fileId: file?.id ?? "" };
    await expect(fileForCustomer(db, portal.actor, asked)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await fileForCustomer(db, cast.mona, asked)).toEqual(file);
    const whose = { onboarding: portal.onboarding, contactId: portal.actor.id, zone: "UTC" };
    const { work } = await customerTimeline(db, whose, monday);
    expect(Object.keys(work)).not.toContain(contract.taskId);
    expect(Object.keys(work)).toContain((await ref("passport")).taskId);
  });

  test("that the customer knows of are sent back among us", async () => {
    const { db } = database;
    const { portal, ref } = await begin();
    const contract = await ref("contract");
    const mona = staff("mona");
    await writeCustomerLine(db, mona, { ...contract, text: "We file your contract" });
    await receiveTaskFiles(tools, staff("cora"), { ...contract, files: [letter] });
    const read = async () => {
      const { onboarding } = await portalOf(db, portal.onboarding.id);
      const whose = { onboarding, contactId: portal.actor.id, zone: "UTC" };
      const { work, timeline } = await customerTimeline(db, whose, monday);
      return { step: work[contract.taskId], told: JSON.stringify(timeline) };
    };
    expect((await read()).step).toMatchObject({ isLookedAt: false });
    await sendBackFiles(db, staff("sam"), { ...contract, reason: "Page two is a mess." });
    const { step, told } = await read();
    expect(step).toMatchObject({ sentBack: null });
    expect(told).toContain("We file your contract");
    expect(told).not.toContain("Page two is a mess.");
  });

  test("that came too late for a task are deleted the next day", async () => {
    const { db } = database;
    const { ref, portal, customer } = await begin();
    const passport = await ref("passport");
    await receiveTaskFiles(tools, customer, { ...passport, files: [letter] });
    const here = db.updateTable("uploads").set({ state: "here" });
    await here.where("task_id", "=", passport.taskId).execute();
    await forgetAbandoned(tools, new Date(monday.getTime() + 2 * 86_400_000));
    const left = db.selectFrom("uploads").select("name");
    const rows = await left.where("onboarding_id", "=", portal.onboarding.id).execute();
    expect(rows).toEqual([]);
  });
});

describe("a script of checks", () => {
  test("is done with the last check, and open again when one is taken back", async () => {
    const { db } = database;
    const { portal, task, ref, customer } = await begin();
    const script = await ref("script");
    await confirmCheck(db, customer, { ...script, key: "backup" });
    await expect(completeTask(db, customer, script)).rejects.toThrow(
      "Confirm this first: “The alarm rings”.",
    );
    const twice = await Promise.all([
      confirmCheck(db, customer, { ...script, key: "alarm" }),
      confirmCheck(db, staff("mona"), { ...script, key: "alarm" }),
    ]);
    expect(twice.filter(({ changed }) => changed)).toHaveLength(1);
    const done = await task("script");
    expect(done.status).toBe("done");
    expect(done.confirmed).toMatchObject({
      backup: { by: portal.actor.name, at: monday.toISOString() },
    });
    await withdrawCheck(db, staff("mona"), { ...script, key: "backup" });
    expect(await task("script")).toMatchObject({ status: "open", doneBy: null });
    await confirmCheck(db, customer, { ...script, key: "backup" });
    await reopenTask(db, staff("mona"), script);
    expect((await completeTask(db, staff("mona"), script)).changed).toBe(true);
    await expect(confirmCheck(db, customer, { ...script, key: "none" })).rejects.toThrow(
      "There is no such check.",
    );
  });
});

describe("a meeting", () => {
  test("has a time on either side’s clocks, moves what follows, and ends with a record", async () => {
    const { db } = database;
    const { portal, task, ref, customer } = await begin();
    const meet = await ref("meet");
    const time = { date: "2026-03-12", time: "09:30", clock: "customer" } as const;
    await expect(setMeeting(db, customer, { ...meet, time })).rejects.toThrow("Write a note");
    await setMeeting(db, staff("cora"), { ...meet, time, place: "Room 4" });
    await setMeeting(db, staff("mona"), { ...meet, time, place: "Room 4" });
    const meeting = (await meetingsOf(db, portal.onboarding.id)).get(meet.taskId);
    expect(meeting).toMatchObject({ startsAt: new Date("2026-03-12T13:30:00Z"), sequence: 0 });
    expect(await task("meet")).toMatchObject({ due: "2026-03-12", touched: ["due"] });
    expect(await task("prepare")).toMatchObject({ due: "2026-03-12" });
    const file = await (await meetingCalendar(db, customer, meet)).text();
    expect(file).toContain("DTSTART:20260312T133000Z");
    expect(file).toContain("SUMMARY:We meet");
    expect(file).toContain("DESCRIPTION:With Mona and you\\n- Hello");
    const whose = { onboarding: portal.onboarding, contactId: portal.actor.id, zone: "UTC" };
    const { work } = await customerTimeline(db, whose, monday);
    expect(work[meet.taskId]).toMatchObject({ withWhom: "With Mona and you" });

    await setMeeting(db, staff("cora"), { ...meet, time: null });
    expect(await task("meet")).toMatchObject({ due: "2026-03-05", touched: [] });
    await expect(meetingCalendar(db, customer, meet)).rejects.toThrow("No time is set.");

    const record = { present: ["Lea", "Cora", "Lea"], notes: "Tired", summary: "March it is" };
    const outcomes = await Promise.all([
      recordMeeting(db, staff("cora"), { ...meet, ...record }),
      recordMeeting(db, staff("mona"), { ...meet, ...record }),
    ]);
    expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1);
    expect((await task("meet")).status).toBe("done");
    expect((await meetingsOf(db, portal.onboarding.id)).get(meet.taskId)).toMatchObject({
      present: ["Lea", "Cora"],
      heldAt: monday,
    });
    const long = { present: ["L".repeat(121)] };
    await expect(recordMeeting(db, staff("mona"), { ...meet, ...long })).rejects.toThrow(
      "Use at most 120 characters for each name",
    );
    await recordMeeting(db, staff("mona"), { ...meet, ...record, notes: "Awake" });
    const types = await typesOf(portal);
    expect(types.filter((type) => type === "meeting_set")).toHaveLength(2);
    expect(types.filter((type) => type === "meeting_held")).toHaveLength(2);
  });

  test("left open keeps the date of a task that the plan no longer calls for", async () => {
    const { db } = database;
    const { task, ref } = await begin();
    const meet = await ref("meet");
    const time = { date: "2026-03-12", time: "09:30", clock: "company" } as const;
    await setMeeting(db, staff("cora"), { ...meet, time });
    await db
      .updateTable("tasks")
      .set({ key: "meet_before" })
      .where("id", "=", meet.taskId)
      .execute();
    await setMeeting(db, staff("cora"), { ...meet, time: null });
    expect(await task("meet_before")).toMatchObject({ status: "open", due: "2026-03-12" });
  });

  test("of no onboarding is not there", async () => {
    const nowhere = { onboardingId: "nowhere", taskId: "none" };
    await expect(meetingCalendar(database.db, staff("mona"), nowhere)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("parts", () => {
  test("come before a yes and before a decision", async () => {
    const { db } = database;
    const { task, ref } = await begin();
    const mona = staff("mona");
    const agree = { ...(await ref("agree")), round: (await task("agree")).round };
    const choose = { ...(await ref("choose")), choice: "yes" };
    await expect(approve(db, mona, agree)).rejects.toThrow("Its parts come first: “Read it”.");
    await expect(decide(db, mona, choose)).rejects.toThrow("Its parts come first: “Compare”.");
    await completeTask(db, mona, await ref("read_it"));
    await completeTask(db, mona, await ref("compare"));
    expect((await approve(db, mona, agree)).changed).toBe(true);
    expect((await decide(db, mona, choose)).changed).toBe(true);
  });

  test("come first for staff too, unless whoever is in charge says why not", async () => {
    const { db } = database;
    const { portal, task, ref } = await begin();
    const build = await ref("build");
    await expect(completeTask(db, staff("mona"), build)).rejects.toThrow(
      "Its parts come first: “Wire”.",
    );
    await expect(completeTask(db, staff("mona"), { ...build, withoutParts: " " })).rejects.toThrow(
      "Say why",
    );
    await completeTask(db, staff("mona"), { ...build, withoutParts: "It is wireless" });
    expect((await task("build")).status).toBe("done");
    expect(await typesOf(portal)).toContain("note_added");
  });
});

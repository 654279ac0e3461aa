import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Cast,
  fill,
  handOver,
  monday,
  seedCast,
  site,
  submitted,
} from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { factsInForce, toFacts } from "../facts/queries.server.ts";
import { listTasks } from "../plan/tasks.server.ts";
import { kickoffState } from "./queries.server.ts";
import { saveSection } from "./save-section.server.ts";
import { AnswersChanged, submitKickoff } from "./submit.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

function form(
  entered: Record<string, Record<string, readonly string[]>>,
  confirmed: string[] = [],
) {
  return { entered, confirmed, unknownFields: [] };
}

describe("submitting", () => {
  test("is refused while something is missing, and names the section", async () => {
    const { db } = database;
    const portal = await handOver(db, cast);
    await fill(db, portal, { visit: { "": ["no"] } });
    const submit = submitKickoff(
      db,
      { actor: portal.actor, now: monday },
      { onboardingId: portal.onboarding.id },
      site,
    );
    await expect(submit).rejects.toMatchObject({
      code: "conflict",
      field: "goals",
      message: expect.stringContaining("Your goals"),
    });
  });

  test("ten times at once gives one submission, one receipt and each task once", async () => {
    const { db } = database;
    const portal = await handOver(db, cast);
    await fill(db, portal);
    const by = { actor: portal.actor, now: monday };
    const onboardingId = portal.onboarding.id;
    const all = await Promise.all(
      Array.from({ length: 10 }, () => submitKickoff(db, by, { onboardingId }, site)),
    );
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(1);
    expect(all.filter(({ already }) => !already)).toHaveLength(1);
    expect(all[0]?.reference).toMatch(/^KO-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    const emails = await db
      .selectFrom("emails")
      .select("template")
      .where("onboarding_id", "=", onboardingId)
      .execute();
    expect(emails.map(({ template }) => template).sort()).toEqual(["receipt", "welcome"]);
    const keys = (await listTasks(db, onboardingId)).map(({ key }) => key);
    expect(keys).toEqual([
      "greet",
      "read",
      "send_list",
      "check_list",
      "confirm",
      "call_ahead",
      "train",
      "prepare",
    ]);
  });

  test("plans with owners, dates and reasons", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const tasks = new Map(
      (await listTasks(db, portal.onboarding.id)).map((task) => [task.key, task]),
    );
    expect(tasks.get("greet")).toMatchObject({
      title: "Greet Linden",
      assigneeId: cast.sam.id,
      due: "2026-03-03",
    });
    expect(tasks.get("read")).toMatchObject({ assigneeId: cast.cora.id, due: "2026-03-03" });
    expect(tasks.get("send_list")).toMatchObject({
      ownerRole: "customer",
      assigneeId: null,
      due: "2026-03-04",
      minutes: 2.5,
    });
    expect(tasks.get("check_list")).toMatchObject({ due: null });
    expect(tasks.get("train")).toMatchObject({
      title: "Train the team of 12",
      assigneeId: cast.mona.id,
    });
    expect(tasks.get("call_ahead")?.because.customer).toContain("Should we visit you?");
    expect(portal.onboarding).toMatchObject({
      stage: "under_way",
      waiting_on: "us",
      next_due_on: "2026-03-03",
    });
  });

  test("clears what hangs on an answer that was changed before sending", async () => {
    const { db } = database;
    const portal = await handOver(db, cast);
    await fill(db, portal);
    await fill(db, portal, { visit: { "": ["no"] } });
    const onboardingId = portal.onboarding.id;
    await submitKickoff(db, { actor: portal.actor, now: monday }, { onboardingId }, site);
    const state = await kickoffState(db, portal.onboarding);
    expect(state.saved.map(({ key }) => key)).not.toContain("visit_notes");
    expect(state.submission?.answers).toEqual({ team: 12, visit: false, goal: "Fewer lists" });
    expect(toFacts(state.facts)).toEqual({ team: 12, visit: false, goal: "Fewer lists" });
  });

  test("is refused when another device has saved since the answers were read", async () => {
    const { db } = database;
    const portal = await handOver(db, cast);
    await fill(db, portal);
    const { revision: seen } = await kickoffState(db, portal.onboarding);
    await fill(db, portal, { goal: { "": ["Something else"] } });
    const by = { actor: portal.actor, now: monday };
    const onboardingId = portal.onboarding.id;
    await expect(submitKickoff(db, by, { onboardingId, seen }, site)).rejects.toThrow(
      AnswersChanged,
    );
    const { revision } = await kickoffState(db, portal.onboarding);
    await submitKickoff(db, by, { onboardingId, seen: revision }, site);
    // Once sent, a form of any age gets the one submission.
    const again = await submitKickoff(db, by, { onboardingId, seen }, site);
    expect(again.already).toBe(true);
  });

  test("rolled back, it leaves neither submission nor task, email or job", async () => {
    const { db } = database;
    const portal = await handOver(db, cast);
    await fill(db, portal);
    const before = await footprint(portal.onboarding.id);
    // The receipt is the last thing written; an address that cannot be sealed into it undoes everything before it.
    const broken = { ...site, APP_URL: "not an address" };
    const submit = submitKickoff(
      db,
      { actor: portal.actor, now: monday },
      { onboardingId: portal.onboarding.id },
      broken,
    );
    await expect(submit).rejects.toThrow();
    expect(await footprint(portal.onboarding.id)).toEqual(before);
  });

  async function footprint(onboardingId: string) {
    const { db } = database;
    const tables = ["submissions", "tasks", "emails", "events"] as const;
    const counts = await Promise.all(
      tables.map(
        async (table) =>
          (
            await db
              .selectFrom(table)
              .selectAll()
              .where("onboarding_id", "=", onboardingId)
              .execute()
          ).length,
      ),
    );
    const facts = await db.selectFrom("facts").selectAll().execute();
    const jobs = await sql<{ id: number }>`select id from graphile_worker.jobs`.execute(db);
    const version = await db
      .selectFrom("onboardings")
      .select("version")
      .where("id", "=", onboardingId)
      .execute();
    return { counts, facts: facts.length, jobs: jobs.rows.length, version };
  }

  test("after it, a form that is sent late is told so and changes nothing", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const origin = { revision: 0, formId: "old" };
    const input = {
      onboardingId: portal.onboarding.id,
      form: form({ goal: { "": ["Late"] } }),
      origin,
    };
    expect(await saveSection(db, { actor: portal.actor, now: monday }, input)).toMatchObject({
      state: "sent",
    });
    expect(toFacts(await factsInForce(db, portal.onboarding.customer_id)).goal).toBe("Fewer lists");
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answers,
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
import { changeAnswer } from "./change-answer.server.ts";
import { previewChange } from "./preview-change.server.ts";
import { kickoffState } from "./queries.server.ts";
import { submitKickoff } from "./submit.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

describe("changing an answer", () => {
  test("does what the preview said, and tells the manager", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const by = { actor: portal.actor, now: monday };
    const input = { onboardingId: portal.onboarding.id, entered: { visit: { "": ["no"] } } };
    const before = await listTasks(db, portal.onboarding.id);
    const preview = await previewChange(db, by, input, site);
    expect(await listTasks(db, portal.onboarding.id)).toEqual(before);
    const outcome = await changeAnswer(db, by, input, site);
    expect(outcome).toEqual(preview);
    expect(outcome).toMatchObject({
      state: "changes",
      consequences: ["No longer needed: “We call before we come.”."],
    });
    expect(
      (await listTasks(db, portal.onboarding.id)).find(({ key }) => key === "call_ahead")?.status,
    ).toBe("cancelled");
    const facts = toFacts(await factsInForce(db, portal.onboarding.customer_id));
    expect(facts).toEqual({ team: 12, visit: false, goal: "Fewer lists" });
    const emails = await db
      .selectFrom("emails")
      .selectAll()
      .where("template", "=", "answer-changed")
      .execute();
    expect(emails.map(({ to_email }) => to_email)).toEqual(["mona@harbour.example"]);
  });

  test("asks for what the new answer reveals", async () => {
    const { db } = database;
    const portal = await handOver(db, cast);
    await fill(db, portal, { ...answers, visit: { "": ["no"] } });
    await submitKickoff(
      db,
      { actor: portal.actor, now: monday },
      { onboardingId: portal.onboarding.id },
      site,
    );
    const by = { actor: portal.actor, now: monday };
    const visit = { "": ["yes"] };
    const alone = await changeAnswer(
      db,
      by,
      { onboardingId: portal.onboarding.id, entered: { visit } },
      site,
    );
    expect(
      alone.state === "needs" && alone.questions.map(({ question }) => question.base.key),
    ).toEqual(["visit_notes"]);
    const both = { visit, visit_notes: { "": ["Ring"] } };
    const outcome = await changeAnswer(
      db,
      by,
      { onboardingId: portal.onboarding.id, entered: both },
      site,
    );
    expect(outcome).toMatchObject({
      state: "changes",
      changes: [{ key: "visit" }, { key: "visit_notes", from: null, to: "Ring" }],
    });
  });

  test("is refused for a contact of another customer and for unknown questions; saying the same changes nothing", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const other = await submitted(db, cast);
    const entered = { goal: { "": ["Theirs"] } };
    const input = { onboardingId: portal.onboarding.id, entered };
    await expect(
      changeAnswer(db, { actor: other.actor, now: monday }, input, site),
    ).rejects.toMatchObject({ code: "not_allowed" });
    const unknown = { ...input, entered: { nothing: {} } };
    await expect(
      changeAnswer(db, { actor: portal.actor, now: monday }, unknown, site),
    ).rejects.toMatchObject({ code: "not_found" });
    const same = { ...input, entered: { goal: { "": ["Fewer lists"] } } };
    expect(await changeAnswer(db, { actor: portal.actor, now: monday }, same, site)).toEqual({
      state: "unchanged",
    });
  });

  test("staff may note what became known before the kickoff is sent; a confirmation of the former answer falls away", async () => {
    const { db } = database;
    const portal = await handOver(db, cast);
    await fill(db, portal, {});
    const input = { onboardingId: portal.onboarding.id, entered: { team: { "": ["14"] } } };
    await changeAnswer(db, { actor: cast.sam, now: monday }, input, site);
    const state = await kickoffState(db, portal.onboarding);
    expect(toFacts(state.facts)).toEqual({ team: 14 });
    expect(state.input.confirmed.size).toBe(0);
  });
});

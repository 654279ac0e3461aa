import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPlaybook } from "../../tests/factories/add-playbook.ts";
import {
  type Cast,
  fill,
  handOver,
  monday,
  portalOf,
  seedCast,
  site,
} from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { logicPlaybook } from "../../tests/support/logic-playbook.ts";
import { factsInForce, toFacts } from "../facts/queries.server.ts";
import { listTasks } from "../plan/tasks.server.ts";
import { listEvents } from "../timeline/events.server.ts";
import { changeAnswer } from "./change-answer.server.ts";
import { closingView } from "./closing-view.server.ts";
import type { Entered } from "./question-types/parsed.ts";
import { reopenKickoff } from "./reopen-kickoff.server.ts";
import { submitKickoff } from "./submit.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
  await addPlaybook(database.db, logicPlaybook, cast.mona.id);
});
afterAll(() => database.close());

const day = (year: string): Entered => ({ day: ["1"], month: ["2"], year: [year] });
const few: Record<string, Entered> = {
  people: { "": ["2"] },
  home: { line1: ["1 High St"], city: ["Leeds"], country: ["GB"] },
  billing: { same: ["yes"] },
  provider: { not: ["sure"] },
};
const rest = { people: { "": ["20"] }, start: day("2027"), end: day("2028") };

const handedOver = () =>
  handOver(database.db, cast, {
    playbook: "logic",
    known: { sold: { "": ["audit"] }, rating: { "": ["C"] } },
  });

async function stageOf(id: string) {
  const query = database.db.selectFrom("onboardings").select(["stage", "waiting_on"]);
  return query.where("id", "=", id).executeTakeFirstOrThrow();
}

describe("a kickoff that ends early", () => {
  test("is sent once, plans nothing, and is opened again by those in charge", async () => {
    const { db } = database;
    const portal = await handedOver();
    const { id, customer_id: customerId } = portal.onboarding;
    const by = { actor: portal.actor, now: monday };
    await fill(db, portal, few);
    expect(await closingView(db, portal.onboarding)).toMatchObject({
      state: "ready",
      section: "firm",
    });
    const send = () => submitKickoff(db, by, { onboardingId: id }, site);
    const sent = await Promise.all(Array.from({ length: 5 }, send));
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1);
    expect(await stageOf(id)).toEqual({ stage: "not_a_fit", waiting_on: null });
    const tasks = await listTasks(db, id);
    expect(tasks.filter(({ status }) => status !== "cancelled")).toEqual([]);
    const facts = toFacts(await factsInForce(db, customerId));
    expect(facts).toMatchObject({ people: 2, rating: "C", sold: ["audit"], billing: facts.home });
    const types = async () => (await listEvents(db, id)).map(({ what }) => what.type);
    expect((await types()).filter((type) => type === "kickoff_ended")).toHaveLength(1);

    const change = { onboardingId: id, entered: { people: { "": ["20"] } } };
    await expect(changeAnswer(db, by, change, site)).rejects.toMatchObject({ code: "conflict" });
    await expect(reopenKickoff(db, by, { onboardingId: id })).rejects.toMatchObject({
      code: "not_allowed",
    });
    const staff = { actor: cast.mona, now: monday };
    expect(await reopenKickoff(db, staff, { onboardingId: id })).toEqual({ changed: true });
    expect(await reopenKickoff(db, staff, { onboardingId: id })).toEqual({ changed: false });
    expect((await stageOf(id)).stage).toBe("kickoff");

    await fill(db, await portalOf(db, id), rest);
    await send();
    expect((await stageOf(id)).stage).toBe("under_way");
    const planned = (await listTasks(db, id)).filter(({ status }) => status === "open");
    expect(planned.map(({ key }) => key)).toEqual(["begin", "find_out", "rated"]);
    expect(planned.at(-1)?.because.customer).not.toContain("rating");
    expect((await types()).slice(-3)).toContain("kickoff_submitted");
  });
});

describe("what only staff are asked", () => {
  test("no customer changes, and staff change with what follows", async () => {
    const { db } = database;
    const portal = await handedOver();
    const onboardingId = portal.onboarding.id;
    await fill(db, portal, { ...few, ...rest });
    const by = { actor: portal.actor, now: monday };
    await submitKickoff(db, by, { onboardingId }, site);
    const entered = { rating: { "": ["A"] } };
    await expect(changeAnswer(db, by, { onboardingId, entered }, site)).rejects.toMatchObject({
      code: "not_found",
    });
    const staff = { actor: cast.mona, now: monday };
    await changeAnswer(db, staff, { onboardingId, entered }, site);
    const rated = (await listTasks(db, onboardingId)).find(({ key }) => key === "rated");
    expect(rated?.status).toBe("cancelled");
    const changed = (await listEvents(db, onboardingId)).find(
      ({ what }) => what.type === "answer_changed",
    );
    expect(changed?.what).toMatchObject({ key: "rating", ofStaff: true });
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cast, handOver, monday, seedCast } from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { listEvents } from "../timeline/events.server.ts";
import { kickoffState } from "./queries.server.ts";
import { saveDraft } from "./save-draft.server.ts";
import { saveSection } from "./save-section.server.ts";

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

describe("saving", () => {
  test("keeps what was typed, valid or not, and begins the kickoff once", async () => {
    const { db } = database;
    const { onboarding, actor } = await handOver(db, cast);
    const by = { actor, now: monday };
    const input = { onboardingId: onboarding.id, origin: { revision: 0, formId: "a" } };
    await saveSection(db, by, { ...input, form: form({ team: { "": ["many"] }, visit: {} }) });
    await saveSection(db, by, { ...input, form: form({ team: { "": ["13"] }, visit: {} }) });
    const state = await kickoffState(db, onboarding);
    expect(state.input.entered).toEqual({ team: { "": ["13"] }, visit: {} });
    const events = await listEvents(db, onboarding.id);
    expect(events.filter(({ what }) => what.type === "kickoff_started")).toHaveLength(1);
  });

  test("a stale form is told of what another one saved since, and nothing is lost", async () => {
    const { db } = database;
    const { onboarding, actor } = await handOver(db, cast);
    const by = { actor, now: monday };
    const input = { onboardingId: onboarding.id };
    await saveSection(db, by, {
      ...input,
      form: form({ goal: { "": ["phone"] } }),
      origin: { revision: 0, formId: "phone" },
    });
    const stale = { revision: 0, formId: "laptop" };
    const stored = await saveSection(db, by, {
      ...input,
      form: form({ goal: { "": ["laptop"] }, wish: { "": ["tea"] } }),
      origin: stale,
    });
    expect(stored).toMatchObject({
      state: "saved",
      conflicts: [
        {
          key: "goal",
          mine: { entered: { "": ["laptop"] } },
          theirs: { entered: { "": ["phone"] } },
          by: "Lea",
        },
      ],
    });
    expect((await kickoffState(db, onboarding)).input.entered).toEqual({
      goal: { "": ["phone"] },
      wish: { "": ["tea"] },
    });
  });

  test("choosing after a conflict settles it", async () => {
    const { db } = database;
    const { onboarding, actor } = await handOver(db, cast);
    const by = { actor, now: monday };
    const input = { onboardingId: onboarding.id };
    await saveSection(db, by, {
      ...input,
      form: form({ goal: { "": ["phone"] } }),
      origin: { revision: 0, formId: "phone" },
    });
    const revision = (await kickoffState(db, onboarding)).revision;
    await saveSection(db, by, {
      ...input,
      form: form({ goal: { "": ["laptop"] } }),
      origin: { revision, formId: "laptop" },
    });
    expect((await kickoffState(db, onboarding)).input.entered.goal).toEqual({ "": ["laptop"] });
  });

  test("a form does not stand against itself when the answer to its own draft was lost", async () => {
    const { db } = database;
    const { onboarding, actor } = await handOver(db, cast);
    const by = { actor, now: monday };
    const origin = { revision: 0, formId: "phone" };
    await saveDraft(db, by, {
      onboardingId: onboarding.id,
      form: form({ goal: { "": ["Fewer"] } }),
      origin,
    });
    const stored = await saveSection(db, by, {
      onboardingId: onboarding.id,
      form: form({ goal: { "": ["Fewer lists"] } }),
      origin,
    });
    expect(stored).toMatchObject({ conflicts: [] });
    expect((await kickoffState(db, onboarding)).input.entered.goal).toEqual({
      "": ["Fewer lists"],
    });
  });

  test("a draft leaves out what is still empty", async () => {
    const { db } = database;
    const { onboarding, actor } = await handOver(db, cast);
    const origin = { revision: 0, formId: "phone" };
    const drafted = form({ goal: { "": ["Fewer"] }, wish: { "": [" "] } });
    await saveDraft(
      db,
      { actor, now: monday },
      { onboardingId: onboarding.id, form: drafted, origin },
    );
    expect(Object.keys((await kickoffState(db, onboarding)).input.entered)).toEqual(["goal"]);
  });

  test("a contact of another customer may not", async () => {
    const { db } = database;
    const mine = await handOver(db, cast);
    const other = await handOver(db, cast);
    const input = {
      onboardingId: mine.onboarding.id,
      form: form({ goal: { "": ["x"] } }),
      origin: { revision: 0, formId: "" },
    };
    await expect(saveSection(db, { actor: other.actor, now: monday }, input)).rejects.toMatchObject(
      { code: "not_allowed" },
    );
  });
});

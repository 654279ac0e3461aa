import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cast, handOver, monday, seedCast, submitted } from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { listTasks } from "../plan/tasks.server.ts";
import { listEvents } from "../timeline/events.server.ts";
import { changePeople } from "./change-people.server.ts";
import { markLive } from "./mark-live.server.ts";
import { moveGoLive } from "./move-go-live.server.ts";
import { transferOwnership } from "./transfer-ownership.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

describe("running", () => {
  test("moving the go-live moves what counts from it, and can be undone", async () => {
    const { db } = database;
    const { onboarding } = await submitted(db, cast);
    const by = { actor: cast.mona, now: monday };
    const due = async () =>
      (await listTasks(db, onboarding.id)).find(({ key }) => key === "prepare")?.due;
    expect(await due()).toBe("2026-03-30");
    const { before, moved } = await moveGoLive(db, by, {
      onboardingId: onboarding.id,
      goLiveOn: "2026-04-15",
    });
    expect([await due(), moved]).toEqual(["2026-04-13", 1]);
    await moveGoLive(db, by, { onboardingId: onboarding.id, ...before });
    expect(await due()).toBe("2026-03-30");
  });

  test("sales may not change what they do not own, and the owner may", async () => {
    const { db } = database;
    const { onboarding } = await submitted(db, cast);
    const input = { onboardingId: onboarding.id, goLiveOn: null };
    await expect(moveGoLive(db, { actor: cast.sam, now: monday }, input)).rejects.toMatchObject({
      code: "not_allowed",
    });
    await transferOwnership(
      db,
      { actor: cast.mona, now: monday },
      { onboardingId: onboarding.id, to: cast.sam.id },
    );
    await expect(moveGoLive(db, { actor: cast.sam, now: monday }, input)).resolves.toMatchObject({
      before: { goLiveOn: "2026-04-01" },
    });
  });

  test("tasks follow who holds their role, apart from those that a person gave away", async () => {
    const { db } = database;
    const { onboarding } = await submitted(db, cast);
    const by = { actor: cast.mona, now: monday };
    await changePeople(db, by, {
      onboardingId: onboarding.id,
      conciergeId: cast.max.id,
      roles: { trainer: cast.ada.id },
    });
    const tasks = new Map(
      (await listTasks(db, onboarding.id)).map((task) => [task.key, task.assigneeId]),
    );
    expect([tasks.get("read"), tasks.get("train"), tasks.get("prepare")]).toEqual([
      cast.max.id,
      cast.ada.id,
      cast.mona.id,
    ]);
  });

  test("nobody is live before the kickoff was sent; being live is recorded once", async () => {
    const { db } = database;
    const by = { actor: cast.mona, now: monday };
    const early = await handOver(db, cast);
    await expect(markLive(db, by, { onboardingId: early.onboarding.id })).rejects.toMatchObject({
      code: "conflict",
    });
    const { onboarding } = await submitted(db, cast);
    expect(await markLive(db, by, { onboardingId: onboarding.id })).toEqual({ changed: true });
    expect(await markLive(db, by, { onboardingId: onboarding.id })).toEqual({ changed: false });
    const events = await listEvents(db, onboarding.id);
    expect(events.filter(({ what }) => what.type === "live_reached")).toHaveLength(1);
  });
});

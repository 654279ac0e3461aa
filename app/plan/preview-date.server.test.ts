import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPlaybook } from "../../tests/factories/add-playbook.ts";
import { type Cast, handOver, monday, seedCast, submitted } from "../../tests/factories/cast.ts";
import { processPlaybook } from "../../tests/factories/process.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { dateInWords } from "../lib/dates-in-words.ts";
import { locale } from "../lib/locale.ts";
import { moveGoLive } from "../onboardings/move-go-live.server.ts";
import { previewGoLive } from "../onboardings/preview-go-live.server.ts";
import { decide } from "./decision/decide.server.ts";
import { previewDate } from "./preview-date.server.ts";
import { redateTask } from "./redate-task.server.ts";
import { listTasks, type Task } from "./tasks.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
  await addPlaybook(database.db, processPlaybook, cast.ada.id);
});
afterAll(() => database.close());

async function begun(begin = () => handOver(database.db, cast, { playbook: "process" })) {
  const { db } = database;
  const portal = await begin();
  const onboardingId = portal.onboarding.id;
  const tasks = () => listTasks(db, onboardingId);
  const ref = async (key: string) => {
    const taskId = (await tasks()).find((task) => task.key === key)?.id ?? "";
    return { onboardingId, taskId };
  };
  return { db, onboardingId, tasks, ref, mona: { actor: cast.mona, now: monday } };
}

/** The new dates between two readings, as a preview says them. */
function moved(before: readonly Task[], after: readonly Task[], except = ""): string[] {
  const reader = { locale, today: "2026-03-02" };
  const was = new Map(before.map(({ key, due }) => [key, due]));
  return after
    .filter(({ key, due }) => key !== except && due !== was.get(key))
    .map(({ title, due }) => `New date for “${title}”: ${dateInWords(due ?? "", reader)}.`);
}

describe("what is said before", () => {
  test("is what happens to the others when a task gets another date", async () => {
    const { db, tasks, ref, mona } = await begun(() => submitted(database.db, cast));
    const before = await tasks();
    const input = { ...(await ref("check_list")), due: "2026-03-25" };
    const said = await previewDate(db, monday, input);
    expect(await tasks()).toEqual(before);
    await redateTask(db, mona, input);
    expect(said).toEqual(moved(before, await tasks(), "check_list"));
    expect(said).toEqual(["New date for “Confirm the list”: 25 March."]);
  });

  test("is nothing where nothing else moves", async () => {
    const { db, ref } = await begun();
    const input = { ...(await ref("rehearse")), due: "2026-03-25" };
    expect(await previewDate(db, monday, input)).toEqual([]);
  });

  test("is what happens when go-live moves, whatever was decided before", async () => {
    const { db, onboardingId, tasks, ref, mona } = await begun();
    await decide(db, mona, { ...(await ref("go_no_go")), choice: "no_go", note: "" });
    const before = await tasks();
    const input = { onboardingId, goLiveOn: "2026-05-11" };
    const said = await previewGoLive(db, monday, input);
    await moveGoLive(db, mona, input);
    expect(said).toEqual(moved(before, await tasks()));
    expect(said).toContain("New date for “Rehearse the start”: 7 May.");
  });

  test("is refused for what is not there, and for no date at all", async () => {
    const { db, onboardingId, ref } = await begun();
    const nobody = "6f6ebeb5-708a-43e1-935c-fb5624e8415e";
    for (const wrong of [
      { onboardingId: "elsewhere", taskId: nobody },
      { onboardingId: nobody, taskId: nobody },
      { onboardingId, taskId: nobody },
    ])
      await expect(previewDate(db, monday, { ...wrong, due: null })).rejects.toMatchObject({
        code: "not_found",
      });
    const build = await ref("build");
    await expect(previewDate(db, monday, { ...build, due: "soon" })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

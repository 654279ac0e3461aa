import { afterAll, beforeAll, expect, test } from "vitest";
import type { StartInput } from "../../app/onboardings/start-input.ts";
import { approve } from "../../app/plan/approval/approve.server.ts";
import { sendBack } from "../../app/plan/approval/send-back.server.ts";
import { completeTask } from "../../app/plan/complete-task.server.ts";
import { decide } from "../../app/plan/decision/decide.server.ts";
import { receiveTaskFiles } from "../../app/plan/files/receive.server.ts";
import { listTasks } from "../../app/plan/tasks.server.ts";
import { addPlaybook } from "../factories/add-playbook.ts";
import { type Cast, handOver, monday, seedCast } from "../factories/cast.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { processes } from "../support/processes.ts";
import { uploadToolsFor } from "../support/upload-tools.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
  for (const { playbook } of processes()) await addPlaybook(database.db, playbook, cast.ada.id);
});
afterAll(() => database.close());

async function begun(playbook: string, changes: Partial<StartInput> = {}) {
  const { db } = database;
  const { onboarding, actor } = await handOver(db, cast, { playbook, known: {}, ...changes });
  const find = async (key: string) => {
    const found = (await listTasks(db, onboarding.id)).find((one) => one.key === key);
    if (!found) throw new Error(`There is no task ${key}.`);
    return found;
  };
  const ref = async (key: string) => ({
    onboardingId: onboarding.id,
    taskId: (await find(key)).id,
  });
  const staff = (who: keyof Cast) => ({ actor: cast[who], now: monday });
  return { db, find, ref, staff, customer: { actor, now: monday } };
}

test("a sample file comes back until it can be read, and the last yes completes the whole", async () => {
  const { db, find, ref, staff, customer } = await begun("health-data-sender", {
    roles: { engineer: cast.cora.id },
  });
  const tools = uploadToolsFor(db);
  const send = async (text: string) => {
    const files = [{ name: "sample.csv", content: new Blob([text]) }];
    await receiveTaskFiles(tools, customer, {
      ...(await ref("sample_file")),
      files,
      validUntil: null,
    });
  };
  const read = async (round: number) => ({ ...(await ref("read_sample")), round });

  await send("name;result\nAda;negative");
  await completeTask(db, staff("cora"), await ref("save_samples"));
  for (const round of [1, 2]) {
    const reason = "The columns are parted by semicolons.";
    await sendBack(db, staff("cora"), { ...(await read(round)), reason });
    expect(await find("sample_file")).toMatchObject({ status: "open" });
    await expect(approve(db, staff("cora"), await read(round + 1))).rejects.toMatchObject({
      code: "conflict",
    });
    await send(`name,result\nAda,negative ${round}`);
    expect(await find("sample_file")).toMatchObject({ status: "done" });
  }
  expect(await find("valid_files")).toMatchObject({ status: "open" });
  await approve(db, staff("cora"), await read(3));
  expect(await find("valid_files")).toMatchObject({ status: "done" });
});

test("the clinic's no-go moves its deployment, hour by hour, and all that comes after", async () => {
  const { db, find, ref, customer } = await begun("clinic-it-care", {
    contacts: [{ name: "Noor", email: "noor@elmstreet.example", roles: ["technical"] }],
    goLiveOn: "2026-04-01",
  });
  expect(await find("sign_off")).toMatchObject({ dueAt: "2026-04-01T11:00:00Z" });
  await decide(db, customer, { ...(await ref("go_no_go")), choice: "no_go" });
  // Good Friday and Easter Monday are on the way.
  expect(await find("sign_off")).toMatchObject({ dueAt: "2026-04-10T11:00:00Z" });
  expect(await find("morning_review#2")).toMatchObject({ dueAt: "2026-04-14T08:00:00Z" });
  expect(await find("final_audit")).toMatchObject({ due: "2026-05-22" });
  expect(await find("go_no_go#2")).toMatchObject({ status: "open", due: "2026-04-09" });
  expect(await find("discovery_call")).toMatchObject({ due: "2026-04-03" });
});

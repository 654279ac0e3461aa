import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cast, monday, seedCast, submitted } from "../../tests/factories/cast.ts";
import { smallPlaybook } from "../../tests/factories/playbook.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { recordFacts } from "../facts/record.server.ts";
import type { Replay } from "../plan/replay.ts";
import { previewPublication } from "./publication-preview.server.ts";
import { publishPlaybook } from "./publish.server.ts";
import { replaySubmissions } from "./replay-submissions.server.ts";
import { saveDraft } from "./save-draft.server.ts";
import { type Playbook, playbookSchema } from "./schema.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
  const { db } = database;
  await submitted(db, cast);
  await submitted(db, cast, {
    customer: { name: "Alder", timeZone: "Europe/London", country: "GB" },
    contacts: [{ name: "Al", email: "al@alder.example", roles: ["champion"] }],
    known: { team: { "": ["30"] } },
  });
});
afterAll(() => database.close());

/** The small playbook with fewer people allowed, another task, and one task less. */
const next: Playbook = playbookSchema.parse({
  ...smallPlaybook,
  sections: smallPlaybook.sections.map((section) => ({
    ...section,
    questions: section.questions
      .filter(({ key }) => key !== "goal")
      .map((question) => (question.type === "number" ? { ...question, max: 20 } : question)),
  })),
  tasks: [
    ...smallPlaybook.tasks.filter(({ key }) => key !== "prepare"),
    {
      key: "second_trainer",
      phase: "work",
      title: "Bring a second trainer to {{ customer }}",
      owner: "trainer",
      when: { ">=": [{ var: "team" }, 12] },
    },
  ],
});

async function replayed(playbook: Playbook, newest?: number): Promise<Replay> {
  const replays: Replay[] = [];
  for await (const { replay } of replaySubmissions(database.db, playbook, newest))
    replays.push(replay);
  return {
    unmatched: replays.flatMap(({ unmatched }) => unmatched),
    customers: replays.flatMap(({ customers }) => customers),
  };
}

test("names lost answers and different tasks by customer", async () => {
  const { unmatched, customers } = await replayed(next);
  const said = unmatched.map(
    ({ customer, key, answer }) => `${customer.split(" ")[0]} ${key} ${answer}`,
  );
  expect(said.toSorted()).toEqual([
    "Alder goal Fewer lists",
    "Alder team 30",
    "Linden goal Fewer lists",
  ]);
  const differences = customers.map(({ customer, differences }) => [
    customer.split(" ")[0],
    differences.map(({ kind, title }) => `${kind} ${title}`),
  ]);
  expect(Object.fromEntries(differences)).toEqual({
    Linden: ["add Bring a second trainer to Linden", "cancel Prepare the start"],
    // An answer that the new version does not take counts for nothing.
    Alder: ["cancel Prepare the start", "change Train the team of"],
  });
});

test("over the version they were sent under nothing differs", async () => {
  expect(await replayed(playbookSchema.parse(smallPlaybook))).toEqual({
    unmatched: [],
    customers: [],
  });
});

test("takes the newest, as many as wanted", async () => {
  const { db } = database;
  const batches = [];
  for await (const { replayed: count, of } of replaySubmissions(db, next, 1))
    batches.push([count, of]);
  expect(batches).toEqual([[1, 1]]);
});

test("counts what was known when the answers were sent, not what was said later", async () => {
  const { db } = database;
  const before = await replayed(next);
  const { id } = await db
    .selectFrom("customers")
    .select("id")
    .where("name", "=", "Linden")
    .executeTakeFirstOrThrow();
  await db.transaction().execute((trx) =>
    recordFacts(trx, {
      customerId: id,
      facts: { team: 500 },
      source: "staff",
      by: "Mona",
      now: new Date(monday.getTime() + 86_400_000),
    }),
  );
  expect(await replayed(next)).toEqual(before);
});

test("each is compared with the version that it was sent under", async () => {
  const { db } = database;
  const by = { actor: cast.mona, now: monday };
  const { revision } = await saveDraft(db, by, { key: "small", document: next, revision: null });
  const preview = await previewPublication(db, "small");
  expect(preview).toMatchObject({ revision, replayed: 2, submissions: 2, different: 2, more: 0 });
  expect(preview?.lost.map(({ key, submissions }) => [key, submissions])).toEqual([
    ["goal", 2],
    ["team", 1],
  ]);
  expect(preview?.tasks[0]).toMatchObject({ kind: "cancel", key: "prepare", submissions: 2 });
  await publishPlaybook(db, by, { key: "small", revision });
  expect(await previewPublication(db, "small")).toBeNull();
  expect((await replayed(next)).customers).toHaveLength(2);
  expect((await replayed({ ...next, key: "another" })).customers).toEqual([]);
});

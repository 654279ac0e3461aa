import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Cast,
  handOver,
  handover,
  monday,
  seedCast,
  site,
} from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { factsInForce } from "../facts/queries.server.ts";
import { listTasks } from "../plan/tasks.server.ts";
import { startOnboarding } from "./start.server.ts";
import type { StartInput } from "./start-input.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

describe("starting", () => {
  test("a double tap starts one onboarding and sends one welcome", async () => {
    const { db } = database;
    const input = handover(cast);
    const by = { actor: cast.sam, now: monday };
    const started = await Promise.all(
      Array.from({ length: 5 }, () => startOnboarding(db, by, input, site)),
    );
    const ids = new Set(started.map(({ id }) => id));
    expect(ids.size).toBe(1);
    const [id = ""] = ids;
    const emails = await db
      .selectFrom("emails")
      .selectAll()
      .where("onboarding_id", "=", id)
      .execute();
    expect(emails).toMatchObject([
      {
        template: "welcome",
        from_name: "Cora",
        to_email: "lea@linden.example",
        reply_to: "cora@harbour.example",
      },
    ]);
    expect(await db.selectFrom("customers").select("id").execute()).toHaveLength(1);
  });

  test("keeps what sales knows, plans what comes before the kickoff, and the manager owns it", async () => {
    const { db } = database;
    const { onboarding } = await handOver(db, cast);
    expect(await factsInForce(db, onboarding.customer_id)).toMatchObject([
      { key: "team", value: 12, source: "sales", recordedBy: "Sam" },
    ]);
    const tasks = await listTasks(db, onboarding.id);
    expect(tasks.find(({ key }) => key === "greet")).toMatchObject({
      due: "2026-03-03",
      status: "open",
    });
    expect(onboarding).toMatchObject({
      owner_id: cast.mona.id,
      stage: "handed_over",
      waiting_on: "customer",
      version: 1,
    });
  });

  const refused: [string, Partial<StartInput>, string][] = [
    ["an empty endorsement", { endorsement: "  " }, "endorsement"],
    ["a value that the question does not take", { known: { team: { "": ["many"] } } }, "team"],
    ["a date that does not exist", { goLiveOn: "2026-02-31" }, "goLiveOn"],
    [
      "two contacts with one address",
      {
        contacts: [
          { name: "A", email: "a@b.example" },
          { name: "B", email: "A@b.example" },
        ],
      },
      "contacts",
    ],
    [
      "a time zone that does not exist",
      { customer: { name: "X", timeZone: "Mars/Base", country: "GB" } },
      "customer.timeZone",
    ],
  ];
  test.each(refused)("%s is refused, and nothing is left behind", async (_what, changes, field) => {
    const { db } = database;
    const count = async () => (await db.selectFrom("customers").select("id").execute()).length;
    const before = await count();
    await expect(handOver(db, cast, changes)).rejects.toMatchObject({ code: "invalid", field });
    expect(await count()).toBe(before);
  });

  test("a person who does not work here is refused after the customer was written, and nothing is left behind", async () => {
    const { db } = database;
    const count = async () => (await db.selectFrom("customers").select("id").execute()).length;
    const before = await count();
    await expect(handOver(db, cast, { conciergeId: "nobody" })).rejects.toMatchObject({
      field: "conciergeId",
    });
    await expect(handOver(db, cast, { managerId: cast.sam.id })).rejects.toMatchObject({
      field: "managerId",
    });
    expect(await count()).toBe(before);
  });

  test("facts that sales may not bring along are ignored", async () => {
    const { db } = database;
    const { onboarding } = await handOver(db, cast, { known: { goal: { "": ["Mine"] } } });
    expect(await factsInForce(db, onboarding.customer_id)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cast, handOver, seedCast, submitted } from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { exportAnswers, exportCustomers, exportTable } from "./export.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

describe("answers as a file", () => {
  test("hold what is known of one customer, and who said it", async () => {
    const { onboarding } = await submitted(database.db, cast);
    const { name, rows } = await exportAnswers(database.db, cast.sam, onboarding.id);
    expect(name).toBe("Linden");
    expect(rows).toContainEqual([
      expect.any(String),
      "Fewer lists",
      "Customer",
      "Lea",
      "2026-03-02",
    ]);
  });

  test("hold every customer of a playbook in a row", async () => {
    await handOver(database.db, cast, {
      customer: { name: "Mill", timeZone: "Europe/London", country: "GB" },
    });
    const { rows } = await exportCustomers(database.db, cast.sam, "small");
    const [headings, ...customers] = rows;
    expect(headings?.[0]).toBe("Customer");
    expect(customers.map(([name]) => name).sort()).toEqual(["Linden", "Mill"]);
    expect(new Set(customers.map((row) => row.length))).toEqual(new Set([headings?.length]));
  });

  test("are for staff alone, and of what there is", async () => {
    const { actor, onboarding } = await handOver(database.db, cast);
    await expect(exportAnswers(database.db, actor, onboarding.id)).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(exportCustomers(database.db, actor, "small")).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(exportCustomers(database.db, cast.sam, "none")).rejects.toMatchObject({
      code: "not_found",
    });
    const at = { onboardingId: onboarding.id, key: "goal" };
    await expect(exportTable(database.db, cast.sam, at)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

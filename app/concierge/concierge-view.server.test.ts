import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cast, monday, seedCast, submitted } from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { portalReader } from "../customers/portal-reader.ts";
import { conciergeView } from "./concierge-view.ts";
import { conciergePage } from "./queries.server.ts";
import { words } from "./words.en.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

async function viewAt(now: Date) {
  const portal = await submitted(database.db, cast);
  const page = await conciergePage(database.db, portal);
  return conciergeView(page, portalReader({ timeZone: "America/New_York" }, now));
}

test("the concierge is introduced in the seller's words, with hours on the customer's clock", async () => {
  expect(await viewAt(monday)).toMatchObject({
    concierge: { name: "Cora", firstName: "Cora", email: "cora@harbour.example" },
    seller: { name: "Sam" },
    endorsement: ["Cora is better at this than I am."],
    since: words.fromToday,
    hours: words.hours("04:00", "12:30"),
    read: [words.fromSales("Sam", 1), words.fromCustomer(3)],
  });
});

test("on another day the page says since when", async () => {
  expect((await viewAt(new Date("2026-03-09T09:00:00Z"))).since).toBe(words.since("2 March"));
});

test("nothing of a member of staff goes along that customers are not to see", async () => {
  const { concierge, seller } = await viewAt(monday);
  expect(Object.keys(seller).sort()).toEqual([
    "email",
    "firstName",
    "name",
    "phone",
    "photoUrl",
    "title",
  ]);
  expect(concierge).not.toHaveProperty("id");
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Cast,
  handOver,
  monday,
  seedCast,
  site,
  submitted,
} from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { portalHome } from "../customers/portal-home.server.ts";
import { customerTimeline } from "../timeline/queries.server.ts";
import { listFilter } from "./list-filter.ts";
import { getOnboardingPage } from "./onboarding-page.server.ts";
import { countsByFilter, listOnboardings } from "./queries.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

describe("reading", () => {
  test("finds a customer by name, by a contact's name and address, and takes % as it is written", async () => {
    const { db } = database;
    const { onboarding } = await handOver(db, cast, {
      customer: { name: "Ash & Oak 100%", timeZone: "Europe/London", country: "GB" },
      contacts: [{ name: "Bea Birch", email: "bea@ash.example" }],
    });
    const find = async (search: string) =>
      (await listOnboardings(db, listFilter.parse({ search }), monday)).rows.map(({ id }) => id);
    for (const search of ["oak", "birch", "bea@ash", "100%"])
      expect(await find(search)).toEqual([onboarding.id]);
    expect(await find("%birch%")).toEqual([]);
  });

  test("the counts are what the filters show", async () => {
    const { db } = database;
    const late = new Date("2026-03-20T09:00:00Z");
    const counts = await countsByFilter(db, cast.mona.id, late);
    const total = async (filter: object) =>
      (await listOnboardings(db, listFilter.parse(filter), late)).total;
    expect(counts).toEqual({
      all: await total({}),
      mine: await total({ owner: cast.mona.id }),
      overdue: await total({ overdue: true }),
      customer: await total({ waitingOn: "customer" }),
      us: await total({ waitingOn: "us" }),
      handed_over: await total({ stage: "handed_over" }),
      kickoff: await total({ stage: "kickoff" }),
      under_way: await total({ stage: "under_way" }),
      not_a_fit: await total({ stage: "not_a_fit" }),
      live: await total({ stage: "live" }),
      cancelled: await total({ stage: "cancelled" }),
    });
    expect(counts.overdue).toBeGreaterThan(0);
  });

  test("an address that cannot be read shows the whole list", () => {
    const read = listFilter.parse({
      stage: "x",
      sort: "y",
      page: "-1",
      overdue: "perhaps",
      waitingOn: "them",
    });
    expect(read).toEqual({ search: "", overdue: false, sort: "due", page: 1 });
  });

  test("the staff page tells the whole story, the customer's page only theirs", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const page = await getOnboardingPage(db, portal.onboarding.id, monday, site, cast.mona);
    expect(page.phases.map(({ tasks }) => tasks.length)).toEqual([3, 5]);
    expect(page.facts.map(({ key, value }) => [key, value])).toEqual([
      ["team", "12"],
      ["visit", "Yes"],
      ["visit_notes", "Ring twice"],
      ["goal", "Fewer lists"],
    ]);
    expect(page.people).toMatchObject({ owner: { name: "Mona" }, seller: { name: "Sam" } });
    expect(page.story[0]?.sentence).toContain("submitted");
    expect(page.links).toMatchObject([{ contact: "Lea", state: "open" }]);
    const { onboarding, contact } = portal;
    const { timeline } = await customerTimeline(
      db,
      { onboarding, contactId: contact.id, zone: "Europe/London" },
      monday,
    );
    const names = [...timeline.now, ...timeline.next].map(({ name }) => name);
    expect(names).toContain("We read your answers.");
    expect(names.join()).not.toContain("Greet");
  });

  test("the first page of a portal asks for the kickoff, then for the customer's next step", async () => {
    const { db } = database;
    const fresh = await handOver(db, cast);
    expect((await portalHome(db, fresh, monday)).next).toMatchObject({
      kind: "kickoff",
      started: false,
      minutes: 2,
    });
    const sent = await submitted(db, cast);
    expect((await portalHome(db, sent, monday)).next).toMatchObject({
      kind: "step",
      step: { name: "Send us your list" },
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cast, monday, seedCast, site, submitted } from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { listEvents } from "../timeline/events.server.ts";
import { customerTimeline } from "../timeline/queries.server.ts";
import { addNote } from "./add-note.server.ts";
import { listTasks, type Task } from "./tasks.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

async function taskOf({ onboarding }: Portal, key: string): Promise<Task> {
  const task = (await listTasks(database.db, onboarding.id)).find((other) => other.key === key);
  if (!task) throw new Error(`There is no task ${key}`);
  return task;
}

async function refOf(portal: Portal, key: string) {
  return { onboardingId: portal.onboarding.id, taskId: (await taskOf(portal, key)).id };
}

async function typesIn({ onboarding }: Portal): Promise<string[]> {
  return (await listEvents(database.db, onboarding.id)).map(({ what }) => what.type);
}

describe("notes", () => {
  test("a customer's note reaches whoever has the task, once", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const by = { actor: portal.actor, now: monday };
    const note = { ...(await refOf(portal, "read")), text: "<b>Please</b> hurry" };
    await addNote(db, by, note, site);
    await addNote(db, by, note, site);
    expect((await typesIn(portal)).filter((type) => type === "note_added")).toHaveLength(1);
    const emails = await db
      .selectFrom("emails")
      .selectAll()
      .where("template", "=", "customer-note")
      .execute();
    expect(emails).toMatchObject([{ to_email: "cora@harbour.example", from_name: "Lea" }]);
  });

  test("a note among staff is not for the customer, and a task they do not see takes none of theirs", async () => {
    const { db } = database;
    const portal = await submitted(db, cast);
    const staff = { actor: cast.mona, now: monday };
    await addNote(
      db,
      staff,
      { ...(await refOf(portal, "read")), text: "Difficult", forCustomer: false },
      site,
    );
    const { onboarding, contact } = portal;
    const shown = await customerTimeline(
      db,
      { onboarding, contactId: contact.id, zone: "Europe/London" },
      monday,
    );
    expect(JSON.stringify([...shown.notes, shown.timeline])).not.toContain("Difficult");
    const hidden = { ...(await refOf(portal, "greet")), text: "Hello" };
    await expect(
      addNote(db, { actor: portal.actor, now: monday }, hidden, site),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(addNote(db, staff, hidden, site)).rejects.toMatchObject({ code: "conflict" });
  });
});

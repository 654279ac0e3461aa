import { sql } from "kysely";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Database } from "../../db/client.ts";
import { type Cast, handOver, monday, seedCast } from "../../tests/factories/cast.ts";
import { addTestStaff } from "../../tests/factories/staff.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { readFile, storePicture } from "../lib/files.server.ts";
import { requirePerson } from "../onboardings/require-people.server.ts";
import { completeTask } from "../plan/complete-task.server.ts";
import { holderOf } from "../plan/holding.ts";
import { loadPlan } from "../plan/load.server.ts";
import { listTasks } from "../plan/tasks.server.ts";
import { addStaff } from "./add-staff.server.ts";
import { changeStaff } from "./change-staff.server.ts";
import { changeCompany, getCompany } from "./company.server.ts";
import { getStaff } from "./queries.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

/** How many connections wait for a row that another one has locked. */
async function waiting(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows[0]?.count ?? 0;
}

describe("the team", () => {
  test("administrators add people, each with an address of their own", async () => {
    const { db } = database;
    const person = { name: "Nia", email: "Nia@Harbour.example", role: "manager" } as const;
    await expect(addStaff(db, { actor: cast.mona, now: monday }, person)).rejects.toMatchObject({
      code: "not_allowed",
    });
    const { id } = await addStaff(db, { actor: cast.ada, now: monday }, person);
    expect(await getStaff(db, id)).toMatchObject({
      email: "nia@harbour.example",
      role: "manager",
      active: true,
    });
    await expect(addStaff(db, { actor: cast.ada, now: monday }, person)).rejects.toMatchObject({
      code: "conflict",
      field: "email",
    });
  });

  test("everybody changes their own profile, and not what they may do", async () => {
    const { db } = database;
    const by = { actor: cast.sam, now: monday };
    await changeStaff(db, by, { id: cast.sam.id, title: "Sales", goodAt: "Listening" });
    expect(await getStaff(db, cast.sam.id)).toMatchObject({
      title: "Sales",
      goodAt: "Listening",
      role: "sales",
    });
    await expect(changeStaff(db, by, { id: cast.sam.id, role: "admin" })).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(changeStaff(db, by, { id: cast.mona.id, title: "x" })).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  test("two administrators who remove each other at the same time leave one", async () => {
    const { db } = database;
    const { id } = await addStaff(
      db,
      { actor: cast.ada, now: monday },
      { name: "Ann", email: "ann@harbour.example", role: "admin" },
    );
    const ann = { kind: "staff", id, name: "Ann", role: "admin" } as const;
    const results = await Promise.allSettled([
      changeStaff(db, { actor: cast.ada, now: monday }, { id, role: "sales" }),
      changeStaff(db, { actor: ann, now: monday }, { id: cast.ada.id, role: "sales" }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const admins = await db.selectFrom("staff").select("id").where("role", "=", "admin").execute();
    expect(admins).toHaveLength(1);
    await db.updateTable("staff").set({ role: "admin" }).where("id", "=", cast.ada.id).execute();
    await db.updateTable("staff").set({ role: "sales" }).where("id", "=", id).execute();
  });

  test("nobody leaves with tasks undone; what comes later falls to the manager", async () => {
    const { db } = database;
    const person = { name: "Tess", email: "tess@harbour.example", role: "sales" } as const;
    const by = { actor: cast.ada, now: monday };
    const tess = await addStaff(db, by, person);
    const portal = await handOver(db, cast, { sellerId: tess.id });
    await expect(changeStaff(db, by, { id: tess.id, active: false })).rejects.toMatchObject({
      code: "conflict",
      field: "active",
    });
    const theirs = (await listTasks(db, portal.onboarding.id)).filter(
      ({ assigneeId }) => assigneeId === tess.id,
    );
    for (const { id: taskId } of theirs)
      await completeTask(db, by, { onboardingId: portal.onboarding.id, taskId });
    await changeStaff(db, by, { id: tess.id, active: false });
    const inputs = await loadPlan(db, portal.onboarding.id, monday);
    expect(holderOf("sales", inputs)).toBe(cast.mona.id);
  });

  test("nobody leaves while they are being given a customer", async () => {
    const { db } = database;
    const person = { name: "Kit", email: "kit@harbour.example", role: "manager" } as const;
    const by = { actor: cast.ada, now: monday };
    const kit = await addStaff(db, by, person);
    const results = await Promise.allSettled([
      handOver(db, cast, { managerId: kit.id }),
      changeStaff(db, by, { id: kit.id, active: false }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a change of the team and a handover do not wait for each other crosswise", async () => {
    const { db } = database;
    // Whatever order rows are locked in by their ids: the administrator stands first.
    const first = await addTestStaff(db, { id: "0", name: "Fay", role: "admin" });
    const last = await addTestStaff(db, { id: "zz", name: "Lou", role: "manager" });
    const { change } = await db.transaction().execute(async (trx) => {
      await requirePerson(trx, last.id, "managerId");
      const by = { actor: first, now: monday };
      const change = changeStaff(db, by, { id: last.id, title: "Manager" });
      await vi.waitFor(async () => expect(await waiting(db)).toBe(1), 5000);
      await requirePerson(trx, first.id, "sellerId");
      return { change };
    });
    await change;
    expect(await getStaff(db, last.id)).toMatchObject({ title: "Manager" });
    await changeStaff(db, { actor: cast.ada, now: monday }, { id: first.id, active: false });
  });

  test("nobody leaves while customers depend on them; whoever leaves is signed out", async () => {
    const { db } = database;
    await handOver(db, cast);
    const by = { actor: cast.ada, now: monday };
    await expect(changeStaff(db, by, { id: cast.mona.id, active: false })).rejects.toMatchObject({
      code: "conflict",
      field: "active",
    });
    await db
      .insertInto("staff_sessions")
      .values({ staff_id: cast.max.id, token: "t", expires_at: new Date("2027-01-01") })
      .execute();
    await changeStaff(db, by, { id: cast.max.id, active: false });
    expect(
      await db
        .selectFrom("staff_sessions")
        .select("id")
        .where("staff_id", "=", cast.max.id)
        .execute(),
    ).toEqual([]);
  });
});

describe("the brand", () => {
  test("is changed by administrators, with a colour that is one", async () => {
    const { db } = database;
    const by = { actor: cast.ada, now: monday };
    expect(await changeCompany(db, by, { name: "Harbour & Co", accent: "#AA3300" })).toMatchObject({
      accent: "#aa3300",
    });
    await expect(changeCompany(db, by, { accent: "red" })).rejects.toMatchObject({
      code: "invalid",
      field: "accent",
    });
    await expect(
      changeCompany(db, { actor: cast.sam, now: monday }, { name: "x" }),
    ).rejects.toMatchObject({ code: "not_allowed" });
    expect(await getCompany(db)).toMatchObject({ name: "Harbour & Co", dayStarts: "09:00" });
  });
});

describe("pictures", () => {
  test("are drawn anew, smaller, and without what else they carried", async () => {
    const { db } = database;
    const large = sharp({
      create: { width: 900, height: 600, channels: 3, background: "#2f6f5e" },
    });
    const bytes = await large
      .withExif({ IFD0: { Copyright: "hidden words" } })
      .jpeg()
      .toBuffer();
    expect(bytes.includes("hidden words")).toBe(true);
    const { id } = await storePicture(db, { name: "me.jpg", bytes, longestSide: 300 }, monday);
    const file = await readFile(db, id);
    expect(file).toMatchObject({ name: "me.webp", contentType: "image/webp" });
    expect(await sharp(file.bytes).metadata()).toMatchObject({
      format: "webp",
      width: 300,
      height: 200,
    });
    expect(file.bytes.includes("hidden words")).toBe(false);
  });

  test.each([
    [
      "a drawing that could carry a script",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'),
    ],
    ["something that is no picture", Buffer.from("GIF89a but not really")],
    ["nothing", Buffer.alloc(0)],
    ["too much", Buffer.alloc(5_000_001)],
  ])("%s is refused", async (_what, bytes) => {
    const store = storePicture(database.db, { name: "x", bytes, longestSide: 300 }, monday);
    await expect(store).rejects.toMatchObject({ code: "invalid" });
  });

  test("an id that is none finds nothing", async () => {
    await expect(readFile(database.db, "x' or 1=1")).rejects.toMatchObject({ code: "not_found" });
  });
});

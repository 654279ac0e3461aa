import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Cast,
  fill,
  handOver,
  monday,
  seedCast,
  site,
  submitted,
} from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { uploadToolsFor } from "../../tests/support/upload-tools.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { continueSection, keepSection } from "./continue-section.server.ts";
import { kickoffState } from "./queries.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

const company: [string, string][] = [
  ["_asked", "team"],
  ["_asked", "visit"],
  ["team.confirmed", ""],
  ["team", "12"],
];

function send(portal: Portal, section: string, fields: readonly (readonly [string, string])[]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const { onboarding, actor } = portal;
  return continueSection(
    uploadToolsFor(database.db),
    { actor, now: monday },
    { onboarding, section, form },
    site,
  );
}

describe("continuing", () => {
  test("goes on to the next section when nothing is missing", async () => {
    const portal = await handOver(database.db, cast);
    const fields: [string, string][] = [...company, ["team.confirmed", "yes"], ["visit", "no"]];
    expect(await send(portal, "company", fields)).toEqual({ state: "next", page: "goals" });
  });

  test("asks again while something known was neither confirmed nor changed", async () => {
    const portal = await handOver(database.db, cast);
    const followed = await send(portal, "company", [...company, ["visit", "no"]]);
    expect(followed).toEqual({
      state: "again",
      asked: ["team", "visit"],
      conflicts: [],
      refused: new Map(),
    });
  });

  test("shows a question that an answer has only now brought up, without a reproach", async () => {
    const portal = await handOver(database.db, cast);
    const fields: [string, string][] = [...company, ["team.confirmed", "yes"], ["visit", "yes"]];
    expect(await send(portal, "company", fields)).toEqual({
      state: "next",
      page: "company",
      place: "visit_notes.question",
    });
  });

  test("keeps what was typed into a section that is not due yet, and says what comes first", async () => {
    const portal = await handOver(database.db, cast);
    const followed = await send(portal, "goals", [["goal", "Fewer lists"]]);
    expect(followed).toEqual({ state: "early", page: "company" });
    const { input } = await kickoffState(database.db, portal.onboarding);
    expect(input.entered.goal).toEqual({ "": ["Fewer lists"] });
  });

  test("stays with both answers when another form has said something else meanwhile", async () => {
    const portal = await handOver(database.db, cast);
    await fill(database.db, portal);
    const followed = await send(portal, "goals", [
      ["_form", "stale"],
      ["_revision", "0"],
      ["_asked", "goal"],
      ["goal", "More lists"],
    ]);
    expect(followed).toMatchObject({ state: "again", conflicts: [{ key: "goal", by: "Lea" }] });
    const { input } = await kickoffState(database.db, portal.onboarding);
    expect(input.entered.goal).toEqual({ "": ["Fewer lists"] });
  });

  test("ends at the check when all is answered, and at the receipt when all was sent", async () => {
    const portal = await handOver(database.db, cast);
    await fill(database.db, portal);
    const goals: [string, string][] = [
      ["_revision", "99"],
      ["_asked", "goal"],
      ["_asked", "wish"],
      ["goal", "Fewer lists"],
      ["wish", ""],
    ];
    expect(await send(portal, "goals", goals)).toEqual({ state: "next", page: "check" });
    const done = await submitted(database.db, cast);
    expect(await send(done, "goals", goals)).toMatchObject({ state: "sent" });
  });

  test("knows no section that the playbook has not", async () => {
    const portal = await handOver(database.db, cast);
    await expect(send(portal, "constructor", [])).rejects.toMatchObject({ code: "not_found" });
  });
});

test("a draft is kept without being judged", async () => {
  const portal = await handOver(database.db, cast);
  const form = new FormData();
  form.append("visit", "perhaps");
  const { onboarding, actor } = portal;
  const posted = { onboarding, section: "company", form };
  const kept = await keepSection(database.db, { actor, now: monday }, posted, site);
  expect(kept).toMatchObject({ state: "saved", conflicts: [] });
  const { input } = await kickoffState(database.db, onboarding);
  expect(input.entered).toEqual({ visit: { "": ["perhaps"] } });
});

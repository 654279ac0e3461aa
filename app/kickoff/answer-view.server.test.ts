import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Cast,
  handOver,
  monday,
  portalOf,
  seedCast,
  site,
  submitted,
} from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { uploadToolsFor } from "../../tests/support/upload-tools.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { portalReader } from "../customers/portal-reader.ts";
import { factsInForce, toFacts } from "../facts/queries.server.ts";
import { type Anew, answerAnew } from "./answer-anew.server.ts";
import { agree } from "./answer-step.ts";
import { answerView } from "./answer-view.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

function give(portal: Portal, question: string, fields: Record<string, string>): Promise<Anew> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const { onboarding, actor } = portal;
  return answerAnew(
    uploadToolsFor(database.db),
    { actor, now: monday },
    { onboarding, question, form },
    site,
  );
}

function view({ onboarding, customer }: Portal, question: string, posted?: Anew) {
  const reader = portalReader(customer, monday);
  return answerView(database.db, onboarding, { question, posted, reader });
}

async function knownOf({ customer }: Portal) {
  return toFacts(await factsInForce(database.db, customer.id));
}

test("before the answers are sent, they are changed in their section", async () => {
  const portal = await handOver(database.db, cast);
  expect(await view(portal, "visit")).toEqual({ state: "elsewhere", section: "company" });
});

test("the question is asked as it was answered", async () => {
  const page = await view(await submitted(database.db, cast), "team");
  expect(page).toMatchObject({
    state: "ask",
    questions: [{ key: "team", shown: true, fields: { "": ["12"] }, problems: {} }],
    problems: [],
  });
});

test("a new answer is weighed first, and made only once it is agreed to", async () => {
  const portal = await submitted(database.db, cast);
  const weighed = await give(portal, "visit", { visit: "no" });
  expect(await view(portal, "visit", weighed)).toMatchObject({
    state: "weigh",
    changes: [
      { key: "visit", from: "Yes", to: "No" },
      { key: "visit_notes", to: null },
    ],
    fields: [["visit", "no"]],
  });
  expect(await knownOf(portal)).toMatchObject({ visit: true });
  await give(portal, "visit", { visit: "no", [agree.name]: agree.value });
  expect((await knownOf(await portalOf(database.db, portal.onboarding.id))).visit).toBe(false);
});

test("an answer that will not do is named, and kept in its field", async () => {
  const portal = await submitted(database.db, cast);
  const page = await view(portal, "team", await give(portal, "team", { team: "many" }));
  expect(page).toMatchObject({
    state: "ask",
    questions: [{ fields: { "": ["many"] } }],
    problems: [{ field: "team" }],
  });
});

test("an empty answer is asked for again", async () => {
  const portal = await submitted(database.db, cast);
  const page = await view(portal, "team", await give(portal, "team", {}));
  expect(page).toMatchObject({ state: "ask", problems: [{ field: "team" }] });
});

test("what a new answer brings up is asked with it, without a reproach", async () => {
  const portal = await submitted(database.db, cast);
  await give(portal, "visit", { visit: "no", [agree.name]: agree.value });
  const page = await view(portal, "visit", await give(portal, "visit", { visit: "yes" }));
  expect(page).toMatchObject({
    state: "ask",
    questions: [{ key: "visit" }, { key: "visit_notes", problems: {} }],
    problems: [],
  });
});

test("no question is made up", async () => {
  const portal = await submitted(database.db, cast);
  await expect(view(portal, "toString")).rejects.toMatchObject({ code: "not_found" });
  await expect(give(portal, "toString", {})).rejects.toMatchObject({ code: "not_found" });
});

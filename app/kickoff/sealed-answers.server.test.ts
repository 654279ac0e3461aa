import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPlaybook } from "../../tests/factories/add-playbook.ts";
import { type Cast, handOver, monday, seedCast, site } from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { everythingIn } from "../../tests/support/everything-in.ts";
import { playbookWith } from "../../tests/support/playbooks.ts";
import { uploadToolsFor } from "../../tests/support/upload-tools.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { factsInForce } from "../facts/queries.server.ts";
import { listEvents } from "../timeline/events.server.ts";
import { changeAnswer } from "./change-answer.server.ts";
import { continueSection, keepSection } from "./continue-section.server.ts";
import { findSubmission } from "./queries.server.ts";
import { revealAnswer } from "./reveal-answer.server.ts";
import { submitKickoff } from "./submit.server.ts";

const ssn = "536904399";
const clear = [ssn, "536-90-4399", "536904398", "GB29NWBK60161331926819", "12345678", "536-90-43"];

const playbook = {
  ...playbookWith([
    {
      key: "money",
      title: "Money",
      questions: [
        {
          type: "sensitive",
          kind: "government_id",
          scheme: "us_ssn",
          key: "ssn",
          label: "Your Social Security number",
        },
        { type: "sensitive", kind: "iban", key: "iban", label: "IBAN", required: false },
        {
          type: "repeating_group",
          key: "workers",
          label: "Who works for you?",
          item: "Worker",
          questions: [
            { type: "short_text", key: "name", label: "Name" },
            { type: "sensitive", kind: "bank_account", key: "account", label: "Account" },
          ],
        },
      ],
    },
  ]),
  key: "sealed",
};

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
  await addPlaybook(database.db, playbook, cast.ada.id);
});
afterAll(() => database.close());

function posted({ onboarding }: Portal, fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return { onboarding, section: "money", form };
}

const filled = {
  ssn: "536-90-4399",
  iban: "GB29 NWBK 6016 1331 9268 19",
  "workers.1-name": "Ann",
  "workers.1-account": "1234 5678",
};

async function newPortal(): Promise<Portal> {
  return handOver(database.db, cast, { playbook: playbook.key, known: {} });
}

async function sent(): Promise<Portal> {
  const { db } = database;
  const portal = await newPortal();
  const by = { actor: portal.actor, now: monday };
  const followed = await continueSection(
    uploadToolsFor(database.db),
    by,
    posted(portal, filled),
    site,
  );
  expect(followed).toEqual({ state: "next", page: "check" });
  await submitKickoff(db, by, { onboardingId: portal.onboarding.id }, site);
  return portal;
}

describe("a sealed answer", () => {
  test("stands nowhere in the database in clear: not half typed, not wrong, not sent, not changed", async () => {
    const { db } = database;
    const half = await newPortal();
    const typing = { actor: half.actor, now: monday };
    await keepSection(db, typing, posted(half, { ssn: "536-90-43", iban: clear[3] ?? "" }), site);
    const wrong = await continueSection(
      uploadToolsFor(database.db),
      typing,
      posted(half, { ...filled, _asked: "ssn", ssn: "536-90-43" }),
      site,
    );
    expect(wrong).toMatchObject({ state: "again" });
    const portal = await sent();
    const by = { actor: portal.actor, now: monday };
    const input = {
      onboardingId: portal.onboarding.id,
      entered: { ssn: { "": ["536-90-4398"] } },
    };
    const changed = await changeAnswer(db, by, input, site);
    expect(changed).toMatchObject({ changes: [{ from: "•••• 4399", to: "•••• 4398" }] });
    const all = await everythingIn(db);
    expect(all).toContain("•••• 4398");
    for (const text of clear) expect(all).not.toContain(text);
  });

  test("is the same however often it is typed, and changes nothing then", async () => {
    const { db } = database;
    const portal = await sent();
    const input = { onboardingId: portal.onboarding.id, entered: { ssn: { "": [ssn] } } };
    const by = { actor: portal.actor, now: monday };
    expect(await changeAnswer(db, by, input, site)).toEqual({ state: "unchanged" });
    const other = await sent();
    const factOf = async ({ onboarding }: Portal) =>
      (await factsInForce(db, onboarding.customer_id)).find(({ key }) => key === "ssn")?.value;
    expect(await factOf(portal)).not.toEqual(await factOf(other));
  });

  test("is read out in full to a manager, and that is recorded", async () => {
    const { db } = database;
    const portal = await sent();
    const { id } = portal.onboarding;
    const reveal = (key: string) =>
      revealAnswer(db, { actor: cast.mona, now: monday }, { onboardingId: id, key }, site);
    expect(await reveal("ssn")).toBe(ssn);
    expect(await reveal("workers")).toBe("Worker 1\nName: Ann\nAccount: 12345678");
    const events = await listEvents(db, id);
    expect(events.filter(({ what }) => what.type === "answer_revealed")).toMatchObject([
      { what: { key: "ssn", label: "Your Social Security number" }, by: { name: "Mona" } },
      { what: { key: "workers" }, by: { name: "Mona" } },
    ]);
    const submission = await findSubmission(db, id);
    expect(JSON.stringify(submission)).not.toContain(ssn);
  });

  test("is not read out to sales, to the customer, or with another key, and that leaves no record", async () => {
    const { db } = database;
    const portal = await sent();
    const answer = { onboardingId: portal.onboarding.id, key: "ssn" };
    const refused = (actor: typeof cast.sam | Portal["actor"], key: typeof site = site) =>
      expect(revealAnswer(db, { actor, now: monday }, answer, key)).rejects;
    await refused(cast.sam).toMatchObject({ code: "not_allowed" });
    await refused(portal.actor).toMatchObject({ code: "not_allowed" });
    await refused(cast.mona, { ...site, APP_SECRET: "x".repeat(40) }).toMatchObject({
      code: "conflict",
    });
    const events = await listEvents(db, portal.onboarding.id);
    expect(events.some(({ what }) => what.type === "answer_revealed")).toBe(false);
  });

  test("that was sealed for one customer is nothing to another", async () => {
    const { db } = database;
    const portal = await sent();
    const kept = await db
      .selectFrom("kickoff_answers")
      .select("entered")
      .where("onboarding_id", "=", portal.onboarding.id)
      .where("question_key", "=", "ssn")
      .executeTakeFirstOrThrow();
    const sealed = /"sealed": ?\["([^"]+)"/.exec(JSON.stringify(kept.entered))?.[1] ?? "";
    expect(sealed).not.toBe("");
    const other = await newPortal();
    const by = { actor: other.actor, now: monday };
    const form = posted(other, { ...filled, _asked: "ssn", ssn: "", "ssn.sealed": sealed });
    expect(await continueSection(uploadToolsFor(database.db), by, form, site)).toMatchObject({
      state: "again",
    });
  });

  test("stays when the page is sent again with its box ticked", async () => {
    const { db } = database;
    const portal = await newPortal();
    const by = { actor: portal.actor, now: monday };
    await continueSection(uploadToolsFor(database.db), by, posted(portal, filled), site);
    const state = async () =>
      db
        .selectFrom("kickoff_answers")
        .select(["question_key", "entered", "revision"])
        .where("onboarding_id", "=", portal.onboarding.id)
        .where("question_key", "=", "ssn")
        .executeTakeFirstOrThrow();
    const before = await state();
    const sealed = /"sealed": ?\["([^"]+)"/.exec(JSON.stringify(before.entered))?.[1] ?? "";
    await continueSection(
      uploadToolsFor(database.db),
      by,
      posted(portal, { ...filled, ssn: "", "ssn.sealed": sealed }),
      site,
    );
    expect(await state()).toEqual(before);
  });
});

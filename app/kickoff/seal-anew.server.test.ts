import { afterAll, beforeAll, expect, test } from "vitest";
import { addPlaybook } from "../../tests/factories/add-playbook.ts";
import { type Cast, handOver, monday, seedCast, site } from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { playbookWith } from "../../tests/support/playbooks.ts";
import { uploadToolsFor } from "../../tests/support/upload-tools.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { factsInForce } from "../facts/queries.server.ts";
import type { DataKey } from "../lib/site.ts";
import { changeAnswer } from "./change-answer.server.ts";
import { continueSection } from "./continue-section.server.ts";
import { openBox } from "./open-box.server.ts";
import { revealAnswer } from "./reveal-answer.server.ts";
import { sealAnew } from "./seal-anew.server.ts";
import { submitKickoff } from "./submit.server.ts";

const playbook = {
  ...playbookWith([
    {
      key: "money",
      title: "Money",
      questions: [
        { type: "sensitive", kind: "iban", key: "iban", label: "IBAN" },
        { type: "secret", key: "code", label: "Alarm code", days: 7 },
        { type: "short_text", key: "note", label: "Anything else?", required: false },
      ],
    },
  ]),
  key: "rotated",
};
const iban = "GB29 NWBK 6016 1331 9268 19";
const first = { ...site, DATA_KEY: "1".repeat(40) };
const second = { ...site, DATA_KEY: "2".repeat(40), DATA_KEY_OLD: [first.DATA_KEY] };
const secondOnly = { ...site, DATA_KEY: second.DATA_KEY };

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

const newPortal = () => handOver(database.db, cast, { playbook: playbook.key, known: {} });

async function typedUnder(key: typeof first): Promise<Portal> {
  const portal = await newPortal();
  const by = { actor: portal.actor, now: monday };
  const form = posted(portal, { iban, code: "47-11", note: "sealed with a kiss" });
  await continueSection(uploadToolsFor(database.db), by, form, key);
  return portal;
}

async function send({ actor, onboarding }: Portal, key: typeof site): Promise<void> {
  await submitKickoff(database.db, { actor, now: monday }, { onboardingId: onboarding.id }, key);
}

async function sentUnder(key: typeof first): Promise<Portal> {
  const portal = await typedUnder(key);
  await send(portal, key);
  return portal;
}

function reveal({ onboarding }: Portal, key: DataKey): Promise<string> {
  const by = { actor: cast.mona, now: monday };
  return revealAnswer(database.db, by, { onboardingId: onboarding.id, key: "iban" }, key);
}

test("what an older key sealed is read while that key is named, and not without it", async () => {
  const portal = await sentUnder(first);
  expect(await reveal(portal, second)).toContain("9268");
  await expect(reveal(portal, secondOnly)).rejects.toMatchObject({ code: "conflict" });
  const box = { onboardingId: portal.onboarding.id, key: "code" };
  const by = { actor: cast.mona, now: monday };
  expect(await openBox(database.db, by, box, second)).toBe("47-11");
});

test("rotated, everything is read with the new key alone: facts, boxes, what is not sent yet", async () => {
  const { db } = database;
  const portal = await sentUnder(first);
  const draft = await typedUnder(first);
  const before = await factsInForce(db, portal.onboarding.customer_id);

  expect(await sealAnew(db, second)).toMatchObject({ unreadable: 0 });
  const after = await factsInForce(db, portal.onboarding.customer_id);
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  expect(after.find(({ key }) => key === "note")?.value).toBe("sealed with a kiss");
  expect(await reveal(portal, secondOnly)).toContain("9268");
  const box = { onboardingId: portal.onboarding.id, key: "code" };
  const by = { actor: cast.mona, now: monday };
  expect(await openBox(db, by, box, secondOnly)).toBe("47-11");

  await send(draft, secondOnly);
  expect(await reveal(draft, secondOnly)).toContain("9268");
});

test("rotated, the same answer typed again is the same", async () => {
  const { db } = database;
  const portal = await sentUnder(first);
  await sealAnew(db, second);
  const by = { actor: portal.actor, now: monday };
  const again = { onboardingId: portal.onboarding.id, entered: { iban: { "": [iban] } } };
  expect(await changeAnswer(db, by, again, secondOnly)).toEqual({ state: "unchanged" });
});

test("what no key opens is counted and left as it is, and what was done is not done again", async () => {
  const { db } = database;
  const portal = await sentUnder(first);
  const lost = await sealAnew(db, secondOnly);
  expect(lost.unreadable).toBeGreaterThan(0);
  expect(await reveal(portal, first)).toContain("9268");
  await sealAnew(db, second);
  const stored = await factsInForce(db, portal.onboarding.customer_id);
  await sealAnew(db, secondOnly);
  expect(await factsInForce(db, portal.onboarding.customer_id)).toEqual(stored);
});

test("what no key opens is counted before it is sent, too, and what somebody wrote is not", async () => {
  const { db } = database;
  await sealAnew(db, second);
  await typedUnder(first);
  // The bank account, and what is on its way into the box.
  expect(await sealAnew(db, secondOnly)).toMatchObject({ unreadable: 2 });
  expect(await sealAnew(db, second)).toMatchObject({ unreadable: 0 });
});

import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPlaybook } from "../../tests/factories/add-playbook.ts";
import { type Cast, handOver, monday, seedCast, site } from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { playbookWith } from "../../tests/support/playbooks.ts";
import { uploadToolsFor } from "../../tests/support/upload-tools.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { factsInForce, toFacts } from "../facts/queries.server.ts";
import { changeAnswer } from "./change-answer.server.ts";
import { continueSection } from "./continue-section.server.ts";
import { findSubmission } from "./queries.server.ts";
import { submitKickoff } from "./submit.server.ts";

const terms = "We agree to the terms.\n\nBoth of us.";
const logo = "You may show our logo.";
const playbook = {
  ...playbookWith([
    {
      key: "terms",
      title: "Terms",
      questions: [
        { type: "consent", key: "logo", label: "Our logo", text: logo },
        { type: "signature", key: "terms", label: "The terms", text: terms },
      ],
    },
  ]),
  key: "agreed",
};
const signed = {
  logo,
  "terms.name": "A. Lee",
  "terms.text": terms,
  "terms.drawn": "M1 2L3 4",
  "terms.at": "1999-01-01T00:00:00.000Z",
};

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
  await addPlaybook(database.db, playbook, cast.ada.id);
});
afterAll(() => database.close());

async function sent(): Promise<Portal> {
  const { db } = database;
  const portal = await handOver(db, cast, { playbook: playbook.key, known: {} });
  const form = new FormData();
  for (const [name, value] of Object.entries(signed)) form.append(name, value);
  const { onboarding, actor } = portal;
  const by = { actor, now: new Date(monday.getTime() - 60_000) };
  await continueSection(
    uploadToolsFor(database.db),
    by,
    { onboarding, section: "terms", form },
    site,
  );
  await submitKickoff(db, { actor, now: monday }, { onboardingId: onboarding.id }, site);
  return portal;
}

async function factsOf({ onboarding }: Portal) {
  return toFacts(await factsInForce(database.db, onboarding.customer_id));
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("an agreement", () => {
  test("says from the submit on who gave it, when, and to exactly which text", async () => {
    const portal = await sent();
    const stamp = { by: "Lea", at: monday.toISOString() };
    const facts = await factsOf(portal);
    expect(facts).toEqual({
      logo: { agreed: true, text: logo, ...stamp, sha256: sha256(logo) },
      terms: { name: "A. Lee", text: terms, drawn: "M1 2L3 4", ...stamp, sha256: sha256(terms) },
    });
    expect((await findSubmission(database.db, portal.onboarding.id))?.answers).toEqual(facts);
  });

  test("given once more stays the one that was given; another one is a new one", async () => {
    const { db } = database;
    const portal = await sent();
    const by = { actor: portal.actor, now: new Date(monday.getTime() + 60_000) };
    const give = (name: string, drawn: string) =>
      changeAnswer(
        db,
        by,
        {
          onboardingId: portal.onboarding.id,
          entered: {
            logo: { "": [logo] },
            terms: { name: [name], text: [terms], drawn: [drawn], at: ["1999"] },
          },
        },
        site,
      );
    expect(await give("A. Lee", "M1 2L3 4")).toEqual({ state: "unchanged" });
    expect((await give("Ann Lee", "")).state).toBe("changes");
    const facts = await factsOf(portal);
    expect(facts.logo).toMatchObject({ at: monday.toISOString() });
    expect(facts.terms).toEqual({
      name: "Ann Lee",
      text: terms,
      by: "Lea",
      at: by.now.toISOString(),
      sha256: sha256(terms),
    });
  });

  test("is not signed by staff in the name of a customer", async () => {
    const portal = await sent();
    const input = {
      onboardingId: portal.onboarding.id,
      entered: { terms: { name: ["Mona"], text: [terms] } },
    };
    const change = changeAnswer(database.db, { actor: cast.mona, now: monday }, input, site);
    await expect(change).rejects.toMatchObject({ code: "not_allowed" });
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPlaybook } from "../../tests/factories/add-playbook.ts";
import { type Cast, handOver, monday, seedCast, site } from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { everythingIn } from "../../tests/support/everything-in.ts";
import { playbookWith } from "../../tests/support/playbooks.ts";
import { uploadToolsFor } from "../../tests/support/upload-tools.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { listEvents } from "../timeline/events.server.ts";
import { changeAnswer } from "./change-answer.server.ts";
import { continueSection, keepSection } from "./continue-section.server.ts";
import { expireBoxes } from "./expire-boxes.server.ts";
import { journey } from "./journey.ts";
import { openBox } from "./open-box.server.ts";
import { kickoffState } from "./queries.server.ts";
import { submitKickoff } from "./submit.server.ts";

const playbook = {
  ...playbookWith([
    {
      key: "access",
      title: "Access",
      questions: [
        { type: "yes_no", key: "alarm", label: "Is there an alarm?" },
        {
          type: "secret",
          key: "code",
          label: "Alarm code",
          days: 7,
          when: { "==": [{ var: "alarm" }, true] },
        },
      ],
    },
  ]),
  key: "boxed",
};
const eightDaysLater = new Date(monday.getTime() + 8 * 86_400_000);

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
  return { onboarding, section: "access", form };
}

async function newPortal(): Promise<Portal> {
  return handOver(database.db, cast, { playbook: playbook.key, known: {} });
}

async function typedIn(portal: Portal, code: string): Promise<void> {
  const by = { actor: portal.actor, now: monday };
  await continueSection(
    uploadToolsFor(database.db),
    by,
    posted(portal, { alarm: "yes", code }),
    site,
  );
}

async function sent(code: string): Promise<Portal> {
  const portal = await newPortal();
  await typedIn(portal, code);
  const by = { actor: portal.actor, now: monday };
  await submitKickoff(database.db, by, { onboardingId: portal.onboarding.id }, site);
  return portal;
}

function open({ onboarding }: Portal, actor = cast.mona, now = monday) {
  return openBox(database.db, { actor, now }, { onboardingId: onboarding.id, key: "code" }, site);
}

async function eventsOf({ onboarding }: Portal, type: string) {
  return (await listEvents(database.db, onboarding.id)).filter(({ what }) => what.type === type);
}

describe("a one-time box", () => {
  test("is opened once, and is empty then; that is recorded", async () => {
    const portal = await sent(" 47-11 ");
    expect(await open(portal)).toBe(" 47-11 ");
    await expect(open(portal)).rejects.toMatchObject({
      code: "gone",
      message: expect.stringContaining("Mona has opened it"),
    });
    expect(await eventsOf(portal, "secret_opened")).toMatchObject([
      { what: { key: "code", label: "Alarm code" }, by: { name: "Mona" } },
    ]);
    const box = await database.db
      .selectFrom("secret_boxes")
      .select(["sealed", "opened_by"])
      .where("onboarding_id", "=", portal.onboarding.id)
      .executeTakeFirstOrThrow();
    expect(box).toEqual({ sealed: null, opened_by: "Mona" });
  });

  test("gives what is in it to one of ten who open it at once", async () => {
    const portal = await sent("kestrel 4711");
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => open(portal)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await eventsOf(portal, "secret_opened")).toHaveLength(1);
  });

  test("is opened by managers and administrators, with the key it was sealed with", async () => {
    const portal = await sent("kestrel 4711");
    await expect(open(portal, cast.sam)).rejects.toMatchObject({ code: "not_allowed" });
    const answer = { onboardingId: portal.onboarding.id, key: "code" };
    const other = { ...site, DATA_KEY: "y".repeat(40) };
    const by = { actor: cast.mona, now: monday };
    await expect(openBox(database.db, by, answer, other)).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await open(portal, cast.ada)).toBe("kestrel 4711");
  });

  test("holds what was typed last, and nothing once it was emptied or its question went away", async () => {
    const { db } = database;
    const portal = await newPortal();
    const by = { actor: portal.actor, now: monday };
    await keepSection(db, by, posted(portal, { alarm: "yes", code: "47" }), site);
    await typedIn(portal, "kestrel 4711");
    const boxes = () =>
      db
        .selectFrom("secret_boxes")
        .select("id")
        .where("onboarding_id", "=", portal.onboarding.id)
        .execute();
    expect(await boxes()).toHaveLength(1);
    await submitKickoff(db, by, { onboardingId: portal.onboarding.id }, site);
    const input = { onboardingId: portal.onboarding.id, entered: { alarm: { "": ["no"] } } };
    await changeAnswer(db, by, input, site);
    expect(await boxes()).toEqual([]);
  });

  test("can be filled again after it was opened", async () => {
    const portal = await sent("kestrel 4711");
    await open(portal);
    const by = { actor: portal.actor, now: monday };
    const entered = { code: { "": ["kestrel 4711"] } };
    const outcome = await changeAnswer(
      database.db,
      by,
      { onboardingId: portal.onboarding.id, entered },
      site,
    );
    expect(outcome.state).toBe("changes");
    expect(await open(portal)).toBe("kestrel 4711");
  });

  test("that nobody opens runs out, says so, and is asked for again", async () => {
    const { db } = database;
    const [open1, sent1] = [await newPortal(), await sent("kestrel 4711")];
    await typedIn(open1, "kestrel 4712");
    await expect(open(sent1, cast.mona, eightDaysLater)).rejects.toMatchObject({ code: "gone" });
    await expireBoxes(db, new Date(eightDaysLater.getTime() - 2 * 86_400_000));
    expect(await eventsOf(sent1, "secret_expired")).toEqual([]);
    await expireBoxes(db, eightDaysLater);
    await expireBoxes(db, eightDaysLater);
    expect(await eventsOf(sent1, "secret_expired")).toHaveLength(1);
    const state = await kickoffState(db, open1.onboarding);
    expect(journey(state.version.document, state.input)).toMatchObject({
      complete: false,
      next: "access",
    });
    expect(state.boxes.get("code")?.state).toBe("expired");
    expect(await everythingIn(db)).not.toMatch(/kestrel/);
  });

  test("stands nowhere in the database in clear", async () => {
    const { db } = database;
    const portal = await newPortal();
    const by = { actor: portal.actor, now: monday };
    await keepSection(db, by, posted(portal, { alarm: "yes", code: "corre" }), site);
    await typedIn(portal, "correct horse battery staple");
    await submitKickoff(db, by, { onboardingId: portal.onboarding.id }, site);
    expect(await everythingIn(db)).not.toMatch(/corre/);
    await open(portal);
    expect(await everythingIn(db)).not.toMatch(/corre/);
  });
});

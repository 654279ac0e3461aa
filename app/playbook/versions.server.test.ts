import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cast, handOver, monday, seedCast } from "../../tests/factories/cast.ts";
import { smallPlaybook } from "../../tests/factories/playbook.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { discardDraft } from "./discard-draft.server.ts";
import { importReadyMade } from "./import-ready-made.server.ts";
import { publishPlaybook } from "./publish.server.ts";
import { readyMade } from "./ready-made/ready-made.ts";
import { saveDraft } from "./save-draft.server.ts";
import { findDraft, getPublished, getVersion, listPlaybooks } from "./versions.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

const document = (name: string, key = "small") => ({ ...smallPlaybook, key, name });

describe("a draft", () => {
  test("of two editors the second is told instead of overwriting the first", async () => {
    const { db } = database;
    const by = { actor: cast.mona, now: monday };
    const { revision } = await saveDraft(db, by, {
      key: "small",
      document: document("One"),
      revision: null,
    });
    await saveDraft(db, by, { key: "small", document: document("Two"), revision });
    const late = saveDraft(
      db,
      { actor: cast.max, now: monday },
      { key: "small", document: document("Late"), revision },
    );
    await expect(late).rejects.toMatchObject({ code: "conflict" });
    const second = saveDraft(db, by, { key: "small", document: document("Other"), revision: null });
    await expect(second).rejects.toMatchObject({ code: "conflict" });
    expect(await findDraft(db, "small")).toMatchObject({ version: 2, document: { name: "Two" } });
  });

  test("is for managers, and must have the shape of a playbook", async () => {
    const { db } = database;
    const draft = { key: "other", document: document("x", "other"), revision: null };
    await expect(saveDraft(db, { actor: cast.sam, now: monday }, draft)).rejects.toMatchObject({
      code: "not_allowed",
    });
    const by = { actor: cast.mona, now: monday };
    await expect(saveDraft(db, by, { ...draft, document: { name: "x" } })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(
      saveDraft(db, by, { ...draft, document: document("x", "third") }),
    ).rejects.toMatchObject({ field: "key" });
    expect((await listPlaybooks(db)).map(({ key }) => key)).not.toContain("other");
  });
});

describe("a draft that is discarded", () => {
  const by = () => ({ actor: cast.mona, now: monday });
  const names = async () => (await listPlaybooks(database.db)).map(({ key }) => key);

  test("goes, and the published version stays", async () => {
    const { db } = database;
    const key = "kept";
    const first = await saveDraft(db, by(), {
      key,
      document: document("One", key),
      revision: null,
    });
    await publishPlaybook(db, by(), { key, revision: first.revision });
    const draft = { key, document: document("Two", key), revision: null };
    const { revision } = await saveDraft(db, by(), draft);
    expect(await discardDraft(db, by(), { key, revision })).toEqual({ stays: true });
    expect(await findDraft(db, key)).toBeUndefined();
    expect((await getPublished(db, key)).document.name).toBe("One");
    await expect(discardDraft(db, by(), { key, revision: first.revision })).rejects.toMatchObject({
      code: "conflict",
    });
    await saveDraft(db, by(), draft);
    expect(await findDraft(db, key)).toMatchObject({ version: 2, document: { name: "Two" } });
  });

  test("takes a playbook with it that was never published", async () => {
    const { db } = database;
    const key = "never";
    const { revision } = await saveDraft(db, by(), {
      key,
      document: document("Never", key),
      revision: null,
    });
    expect(await names()).toContain(key);
    expect(await discardDraft(db, by(), { key, revision })).toEqual({ stays: false });
    expect(await names()).not.toContain(key);
  });

  test("is not what somebody else has saved meanwhile, and not for sales", async () => {
    const { db } = database;
    const key = "busy";
    const begun = { key, document: document("One", key), revision: null };
    const { revision } = await saveDraft(db, by(), begun);
    const later = await saveDraft(db, by(), { ...begun, revision });
    await expect(discardDraft(db, by(), { key, revision })).rejects.toMatchObject({
      code: "conflict",
    });
    const sales = { actor: cast.sam, now: monday };
    await expect(discardDraft(db, sales, { key, revision: later.revision })).rejects.toMatchObject({
      code: "not_allowed",
    });
    expect(await findDraft(db, key)).toMatchObject({ revision: later.revision });
  });
});

describe("publishing", () => {
  test("new onboardings run on the new version, running ones stay on theirs", async () => {
    const { db } = database;
    const by = { actor: cast.mona, now: monday };
    const before = await handOver(db, cast);
    const draft = await findDraft(db, "small");
    const { version } = await publishPlaybook(db, by, {
      key: "small",
      revision: draft?.revision ?? 0,
    });
    expect(version).toBe(2);
    const after = await handOver(db, cast);
    const nameOf = async (id: string) => (await getVersion(db, id)).document.name;
    expect(await nameOf(before.onboarding.playbook_version_id)).toBe("Small onboarding");
    expect(await nameOf(after.onboarding.playbook_version_id)).toBe("Two");
    expect((await listPlaybooks(db)).find(({ key }) => key === "small")).toMatchObject({
      draft: null,
      onboardings: 2,
    });
  });

  test("is refused while a rule is wrong, and for a revision nobody has looked at", async () => {
    const { db } = database;
    const by = { actor: cast.mona, now: monday };
    const [first, ...others] = smallPlaybook.tasks;
    const wrong = {
      ...document("Wrong"),
      tasks: [{ ...first, when: { "==": [{ var: "nothing" }, true] } }, ...others],
    };
    const { revision } = await saveDraft(db, by, { key: "small", document: wrong, revision: null });
    await expect(publishPlaybook(db, by, { key: "small", revision })).rejects.toMatchObject({
      code: "invalid",
    });
    const mended = await saveDraft(db, by, { key: "small", document: document("Right"), revision });
    await expect(publishPlaybook(db, by, { key: "small", revision })).rejects.toMatchObject({
      code: "conflict",
    });
    await publishPlaybook(db, by, { key: "small", revision: mended.revision });
    expect((await getPublished(db, "small")).document.name).toBe("Right");
  });

  test("what is published never changes", async () => {
    const { db } = database;
    const { id } = await getPublished(db, "small");
    const change = db
      .updateTable("playbook_versions")
      .set({ document: "{}" })
      .where("id", "=", id)
      .execute();
    await expect(change).rejects.toThrow("never changes");
  });
});

test("each ready-made playbook comes in once, published", async () => {
  const { db } = database;
  const by = { actor: cast.ada, now: monday };
  for (const { key, name } of readyMade()) {
    expect(await importReadyMade(db, by, { key })).toEqual({ imported: true });
    expect(await importReadyMade(db, by, { key })).toEqual({ imported: false });
    expect((await getPublished(db, key)).document.name).toBe(name);
  }
  await expect(importReadyMade(db, by, { key: "none" })).rejects.toMatchObject({
    code: "not_found",
  });
});

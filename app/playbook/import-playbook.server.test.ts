import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cast, monday, seedCast } from "../../tests/factories/cast.ts";
import { smallPlaybook } from "../../tests/factories/playbook.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { plannedPlaybookArbitrary } from "../../tests/support/plan-arbitraries.ts";
import { processes } from "../../tests/support/processes.ts";
import { importPlaybook } from "./import-playbook.server.ts";
import { printPlaybook } from "./print.ts";
import { readyMade } from "./ready-made/ready-made.ts";
import { saveDraft } from "./save-draft.server.ts";
import { findDraft, getDraft, getNumbered, getPublished } from "./versions.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

const system = { actor: { kind: "system", name: "a test" }, now: monday } as const;
const asDraft = { publish: false, replaceDraft: false };
const small = (name: string, key = "imported") => ({ ...smallPlaybook, key, name });
const wrongRule = (key: string) => ({
  ...small("Wrong", key),
  tasks: smallPlaybook.tasks.map((task) => ({ ...task, when: { answered: "nothing" } })),
});

/** How many versions there are of a playbook, and whether it is known at all. */
async function traces(key: string): Promise<number> {
  const { db } = database;
  const known = await db.selectFrom("playbooks").select("key").where("key", "=", key).execute();
  const versions = await db
    .selectFrom("playbook_versions")
    .select("id")
    .where("playbook_key", "=", key)
    .execute();
  return known.length + versions.length;
}

describe("an import", () => {
  test("becomes the draft, or is published at once", async () => {
    const { db } = database;
    const first = await importPlaybook(db, system, { ...asDraft, document: small("One") });
    expect(first).toEqual({
      imported: { key: "imported", version: 1, unchanged: false },
      problems: [],
    });
    expect((await getDraft(db, "imported")).document.name).toBe("One");
    const publish = { publish: true, replaceDraft: false };
    await importPlaybook(db, system, { ...publish, document: small("One") });
    expect((await getPublished(db, "imported")).document.name).toBe("One");
    expect(await findDraft(db, "imported")).toBeUndefined();
    const again = await importPlaybook(db, system, { ...publish, document: small("One") });
    expect(again.imported).toMatchObject({ version: 1, unchanged: true });
    const second = await importPlaybook(db, system, { ...publish, document: small("Two") });
    expect(second.imported).toMatchObject({ version: 2, unchanged: false });
    expect((await getNumbered(db, "imported", 1)).document.name).toBe("One");
  });

  test("names everything that is wrong and leaves nothing behind", async () => {
    const { db } = database;
    const shapeless = { ...small("X", "halfway"), phases: [], tasks: [{ key: "x" }] };
    const refused = await importPlaybook(db, system, { ...asDraft, document: shapeless });
    expect(refused.imported).toBeNull();
    expect(refused.problems.length).toBeGreaterThan(3);
    const publish = { publish: true, replaceDraft: true, document: wrongRule("halfway") };
    const unsound = await importPlaybook(db, system, publish);
    expect(unsound.imported).toBeNull();
    expect(new Set(unsound.problems.map(({ code }) => code))).toEqual(
      new Set(["unknown_question"]),
    );
    expect(await traces("halfway")).toBe(0);
    const draft = await importPlaybook(db, system, { ...asDraft, document: wrongRule("halfway") });
    expect(draft.imported).not.toBeNull();
    expect(draft.problems).not.toEqual([]);
  });

  test("does not overwrite a draft that somebody is working on, unless told to", async () => {
    const { db } = database;
    const by = { actor: cast.mona, now: monday };
    const { revision } = await saveDraft(db, by, {
      key: "worked-on",
      document: small("Mine", "worked-on"),
      revision: null,
    });
    const document = small("Theirs", "worked-on");
    const refused = importPlaybook(db, system, { ...asDraft, document });
    await expect(refused).rejects.toMatchObject({ code: "conflict" });
    expect((await getDraft(db, "worked-on")).document.name).toBe("Mine");
    await importPlaybook(db, system, { publish: false, replaceDraft: true, document });
    expect((await getDraft(db, "worked-on")).document.name).toBe("Theirs");
    const late = saveDraft(db, by, {
      key: "worked-on",
      document: small("Late", "worked-on"),
      revision,
    });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
  });

  test("of several at once one comes in, and the others find it there", async () => {
    const { db } = database;
    const together = await Promise.all(
      Array.from({ length: 5 }, () =>
        importPlaybook(db, system, { ...asDraft, document: small("Same", "together") }),
      ),
    );
    expect(together.filter(({ imported }) => imported?.unchanged === false)).toHaveLength(1);
    expect(await traces("together")).toBe(2);
  });

  test("is for managers", async () => {
    const { db } = database;
    const by = { actor: cast.sam, now: monday };
    const refused = importPlaybook(db, by, { ...asDraft, document: small("S", "sold") });
    await expect(refused).rejects.toMatchObject({ code: "not_allowed" });
    expect(await traces("sold")).toBe(0);
  });
});

describe("import after export is the same document, to the letter", () => {
  const roundTrip = async (text: string, key: string) => {
    const { db } = database;
    const document: unknown = JSON.parse(text);
    await importPlaybook(db, system, { publish: false, replaceDraft: true, document });
    return printPlaybook((await getDraft(db, key)).document);
  };

  const known = [...readyMade(), ...processes().map(({ playbook }) => playbook)];
  test.each(known.map((playbook) => [playbook.key, playbook] as const))(
    "of %s",
    async (key, playbook) => {
      expect(await roundTrip(printPlaybook(playbook), key)).toBe(printPlaybook(playbook));
    },
  );

  test("of any playbook", async () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .filter((one) => one.isWellFormed() && !one.includes("\0"));
    await fc.assert(
      fc.asyncProperty(plannedPlaybookArbitrary, text, async (playbook, summary) => {
        const printed = printPlaybook({ ...playbook, key: "round-trip", summary });
        expect(await roundTrip(printed, "round-trip")).toBe(printed);
      }),
      { numRuns: 50 },
    );
  });
});

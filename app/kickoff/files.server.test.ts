import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { json } from "../../db/client.ts";
import {
  type Cast,
  handOver,
  monday,
  portalOf,
  seedCast,
  site,
} from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { lockedPdf, pdf, photo, program } from "../../tests/support/files.ts";
import { playbookWith } from "../../tests/support/playbooks.ts";
import { uploadToolsFor } from "../../tests/support/upload-tools.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { factsInForce, toFacts } from "../facts/queries.server.ts";
import { forgetAbandoned, forgetUpload } from "../uploads/forget.server.ts";
import { getUpload } from "../uploads/queries.server.ts";
import { downloadOf, previewOf } from "../uploads/serve-upload.server.ts";
import type { UploadTools } from "../uploads/upload-tools.server.ts";
import { answerAnew } from "./answer-anew.server.ts";
import { answerByStaff, weighByStaff } from "./answer-by-staff.server.ts";
import { answerName } from "./answer-names.ts";
import { agree } from "./answer-step.ts";
import { continueSection } from "./continue-section.server.ts";
import { discardName, discardValue, uploadName } from "./file-buttons.ts";
import { formIdName } from "./form-origin.ts";
import { kickoffState } from "./queries.server.ts";
import { submitKickoff } from "./submit.server.ts";

const playbook = {
  ...playbookWith([
    {
      key: "papers",
      title: "Your papers",
      questions: [
        { key: "letter", type: "files", label: "CP 575 letter", max: 2, maxAgeDays: 30 },
        { key: "permit", type: "yes_no", label: "Do you have a permit?" },
        {
          key: "scan",
          type: "files",
          label: "A scan of it",
          expires: true,
          when: { "==": [{ var: "permit" }, true] },
        },
        { key: "note", type: "short_text", label: "A note", required: false },
      ],
    },
  ]),
  key: "papers",
};

let database: TestDatabase;
let cast: Cast;
let tools: UploadTools;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
  tools = uploadToolsFor(database.db);
  const { db } = database;
  await db.insertInto("playbooks").values({ key: playbook.key, created_at: monday }).execute();
  const by = { published_at: monday, published_by: cast.ada.id, updated_at: monday };
  await db
    .insertInto("playbook_versions")
    .values({ playbook_key: playbook.key, version: 1, document: json(playbook), ...by })
    .execute();
});
afterAll(() => database.close());

function customer(): Promise<Portal> {
  return handOver(database.db, cast, { playbook: playbook.key, known: {} });
}

type Field = readonly [string, string | File];
const asked: Field[] = [
  [formIdName, "one form"],
  ...["letter", "permit", "scan", "note"].map((key): Field => ["_asked", key]),
];
const upload: Field = [uploadName, "letter"];
const issued: Field[] = [
  ["letter.1-issued-day", "1"],
  ["letter.1-issued-month", "3"],
  ["letter.1-issued-year", "2026"],
];

function file(name: string, bytes: Buffer): File {
  return new File([new Uint8Array(bytes)], name);
}

function formWith(fields: readonly Field[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

function send({ onboarding, actor }: Portal, fields: readonly Field[], now = monday) {
  const form = formWith([...asked, ...fields]);
  return continueSection(tools, { actor, now }, { onboarding, section: "papers", form }, site);
}

async function entered({ onboarding }: Portal, key = "letter") {
  return (await kickoffState(database.db, onboarding)).input.entered[key] ?? {};
}

async function idIn(portal: Portal, row = 1): Promise<string> {
  return (await entered(portal))[`${row}-id`]?.[0] ?? "";
}

function rows({ onboarding }: Portal) {
  return database.db
    .selectFrom("uploads")
    .selectAll()
    .where("onboarding_id", "=", onboarding.id)
    .orderBy("uploaded_at")
    .orderBy("name")
    .execute();
}

/** A customer who has uploaded a letter with its date, and has sent the kickoff. */
async function sent(): Promise<Portal> {
  const portal = await customer();
  await send(portal, [["letter", file("letter.pdf", pdf())], upload]);
  const id = await idIn(portal);
  await send(portal, [["letter.1-id", id], ...issued, ["permit", "no"]]);
  const { actor, onboarding } = portal;
  await submitKickoff(database.db, { actor, now: monday }, { onboardingId: onboarding.id }, site);
  return portalOf(database.db, onboarding.id);
}

describe("in the kickoff", () => {
  test("a file is uploaded by its own button; what was typed elsewhere stays", async () => {
    const portal = await customer();
    const followed = await send(portal, [
      ["letter", file("../W-9 (signed) – José #2.PDF", pdf())],
      ["note", "hello"],
      upload,
    ]);
    expect(followed).toEqual({ state: "next", page: "papers", place: "letter.question" });
    expect(await entered(portal)).toMatchObject({
      "1-name": ["W-9 (signed) – José #2.pdf"],
      "1-type": ["pdf"],
      "1-uploaded": ["2026-03-02"],
    });
    expect(await entered(portal, "note")).toEqual({ "": ["hello"] });
    expect(
      (await portalOf(database.db, portal.onboarding.id)).onboarding.kickoff_started_at,
    ).toEqual(monday);
  });

  test("a file that is refused is named; the others come in", async () => {
    const portal = await customer();
    const followed = await send(portal, [
      ["letter", file("contract.pdf", program())],
      ["letter", file("letter.pdf", pdf())],
      ["note", "hello"],
      upload,
    ]);
    expect(followed).toMatchObject({ state: "again", asked: [] });
    expect(followed).toHaveProperty(
      "refused",
      new Map([["letter", expect.stringMatching(/^“contract\.pdf” cannot be used here\./)]]),
    );
    expect((await entered(portal))["1-name"]).toEqual(["letter.pdf"]);
    expect(await entered(portal, "note")).toEqual({ "": ["hello"] });
  });

  test("continuing uploads what was chosen, and says what is missing of it", async () => {
    const portal = await customer();
    const followed = await send(portal, [
      ["letter", file("a.pdf", pdf())],
      ["permit", "no"],
    ]);
    expect(followed).toMatchObject({ state: "again" });
    const id = await idIn(portal);
    expect(await send(portal, [["letter.1-id", id], ...issued, ["permit", "no"]])).toMatchObject({
      state: "next",
      page: "check",
    });
  });

  test("the same file is one file; of the same name, two; more than asked for is one too many", async () => {
    const portal = await customer();
    await send(portal, [["letter", file("same.pdf", pdf())], upload]);
    await send(portal, [["letter", file("again.pdf", pdf())], upload]);
    await send(portal, [["letter", file("same.pdf", pdf("another"))], upload]);
    expect((await rows(portal)).map(({ name }) => name).toSorted()).toEqual([
      "same (2).pdf",
      "same.pdf",
    ]);
    const followed = await send(portal, [["letter", file("third.pdf", pdf("third"))], upload]);
    expect(JSON.stringify([...("refused" in followed ? followed.refused : [])])).toContain(
      "“third.pdf” is one too many. Remove a file first",
    );
  });

  test("a date stays with its file when another is removed", async () => {
    const portal = await customer();
    await send(portal, [["letter", file("a.pdf", pdf("a"))], upload]);
    const later = new Date(monday.getTime() + 1000);
    await send(portal, [["letter", file("b.pdf", pdf("b"))], upload], later);
    const [first, second] = [await idIn(portal, 1), await idIn(portal, 2)];
    await send(portal, [
      ["letter.1-id", first],
      ["letter.2-id", second],
      ["letter.2-issued-day", "7"],
      [discardName, discardValue("letter", first)],
    ]);
    expect(await entered(portal)).toMatchObject({
      "1-id": [second],
      "1-name": ["b.pdf"],
      "1-issued-day": ["7"],
    });
    expect((await rows(portal)).map(({ name, state }) => [name, state])).toEqual([
      ["a.pdf", "leaving"],
      ["b.pdf", "here"],
    ]);
  });

  test("nothing that the form says about a file is believed", async () => {
    const other = await sent();
    const [theirs] = await rows(other);
    const portal = await customer();
    const forged: Field[] = [
      ["letter.1-id", theirs?.id ?? ""],
      ["letter.1-name", "x.html"],
      ["letter.1-type", "pdf"],
      ["letter.1-bytes", "9"],
      ["letter.1-uploaded", "2026-03-02"],
    ];
    expect(await send(portal, [...forged, ...issued, ["permit", "no"]])).toMatchObject({
      state: "again",
    });
    expect(Object.keys(await entered(portal))).not.toContain("1-name");
    await send(portal, [[discardName, discardValue("letter", theirs?.id ?? "")]]);
    expect((await rows(other))[0]?.state).toBe("kept");
  });

  test("a document that is too old or has expired cannot be sent", async () => {
    const portal = await customer();
    await send(portal, [
      ["letter", file("a.pdf", pdf())],
      ["scan", file("s.pdf", lockedPdf())],
    ]);
    const [letter, scan] = await rows(portal);
    const followed = await send(portal, [
      ["permit", "yes"],
      ["letter.1-id", letter?.id ?? ""],
      ["letter.1-issued-day", "1"],
      ["letter.1-issued-month", "January"],
      ["letter.1-issued-year", "2026"],
      ["scan.1-id", scan?.id ?? ""],
      ["scan.1-expires-day", "1"],
      ["scan.1-expires-month", "3"],
      ["scan.1-expires-year", "2026"],
    ]);
    expect(followed).toMatchObject({ state: "again" });
  });
});

describe("once it is sent", () => {
  test("the answer says what the files are; what nobody asks for any more is gone", async () => {
    const portal = await customer();
    await send(portal, [
      ["permit", "yes"],
      ["letter", file("letter.pdf", pdf())],
      ["scan", file("photo.jpg", await photo())],
    ]);
    const id = await idIn(portal);
    await send(portal, [["letter.1-id", id], ...issued, ["permit", "no"]]);
    const { onboarding, actor } = portal;
    await submitKickoff(database.db, { actor, now: monday }, { onboardingId: onboarding.id }, site);
    const facts = toFacts(await factsInForce(database.db, portal.customer.id));
    expect(facts.letter).toEqual([
      {
        id,
        name: "letter.pdf",
        type: "pdf",
        bytes: pdf().length,
        uploaded: "2026-03-02",
        issued: "2026-03-01",
      },
    ]);
    const [letter, scan] = await rows(portal);
    expect(letter).toMatchObject({ state: "kept" });
    expect(scan).toMatchObject({ state: "leaving" });
    await forgetUpload(tools, scan?.id ?? "");
    expect(await tools.store.get(scan?.storage_key ?? "")).toBeUndefined();
    expect(await rows(portal)).toHaveLength(1);
  });

  test("another file is given instead once that is agreed to", async () => {
    const portal = await sent();
    const old = (await rows(portal))[0]?.id ?? "";
    const by = { actor: portal.actor, now: monday };
    const give = (fields: readonly Field[]) =>
      answerAnew(
        tools,
        by,
        {
          onboarding: portal.onboarding,
          question: "letter",
          form: formWith([["_asked", "letter"], ...fields]),
        },
        site,
      );
    const chosen = await give([
      ["letter.1-id", old],
      ["letter", file("new.pdf", pdf("new"))],
      [discardName, discardValue("letter", old)],
    ]);
    expect(chosen).toMatchObject({ turned: true, made: false });
    const id = chosen.entered.letter?.["1-id"]?.[0] ?? "";
    expect(chosen.entered.letter).toMatchObject({ "1-name": ["new.pdf"] });
    expect((await rows(portal)).find((row) => row.id === old)?.state).toBe("kept");
    const made = await give([["letter.1-id", id], ...issued, [agree.name, agree.value]]);
    expect(made).toMatchObject({
      made: true,
      outcome: {
        changes: [{ from: "letter.pdf, of 1 March 2026", to: "new.pdf, of 1 March 2026" }],
      },
    });
    const states = Object.fromEntries((await rows(portal)).map((row) => [row.id, row.state]));
    expect(states).toEqual({ [old]: "leaving", [id]: "kept" });
  });

  test("a file of somebody else cannot be given as an answer", async () => {
    const [theirs] = await rows(await sent());
    const portal = await sent();
    const form = formWith([["letter.1-id", theirs?.id ?? ""], ...issued]);
    const by = { actor: portal.actor, now: monday };
    await expect(
      answerAnew(tools, by, { onboarding: portal.onboarding, question: "letter", form }, site),
    ).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("no longer here"),
    });
  });

  test("staff may upload for the customer", async () => {
    const portal = await sent();
    const name = (part: string) => answerName("letter", part);
    const form = formWith([
      [name(""), file("by staff.pdf", pdf("staff"))],
      [name("1-id"), (await rows(portal))[0]?.id ?? ""],
      [name("1-issued-day"), "1"],
      [name("1-issued-month"), "3"],
      [name("1-issued-year"), "2026"],
    ]);
    const by = { actor: cast.mona, now: monday };
    const posted = { onboardingId: portal.onboarding.id, form };
    const weighed = await weighByStaff(tools, by, posted, site);
    expect(weighed).toMatchObject({
      state: "needs",
      questions: [{ key: "letter", filled: { "2-name": ["by staff.pdf"] } }],
    });
    form.append(name("2-id"), (await rows(portal)).find(({ staff_id }) => staff_id)?.id ?? "");
    for (const [part, text] of [
      ["day", "2"],
      ["month", "3"],
      ["year", "2026"],
    ])
      form.append(name(`2-issued-${part}`), text ?? "");
    await answerByStaff(tools, by, posted, site);
    expect((await rows(portal)).map(({ state }) => state)).toEqual(["kept", "kept"]);
  });
});

describe("a kept file", () => {
  test("is saved under its name, and shown as nothing else", async () => {
    const portal = await sent();
    const [row] = await rows(portal);
    const upload = await getUpload(database.db, row?.id ?? "", portal.onboarding.id);
    const answer = await downloadOf(tools.store, upload);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf());
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="letter.pdf"; filename*=UTF-8''letter.pdf`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    await expect(previewOf(tools.store, upload)).rejects.toMatchObject({ code: "not_found" });
    const stranger = await customer();
    await expect(
      getUpload(database.db, row?.id ?? "", stranger.onboarding.id),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("what nobody came back for is deleted the next day; drafts and answers stay", async () => {
    const portal = await sent();
    const draft = await customer();
    await send(draft, [["letter", file("draft.pdf", pdf())], upload]);
    const form = formWith([["letter", file("left.pdf", pdf("left"))], upload]);
    const { actor, onboarding } = portal;
    await answerAnew(tools, { actor, now: monday }, { onboarding, question: "letter", form }, site);
    expect(await rows(portal)).toHaveLength(2);
    await forgetAbandoned(tools, new Date(monday.getTime() + 2 * 86_400_000));
    expect((await rows(portal)).map(({ name }) => name)).toEqual(["letter.pdf"]);
    expect((await rows(draft)).map(({ name }) => name)).toEqual(["draft.pdf"]);
  });
});

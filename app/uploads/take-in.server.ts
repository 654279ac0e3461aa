import { randomUUID } from "node:crypto";
import type { Selectable } from "kysely";
import type { Uploads } from "../../db/types.ts";
import { Refusal } from "../lib/errors.ts";
import { type By, type Change, changeOnboarding } from "../onboardings/change.server.ts";
import { digestOf } from "./content.ts";
import { type Examined, examine } from "./examine.server.ts";
import { fileFormats } from "./file-formats.ts";
import type { FileRules } from "./file-record.ts";
import { distinctName, neutralName, spokenName } from "./neutral-name.ts";
import { previewKey } from "./preview-key.ts";
import { toUpload, type Upload } from "./queries.server.ts";
import { redraw } from "./redraw.server.ts";
import type { UploadTools } from "./upload-tools.server.ts";
import { words } from "./words.en.ts";

/** What files are handed in for: a question, by its key, or a task, by its id. */
export type UploadPlace = { readonly question: string } | { readonly task: string };

/** Where files are handed in, and what may be. */
export type Purpose = {
  readonly onboardingId: string;
  readonly place: UploadPlace;
  readonly rules: FileRules;
  /** Says, inside the transaction, whether this may be handed in now; throws when it may not. */
  readonly permit: (change: Change) => Promise<void>;
};

/** A file as it was handed in, under the name it was given. */
export type Given = { readonly name: string; readonly content: Blob };
/** More files than anybody waits to send with a change of one answer. */
const mostWaiting = 40;

/**
 * Takes in one file: looks at what it is, keeps it under a neutral name, pictures drawn anew.
 * The same file handed in twice is one file.
 * @throws Refusal invalid with one sentence that names the file; what `permit` throws
 */
export async function takeIn(
  { db, store }: UploadTools,
  by: By,
  purpose: Purpose,
  given: Given,
): Promise<Upload> {
  const examined = await examine(given, purpose.rules);
  const { kind, contentType } = fileFormats[examined.format];
  const drawn = kind === "image" ? await redraw(given, examined.format) : undefined;
  const content = drawn?.content ?? given.content;
  const sha256 = await digestOf(given.content);
  const row = await changeOnboarding(db, purpose.onboardingId, by, async (change) => {
    await purpose.permit(change);
    return expect(change, purpose, { ...examined, name: given.name, bytes: content.size, sha256 });
  });
  if (row.state !== "arriving") return toUpload(row);
  await store.put(row.storage_key, content, contentType);
  if (drawn) await store.put(previewKey(row.storage_key), drawn.preview, "image/webp");
  await db
    .updateTable("uploads")
    .set({ state: "here" })
    .where("id", "=", row.id)
    .where("state", "=", "arriving")
    .execute();
  return toUpload(row);
}

type Arriving = Examined & {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** The row of a file that is about to be stored, or of the same file when it is there already. */
async function expect(
  change: Change,
  { place, rules }: Purpose,
  { name, format, bytes, sha256, locked }: Arriving,
): Promise<Selectable<Uploads>> {
  const { trx, onboarding, actor, now } = change;
  const siblings = await siblingsOf(change, place);
  const same = siblings.find((row) => row.sha256 === sha256);
  if (same) return same;
  if (isFull(change, { place, rules }, siblings))
    throw new Refusal("invalid", words.tooMany(spokenName(name), rules.max));
  const taken = siblings.map((row) => row.name);
  return trx
    .insertInto("uploads")
    .values({
      onboarding_id: onboarding.id,
      ...("task" in place ? { task_id: place.task } : { question_key: place.question }),
      name: distinctName(neutralName(name, format), taken),
      format,
      bytes,
      sha256,
      locked,
      storage_key: `${onboarding.id}/${randomUUID()}`,
      contact_id: actor.kind === "contact" ? actor.id : null,
      staff_id: actor.kind === "staff" ? actor.id : null,
      uploaded_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What was handed in for the same task by anybody, or for the same question by the same side. */
function siblingsOf(
  { trx, onboarding, actor }: Change,
  place: UploadPlace,
): Promise<Selectable<Uploads>[]> {
  const there = trx
    .selectFrom("uploads")
    .selectAll()
    .where("onboarding_id", "=", onboarding.id)
    .where("state", "<>", "leaving");
  if ("task" in place) return there.where("task_id", "=", place.task).execute();
  return there
    .where("question_key", "=", place.question)
    .where(actor.kind === "staff" ? "staff_id" : "contact_id", "is not", null)
    .execute();
}

/**
 * What is kept of an answer is replaced with it; what is kept for a task takes up its room, save
 * where there is one place: there another takes it.
 */
function isFull(
  { onboarding }: Change,
  { place, rules }: Pick<Purpose, "place" | "rules">,
  siblings: readonly Selectable<Uploads>[],
): boolean {
  if ("task" in place) return rules.max > 1 && siblings.length >= rules.max;
  const most = onboarding.kickoff_submitted_at === null ? rules.max : mostWaiting;
  return siblings.filter(({ state }) => state !== "kept").length >= most;
}

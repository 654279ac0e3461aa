import type { Selectable } from "kysely";
import type { Database } from "../../db/client.ts";
import type { Uploads } from "../../db/types.ts";
import { Refusal } from "../lib/errors.ts";
import { isUuid } from "../lib/uuid.ts";
import { dateIn } from "../lib/working-calendar.ts";
import { isFileFormat } from "./file-formats.ts";
import type { FileRecord } from "./file-record.ts";
import { words } from "./words.en.ts";

/** A file that was handed in, and where its content lies. */
export type Upload = FileRecord & { readonly storageKey: string };

/** What a contact has chosen for each question and not sent yet, in the order in which it came. */
export async function chosenUploads(
  db: Database,
  onboardingId: string,
): Promise<Map<string, Upload[]>> {
  const rows = await db
    .selectFrom("uploads")
    .selectAll()
    .where("onboarding_id", "=", onboardingId)
    .where("state", "=", "here")
    .where("contact_id", "is not", null)
    .orderBy("uploaded_at")
    .orderBy("id")
    .execute();
  return grouped(rows, ({ question_key: key }) => key);
}

/** The files of tasks of one onboarding, by the id of the task, in the order in which they came. */
export async function taskUploads(
  db: Database,
  onboardingId: string,
): Promise<Map<string, Upload[]>> {
  const rows = await db
    .selectFrom("uploads")
    .selectAll()
    .where("onboarding_id", "=", onboardingId)
    .where("task_id", "is not", null)
    .where("state", "=", "kept")
    .orderBy("uploaded_at")
    .orderBy("id")
    .execute();
  return grouped(rows, ({ task_id: id }) => id);
}

function grouped(
  rows: readonly Selectable<Uploads>[],
  by: (row: Selectable<Uploads>) => string | null,
): Map<string, Upload[]> {
  const groups = [...Map.groupBy(rows, by)];
  return new Map(
    groups.flatMap(([name, own]) => (name === null ? [] : [[name, own.map(toUpload)] as const])),
  );
}

/**
 * Files of one question of one onboarding, in the order of their ids as given.
 * @throws Refusal conflict when one of them is not there, or belongs elsewhere
 */
export async function getUploads(
  db: Database,
  onboardingId: string,
  key: string,
  ids: readonly string[],
): Promise<Upload[]> {
  const known = ids.filter(isUuid);
  const rows =
    known.length === 0
      ? []
      : await db
          .selectFrom("uploads")
          .selectAll()
          .where("onboarding_id", "=", onboardingId)
          .where("question_key", "=", key)
          .where("id", "in", known)
          .where("state", "in", ["here", "kept"])
          .execute();
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new Refusal("conflict", words.gone, key);
    return toUpload(row);
  });
}

/**
 * One file, wherever it belongs, or of one onboarding.
 * @throws Refusal not_found
 */
export async function getUpload(db: Database, id: string, onboardingId?: string): Promise<Upload> {
  const row = isUuid(id)
    ? await db
        .selectFrom("uploads")
        .selectAll()
        .where("id", "=", id)
        .where("state", "in", ["here", "kept"])
        .executeTakeFirst()
    : undefined;
  if (!row || (onboardingId !== undefined && row.onboarding_id !== onboardingId))
    throw new Refusal("not_found", words.notHere);
  return toUpload(row);
}

/** The id of the task that a file was handed in for; null for one of an answer. */
export async function taskOfUpload(db: Database, id: string): Promise<string | null> {
  const row = await db
    .selectFrom("uploads")
    .select("task_id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.task_id ?? null;
}

/** An upload from its row. */
export function toUpload(row: Selectable<Uploads>): Upload {
  if (!isFileFormat(row.format)) throw new Error("An upload has a format that we do not know.");
  return {
    id: row.id,
    name: row.name,
    type: row.format,
    bytes: row.bytes,
    uploaded: dateIn("UTC", row.uploaded_at.toISOString()),
    ...(row.locked ? { locked: true } : {}),
    storageKey: row.storage_key,
  };
}

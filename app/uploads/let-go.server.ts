import type { Transaction } from "kysely";
import { sql } from "kysely";
import type { DB } from "../../db/types.ts";
import { addJob } from "../lib/jobs.server.ts";
import { isUuid } from "../lib/uuid.ts";
import type { Change } from "../onboardings/change.server.ts";
import type { FileRecord } from "./file-record.ts";

/** Takes back a file that was chosen and not sent yet. One that is not there any more is no problem. */
export async function discardUpload({ trx, onboarding }: Change, key: string, id: string) {
  const rows = isUuid(id)
    ? await trx
        .updateTable("uploads")
        .set({ state: "leaving" })
        .where("onboarding_id", "=", onboarding.id)
        .where("question_key", "=", key)
        .where("id", "=", id)
        .where("state", "=", "here")
        .where("contact_id", "is not", null)
        .returning("id")
        .execute()
    : [];
  await queueForgetting(trx, rows);
}

/** Every file of an onboarding that its answers, sent now, name is kept; every other one that was handed in for an answer goes. */
export async function keepOnly({ trx, onboarding }: Change, kept: readonly FileRecord[]) {
  await keep(trx, onboarding.id, kept);
  const leaving = await trx
    .updateTable("uploads")
    .set({ state: "leaving" })
    .where("onboarding_id", "=", onboarding.id)
    .where("question_key", "is not", null)
    .where("state", "<>", "leaving")
    .where((eb) => eb.not(eb("id", "=", anyOf(kept))))
    .returning("id")
    .execute();
  await queueForgetting(trx, leaving);
}

/** The answer to one question has changed: these files are kept, those it named before go. */
export async function keepInstead(
  { trx, onboarding }: Change,
  key: string,
  kept: readonly FileRecord[],
) {
  await keep(trx, onboarding.id, kept);
  const leaving = await trx
    .updateTable("uploads")
    .set({ state: "leaving" })
    .where("onboarding_id", "=", onboarding.id)
    .where("question_key", "=", key)
    .where("state", "=", "kept")
    .where((eb) => eb.not(eb("id", "=", anyOf(kept))))
    .returning("id")
    .execute();
  await queueForgetting(trx, leaving);
}

/** Keeps files that were handed in for a task. @returns the names of those that were not kept before */
export async function keepForTask(
  { trx }: Change,
  taskId: string,
  ids: readonly string[],
): Promise<string[]> {
  const kept = await trx
    .updateTable("uploads")
    .set({ state: "kept" })
    .where("task_id", "=", taskId)
    .where("id", "in", ids)
    .where("state", "=", "here")
    .returning("name")
    .execute();
  return kept.map(({ name }) => name);
}

/** Takes away a file that was handed in for a task. @returns its name, or nothing when it is not there */
export async function discardTaskUpload(
  { trx }: Change,
  taskId: string,
  id: string,
): Promise<string | undefined> {
  const rows = isUuid(id)
    ? await trx
        .updateTable("uploads")
        .set({ state: "leaving" })
        .where("task_id", "=", taskId)
        .where("id", "=", id)
        .where("state", "=", "kept")
        .returning(["id", "name"])
        .execute()
    : [];
  await queueForgetting(trx, rows);
  return rows[0]?.name;
}

function anyOf(records: readonly FileRecord[]) {
  return sql<string>`any(${records.map(({ id }) => id)}::uuid[])`;
}

async function keep(trx: Transaction<DB>, onboardingId: string, records: readonly FileRecord[]) {
  for (const { id, issued = null, expires = null } of records) {
    await trx
      .updateTable("uploads")
      .set({ state: "kept", issued_on: issued, expires_on: expires })
      .where("onboarding_id", "=", onboardingId)
      .where("id", "=", id)
      .where("state", "in", ["here", "kept"])
      .execute();
  }
}

async function queueForgetting(trx: Transaction<DB>, rows: readonly { readonly id: string }[]) {
  for (const { id } of rows)
    await addJob(trx, "forget_upload", { uploadId: id }, { key: `forget_upload:${id}` });
}

import { previewKey } from "./preview-key.ts";
import type { UploadTools } from "./upload-tools.server.ts";

const day = 86_400_000;

/** Deletes a file that is leaving: its content, then its row. Done once, it does nothing more. */
export async function forgetUpload({ db, store }: UploadTools, uploadId: string): Promise<void> {
  const row = await db
    .selectFrom("uploads")
    .select("storage_key")
    .where("id", "=", uploadId)
    .where("state", "=", "leaving")
    .executeTakeFirst();
  if (!row) return;
  await store.delete(previewKey(row.storage_key));
  await store.delete(row.storage_key);
  await db
    .deleteFrom("uploads")
    .where("id", "=", uploadId)
    .where("state", "=", "leaving")
    .execute();
}

/**
 * Deletes what nobody will come back for: files whose content never was stored, those that were
 * chosen for a change that nobody agreed to, and those that could not be deleted before.
 */
export async function forgetAbandoned({ db, store }: UploadTools, now: Date): Promise<void> {
  const before = new Date(now.getTime() - day);
  const leaving = await db
    .updateTable("uploads")
    .set({ state: "leaving" })
    .where("uploaded_at", "<", before)
    .where((eb) =>
      eb.or([
        eb("state", "in", ["arriving", "leaving"]),
        eb.and([
          eb("state", "=", "here"),
          eb.or([
            eb("staff_id", "is not", null),
            // Of a task every file is kept as it arrives: this one came too late.
            eb("task_id", "is not", null),
            eb.exists(
              eb
                .selectFrom("onboardings")
                .select("onboardings.id")
                .whereRef("onboardings.id", "=", "uploads.onboarding_id")
                .where("kickoff_submitted_at", "is not", null),
            ),
          ]),
        ]),
      ]),
    )
    .returning("id")
    .execute();
  for (const { id } of leaving) await forgetUpload({ db, store }, id);
}

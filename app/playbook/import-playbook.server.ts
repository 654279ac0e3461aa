import type { Transaction } from "kysely";
import { type Database, json } from "../../db/client.ts";
import type { DB } from "../../db/types.ts";
import { isDuplicate } from "../lib/database-errors.ts";
import { Refusal } from "../lib/errors.ts";
import { sameJson } from "../lib/same-json.ts";
import type { By } from "../onboardings/change.server.ts";
import { requireRole } from "../staff/require-role.ts";
import { diagnose } from "./diagnose.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { parsePlaybook } from "./parse.ts";
import type { Playbook } from "./schema.ts";
import { findDraft, findPublished, type PlaybookVersion } from "./versions.server.ts";

export type PlaybookImport = {
  /** The document, of any origin. */
  readonly document: unknown;
  /** Publishes it at once; otherwise it becomes the draft. */
  readonly publish: boolean;
  /** Puts it in the place of a draft with other contents. */
  readonly replaceDraft: boolean;
};

export type PlaybookImported = {
  /** Nothing was written when this is null: the problems say why. */
  readonly imported: {
    readonly key: string;
    readonly version: number;
    /** It was there already, as it is. */
    readonly unchanged: boolean;
  } | null;
  readonly problems: readonly Diagnosis[];
};

/**
 * Brings a playbook document in, as a draft or published: all of it or nothing. A draft may still
 * have rules that are wrong; its shape must be right.
 * @returns what came in, and what is wrong with it
 * @throws Refusal not_allowed, or conflict when somebody is working on a draft of it
 */
export async function importPlaybook(
  db: Database,
  { actor, now }: By,
  { document, publish, replaceDraft }: PlaybookImport,
): Promise<PlaybookImported> {
  if (actor.kind !== "system") requireRole(actor, "change playbooks", ["manager", "admin"]);
  const parsed = parsePlaybook(document);
  if ("problems" in parsed) return { imported: null, problems: parsed.problems };
  const { playbook } = parsed;
  const problems = diagnose(playbook);
  if (publish && problems.some(({ severity }) => severity === "error")) {
    return { imported: null, problems };
  }
  const by = { now, id: actor.kind === "staff" ? actor.id : null };
  const stored = await db
    .transaction()
    .execute((trx) => bringIn(trx, playbook, { publish, replaceDraft }, by))
    .catch((cause: unknown) => {
      throw isDuplicate(cause) ? savedMeanwhile() : cause;
    });
  return { imported: { key: playbook.key, ...stored }, problems };
}

type ImportedBy = { readonly now: Date; readonly id: string | null };
type How = Pick<PlaybookImport, "publish" | "replaceDraft">;

async function bringIn(
  trx: Transaction<DB>,
  playbook: Playbook,
  { publish, replaceDraft }: How,
  by: ImportedBy,
): Promise<{ version: number; unchanged: boolean }> {
  await holdPlaybook(trx, playbook.key, by.now);
  const draft = await findDraft(trx, playbook.key);
  const current = draft ?? (await findPublished(trx, playbook.key));
  const isSame = current !== undefined && sameJson(current.document, playbook);
  if (isSame && (!publish || !draft)) return { version: current.version, unchanged: true };
  if (draft && !isSame && !replaceDraft) throw draftInTheWay();
  const values = {
    document: json(playbook),
    updated_at: by.now,
    updated_by: by.id,
    ...(publish ? { published_at: by.now, published_by: by.id } : {}),
  };
  const version = draft
    ? await replace(trx, draft, values)
    : await insert(trx, playbook.key, values);
  return { version, unchanged: false };
}

function savedMeanwhile(): Refusal {
  return new Refusal("conflict", "Somebody has just saved this playbook. Import it again.");
}

function draftInTheWay(): Refusal {
  return new Refusal(
    "conflict",
    "There is a draft of this playbook with other contents. Export it first if it is still needed, then replace it.",
  );
}

/** Makes the playbook known, and lets nobody else import it at the same time. */
async function holdPlaybook(trx: Transaction<DB>, key: string, now: Date): Promise<void> {
  await trx
    .insertInto("playbooks")
    .values({ key, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx.selectFrom("playbooks").select("key").where("key", "=", key).forUpdate().execute();
}

type Values = {
  readonly document: ReturnType<typeof json>;
  readonly updated_at: Date;
  readonly updated_by: string | null;
};

/** Names the revision: a save from the editor meanwhile is not overwritten unseen. */
async function replace(
  trx: Transaction<DB>,
  { id, revision }: PlaybookVersion,
  values: Values,
): Promise<number> {
  const replaced = await trx
    .updateTable("playbook_versions")
    .set((eb) => ({ ...values, revision: eb("revision", "+", 1) }))
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("published_at", "is", null)
    .returning("version")
    .executeTakeFirst();
  if (!replaced) throw savedMeanwhile();
  return replaced.version;
}

async function insert(trx: Transaction<DB>, key: string, values: Values): Promise<number> {
  const { version } = await trx
    .insertInto("playbook_versions")
    .values((eb) => ({
      ...values,
      playbook_key: key,
      version: eb
        .selectFrom("playbook_versions")
        .select((inner) =>
          inner(inner.fn.coalesce(inner.fn.max("version"), inner.lit(0)), "+", 1).as("next"),
        )
        .where("playbook_key", "=", key),
    }))
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

import { type Database, json } from "../../db/client.ts";
import { isDuplicate } from "../lib/database-errors.ts";
import { Refusal } from "../lib/errors.ts";
import { requireStorable } from "../lib/read-input.ts";
import type { By } from "../onboardings/change.server.ts";
import { requireRole } from "../staff/require-role.ts";
import { parsePlaybook } from "./parse.ts";
import type { Playbook } from "./schema.ts";

export type Draft = {
  readonly key: string;
  /** The document, of any origin. */
  readonly document: unknown;
  /** The revision of the draft that was edited; null to begin a new draft. */
  readonly revision: number | null;
};

/**
 * Saves the draft of a playbook. Its rules may still be wrong; its shape must be right.
 * @returns the revision that the next save names
 * @throws Refusal not_allowed, invalid, or conflict when somebody else has saved meanwhile
 */
export async function saveDraft(
  db: Database,
  { actor, now }: By,
  draft: Draft,
): Promise<{ id: string; revision: number }> {
  requireRole(actor, "change playbooks", ["manager", "admin"]);
  const document = readDocument(draft);
  const values = { document: json(document), updated_at: now, updated_by: actor.id };
  const saved =
    draft.revision === null
      ? await begin(db, draft.key, values)
      : await update(db, draft, draft.revision, values);
  if (!saved)
    throw new Refusal(
      "conflict",
      "Somebody else has changed this playbook since you opened it. Open it again to see their changes.",
    );
  return saved;
}

function readDocument({ key, document }: Draft): Playbook {
  const parsed = parsePlaybook(document);
  if ("problems" in parsed)
    throw new Refusal("invalid", parsed.problems[0]?.message ?? "This is no playbook.");
  if (parsed.playbook.key !== key)
    throw new Refusal("invalid", "The key of a playbook never changes.", "key");
  return requireStorable(parsed.playbook);
}

type Values = {
  readonly document: ReturnType<typeof json>;
  readonly updated_at: Date;
  readonly updated_by: string;
};
type Saved = { readonly id: string; readonly revision: number };

async function begin(db: Database, key: string, values: Values): Promise<Saved | undefined> {
  try {
    return await db.transaction().execute(async (trx) => {
      await trx
        .insertInto("playbooks")
        .values({ key, created_at: values.updated_at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return trx
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
        .returning(["id", "revision"])
        .executeTakeFirstOrThrow();
    });
  } catch (error) {
    if (isDuplicate(error)) return undefined;
    throw error;
  }
}

async function update(
  db: Database,
  { key }: Draft,
  revision: number,
  values: Values,
): Promise<Saved | undefined> {
  return db
    .updateTable("playbook_versions")
    .set((eb) => ({ ...values, revision: eb("revision", "+", 1) }))
    .where("playbook_key", "=", key)
    .where("published_at", "is", null)
    .where("revision", "=", revision)
    .returning(["id", "revision"])
    .executeTakeFirst();
}

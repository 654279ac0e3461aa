import type { Selectable, Transaction } from "kysely";
import type { Database } from "../../db/client.ts";
import type { DB, SecretBoxes } from "../../db/types.ts";
import type { BoundPlaybook } from "./bound-playbook.ts";
import type { Box } from "./box.ts";
import type { Entered } from "./question-types/parsed.ts";

/** The last box of each question of an onboarding, by the key of the question. */
export async function boxesOf(
  db: Database,
  onboardingId: string,
): Promise<ReadonlyMap<string, Box>> {
  const rows = await db
    .selectFrom("secret_boxes")
    .selectAll()
    .where("onboarding_id", "=", onboardingId)
    .orderBy("filled_at")
    .execute();
  return new Map(rows.map((row) => [row.question_key, toBox(row)]));
}

function toBox(row: Selectable<SecretBoxes>): Box {
  const { id, opened_at: opened, opened_by: by, expired_at: expired } = row;
  if (opened !== null) return { id, state: "opened", at: opened, by: by ?? "" };
  if (expired !== null) return { id, state: "expired", at: expired };
  return { id, state: "full", since: row.filled_at, until: row.expires_at };
}

type Filling = {
  readonly onboardingId: string;
  readonly questions: BoundPlaybook["questions"];
  readonly now: Date;
};

/**
 * Puts what was given into its boxes, and empties those it takes the place of.
 * @returns what was entered, without what is now in the boxes
 */
export async function fillBoxes(
  trx: Transaction<DB>,
  { onboardingId, questions, now }: Filling,
  entered: Readonly<Record<string, Entered>>,
): Promise<Readonly<Record<string, Entered>>> {
  const kept = { ...entered };
  for (const [key, own] of Object.entries(entered)) {
    const days = questions.get(key)?.box?.days;
    if (days === undefined) continue;
    const { sealed: [sealed] = [], ...rest } = own;
    const id = own.box?.[0];
    await emptyBoxes(trx, onboardingId, [key], id);
    if (id !== undefined && sealed !== undefined)
      await fill(trx, { id, onboardingId, key, sealed, now, days });
    kept[key] = rest;
  }
  return kept;
}

type NewBox = {
  readonly id: string;
  readonly onboardingId: string;
  readonly key: string;
  readonly sealed: string;
  readonly now: Date;
  readonly days: number;
};

const dayMs = 86_400_000;

async function fill(trx: Transaction<DB>, box: NewBox): Promise<void> {
  const { id, onboardingId, key, sealed, now, days } = box;
  await trx
    .insertInto("secret_boxes")
    .values({
      id,
      onboarding_id: onboardingId,
      question_key: key,
      sealed,
      filled_at: now,
      expires_at: new Date(now.getTime() + days * dayMs),
    })
    // The same form, sent twice.
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Takes away the unopened boxes of questions, all but one. */
export async function emptyBoxes(
  trx: Transaction<DB>,
  onboardingId: string,
  keys: readonly string[],
  except?: string,
): Promise<void> {
  if (keys.length === 0) return;
  await trx
    .deleteFrom("secret_boxes")
    .where("onboarding_id", "=", onboardingId)
    .where("question_key", "in", keys)
    .where("opened_at", "is", null)
    .$if(except !== undefined, (query) => query.where("id", "!=", except ?? ""))
    .execute();
}

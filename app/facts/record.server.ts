import type { Transaction } from "kysely";
import { json } from "../../db/client.ts";
import type { DB } from "../../db/types.ts";
import { type Facts, sameFact } from "./fact.ts";
import { type FactSource, factsInForce, toFacts } from "./queries.server.ts";

export type FactsToRecord = {
  readonly customerId: string;
  /** What is known now. */
  readonly facts: Facts;
  /** Keys that are no longer known: their question went away with the answer it hung on. */
  readonly forget?: readonly string[];
  readonly source: FactSource;
  /** The name of who said it. */
  readonly by: string;
  readonly now: Date;
};

/**
 * Records facts inside the caller's transaction. A fact that says the same as before is left
 * alone; a different one supersedes it, and both stay on record.
 * @returns the keys that changed
 */
export async function recordFacts(trx: Transaction<DB>, input: FactsToRecord): Promise<string[]> {
  const before = toFacts(await factsInForce(trx, input.customerId));
  const changed = Object.keys(input.facts).filter(
    (key) => !sameFact(before[key], input.facts[key]),
  );
  const forgotten = (input.forget ?? []).filter((key) => Object.hasOwn(before, key));
  await supersede(trx, input, [...changed, ...forgotten]);
  await insert(trx, input, changed);
  return [...changed, ...forgotten];
}

async function supersede(
  trx: Transaction<DB>,
  { customerId, now }: FactsToRecord,
  keys: string[],
): Promise<void> {
  if (keys.length === 0) return;
  await trx
    .updateTable("facts")
    .set({ superseded_at: now })
    .where("customer_id", "=", customerId)
    .where("key", "in", keys)
    .where("superseded_at", "is", null)
    .execute();
}

async function insert(trx: Transaction<DB>, input: FactsToRecord, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  await trx
    .insertInto("facts")
    .values(
      keys.map((key) => ({
        customer_id: input.customerId,
        key,
        value: json(input.facts[key]),
        source: input.source,
        recorded_by: input.by,
        recorded_at: input.now,
      })),
    )
    .execute();
}

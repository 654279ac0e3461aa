import type { Database } from "../../db/client.ts";
import type { Facts, FactValue } from "./fact.ts";
import { factSchema } from "./fact-schema.ts";

export type FactSource = "sales" | "customer" | "staff";

/** One value a fact has had. */
export type RecordedFact = {
  readonly key: string;
  readonly value: FactValue;
  readonly source: FactSource;
  /** The name of who said it. */
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** Until when it was in force; null while it still is. */
  readonly supersededAt: Date | null;
};

/** What is known about a customer today, with who said it and since when. */
export async function factsInForce(db: Database, customerId: string): Promise<RecordedFact[]> {
  const rows = await recorded(db, customerId)
    .where("superseded_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(toFact);
}

/** What is known about these customers today, by customer. */
export async function factsOfCustomers(
  db: Database,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedFact[]>> {
  const rows = await db
    .selectFrom("facts")
    .select(["customer_id", ...columns])
    .where("customer_id", "in", customerIds)
    .where("superseded_at", "is", null)
    .orderBy("id")
    .execute();
  const byCustomer = Map.groupBy(rows, (row) => row.customer_id);
  return new Map([...byCustomer].map(([id, own]) => [id, own.map(toFact)]));
}

/** Every value every fact of a customer has had, the newest first. */
export async function factHistory(db: Database, customerId: string): Promise<RecordedFact[]> {
  const rows = await recorded(db, customerId).orderBy("id", "desc").execute();
  return rows.map(toFact);
}

/** Recorded facts as the rules read them. */
export function toFacts(recordedFacts: readonly RecordedFact[]): Facts {
  return Object.fromEntries(recordedFacts.map(({ key, value }) => [key, value]));
}

const columns = ["key", "value", "source", "recorded_by", "recorded_at", "superseded_at"] as const;

function recorded(db: Database, customerId: string) {
  return db.selectFrom("facts").select(columns).where("customer_id", "=", customerId);
}

type Row = {
  readonly key: string;
  readonly value: unknown;
  readonly source: FactSource;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly superseded_at: Date | null;
};

function toFact(row: Row): RecordedFact {
  return {
    key: row.key,
    value: factSchema.parse(row.value),
    source: row.source,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  };
}

import { sql, type Transaction } from "kysely";
import { type Database, json } from "../../db/client.ts";
import type { DB } from "../../db/types.ts";
import type { FactValue } from "../facts/fact.ts";
import { factSchema } from "../facts/fact-schema.ts";
import type { DataKey } from "../lib/site.ts";
import type { Receiver } from "./question-types/question-type.ts";
import { sealedParts } from "./question-types/sealed.ts";
import { receiverFor } from "./receiver.server.ts";

/** How much is sealed with the present key now, and how much no key that is known opens. */
export type SealedAnew = { readonly sealed: number; readonly unreadable: number };

type Work = {
  readonly trx: Transaction<DB>;
  readonly customerId: string;
  readonly receiver: Pick<Receiver, "seal" | "unseal">;
  readonly count: { sealed: number; unreadable: number };
};

/**
 * Seals everything that is kept sealed with the present key, so that older ones are not needed
 * any more. Nothing else about it changes. One customer at a time: it may be broken off and begun again.
 */
export async function sealAnew(db: Database, dataKey: DataKey): Promise<SealedAnew> {
  const count = { sealed: 0, unreadable: 0 };
  const customers = await db.selectFrom("customers").select("id").orderBy("id").execute();
  for (const { id } of customers)
    await db.transaction().execute(async (trx) => {
      const work = { trx, customerId: id, receiver: receiverFor(dataKey, id), count };
      await sealFacts(work);
      await sealDrafts(work);
      await sealSubmissions(work);
      await sealBoxes(work);
    });
  return count;
}

async function sealFacts(work: Work): Promise<void> {
  const rows = await work.trx
    .selectFrom("facts")
    .select(["id", "value"])
    .where("customer_id", "=", work.customerId)
    .where(sql<string>`value::text`, "like", "%sealed%")
    .forUpdate()
    .execute();
  for (const { id, value } of rows)
    await work.trx
      .updateTable("facts")
      .set({ value: anew(value, work) })
      .where("id", "=", id)
      .execute();
}

function ownOnboardings({ trx, customerId }: Work) {
  return trx.selectFrom("onboardings").select("id").where("customer_id", "=", customerId);
}

async function sealDrafts(work: Work): Promise<void> {
  const rows = await work.trx
    .selectFrom("kickoff_answers")
    .select(["onboarding_id", "question_key", "entered"])
    .where("onboarding_id", "in", ownOnboardings(work))
    .where(sql<string>`entered::text`, "like", "%sealed%")
    .forUpdate()
    .execute();
  for (const { onboarding_id, question_key, entered } of rows)
    await work.trx
      .updateTable("kickoff_answers")
      .set({ entered: anew(entered, work) })
      .where("onboarding_id", "=", onboarding_id)
      .where("question_key", "=", question_key)
      .execute();
}

async function sealSubmissions(work: Work): Promise<void> {
  const rows = await work.trx
    .selectFrom("submissions")
    .select(["onboarding_id", "answers"])
    .where("onboarding_id", "in", ownOnboardings(work))
    .where(sql<string>`answers::text`, "like", "%sealed%")
    .forUpdate()
    .execute();
  for (const { onboarding_id, answers } of rows)
    await work.trx
      .updateTable("submissions")
      .set({ answers: anew(answers, work) })
      .where("onboarding_id", "=", onboarding_id)
      .execute();
}

async function sealBoxes(work: Work): Promise<void> {
  const rows = await work.trx
    .selectFrom("secret_boxes")
    .select(["id", "sealed"])
    .where("onboarding_id", "in", ownOnboardings(work))
    .forUpdate()
    .execute();
  for (const { id, sealed } of rows) {
    const again = sealed === null ? undefined : textAnew(sealed, work);
    if (sealed !== null && again === undefined) work.count.unreadable += 1;
    if (again !== undefined)
      await work.trx
        .updateTable("secret_boxes")
        .set({ sealed: again })
        .where("id", "=", id)
        .execute();
  }
}

function anew(value: unknown, work: Work) {
  return json(valueAnew(factSchema.parse(value), work));
}

/** The same value; every text in it that a key opens is sealed with the present one. */
function valueAnew(value: FactValue, work: Work, part = ""): FactValue {
  if (typeof value === "string") {
    const again = textAnew(value, work);
    if (again === undefined && isSealed(value, part)) work.count.unreadable += 1;
    return again ?? value;
  }
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item: FactValue) => valueAnew(item, work, part));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, valueAnew(inner, work, name)]),
  );
}

/** Whether a text stands where a sealed one does, in a fact, a form or a row of one, and is no word of somebody's. */
function isSealed(text: string, part: string): boolean {
  return part.split("-").at(-1) === sealedParts.kept && /^[\w-]{39,}$/.test(text);
}

function textAnew(text: string, { receiver, count }: Work): string | undefined {
  const inClear = receiver.unseal(text);
  if (inClear === undefined) return undefined;
  count.sealed += 1;
  return receiver.seal(inClear);
}

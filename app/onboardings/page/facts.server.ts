import type { Database } from "../../../db/client.ts";
import { type KnownFact, knownFacts } from "../../facts/known-facts.ts";
import { factHistory } from "../../facts/queries.server.ts";
import type { Playbook } from "../../playbook/schema.ts";

/** A known thing, with what it was before, the newest first. */
export type FactOnPage = KnownFact & { readonly before: readonly KnownFact[] };

/** What is known of a customer now, each with what it was before. */
export async function factsOnPage(
  db: Database,
  playbook: Playbook,
  customerId: string,
): Promise<FactOnPage[]> {
  const all = knownFacts(playbook, await factHistory(db, customerId));
  const inForce = all.filter(({ until }) => until === null);
  return inForce.map((fact) => ({
    ...fact,
    before: all.filter(({ key, until }) => key === fact.key && until !== null),
  }));
}

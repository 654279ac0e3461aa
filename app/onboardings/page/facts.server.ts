import type { Database } from "../../../db/client.ts";
import { type KnownFact, knownFacts } from "../../facts/known-facts.ts";
import { factHistory } from "../../facts/queries.server.ts";
import type { Box } from "../../kickoff/box.ts";
import { boxesOf } from "../../kickoff/boxes.server.ts";
import type { Playbook } from "../../playbook/schema.ts";

/** A known thing, with what it was before, the newest first. */
export type FactOnPage = KnownFact & {
  readonly before: readonly KnownFact[];
  /** The one-time box that the answer lies in, or lay in. */
  readonly box: Box | undefined;
};

/** What is known of a customer now, each with what it was before. */
export async function factsOnPage(
  db: Database,
  playbook: Playbook,
  { id, customer_id }: { readonly id: string; readonly customer_id: string },
): Promise<FactOnPage[]> {
  const all = knownFacts(playbook, await factHistory(db, customer_id));
  const boxes = await boxesOf(db, id);
  const inForce = all.filter(({ until }) => until === null);
  return inForce.map((fact) => ({
    ...fact,
    box: boxes.get(fact.key),
    before: all.filter(({ key, until }) => key === fact.key && until !== null),
  }));
}

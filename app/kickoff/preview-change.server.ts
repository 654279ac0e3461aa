import type { Transaction } from "kysely";
import type { Database } from "../../db/client.ts";
import type { DB } from "../../db/types.ts";
import { Refusal } from "../lib/errors.ts";
import type { DataKey } from "../lib/site.ts";
import { isUuid } from "../lib/uuid.ts";
import type { By } from "../onboardings/change.server.ts";
import { loadPlan } from "../plan/load.server.ts";
import { plan } from "../plan/plan.ts";
import { reconcile } from "../plan/reconcile.ts";
import {
  type NewAnswers,
  type Outcome,
  outcomeOf,
  proposeChange,
} from "./propose-change.server.ts";

/**
 * What would follow if these answers were given instead. Changes nothing.
 * @throws Refusal as `changeAnswer` does
 */
export async function previewChange(
  db: Database,
  by: By,
  input: NewAnswers,
  key: DataKey,
): Promise<Outcome> {
  return db
    .transaction()
    .setAccessMode("read only")
    .execute(async (trx) => {
      const asking = { trx, ...by, onboarding: await getOnboarding(trx, input.onboardingId) };
      const proposed = await proposeChange(asking, input, key);
      if (proposed.state !== "ready") return proposed;
      const { playbook, dates, tasks } = await loadPlan(trx, input.onboardingId, by.now);
      const changes = reconcile(tasks, plan(playbook, proposed.facts, dates));
      return outcomeOf(asking, dates.calendar.zone, proposed.shown, changes);
    });
}

async function getOnboarding(trx: Transaction<DB>, id: string) {
  const row = isUuid(id)
    ? await trx.selectFrom("onboardings").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined;
  if (!row) throw new Refusal("not_found", "There is no such onboarding.");
  return row;
}

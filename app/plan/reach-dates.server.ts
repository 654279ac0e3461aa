import type { Database } from "../../db/client.ts";
import { changeOnboarding } from "../onboardings/change.server.ts";
import { placedTasks } from "../playbook/placed-tasks.ts";
import type { Playbook } from "../playbook/schema.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { applyPlan, recordPlan } from "./apply.server.ts";

const product = { kind: "system", name: "Onward" } as const;

/** Brings in what a new day has begun: tasks that start on a date or when another is late, documents to renew. */
export async function reachDates(db: Database, now: Date): Promise<void> {
  for (const id of await waitingForDates(db)) {
    await changeOnboarding(db, id, { actor: product, now }, async (change) =>
      recordPlan(change, await applyPlan(change)),
    );
  }
}

async function waitingForDates(db: Database): Promise<string[]> {
  const versions = await db
    .selectFrom("onboardings")
    .select("playbook_version_id as id")
    .distinct()
    .execute();
  const waiting: string[] = [];
  for (const { id } of versions) {
    if (waitsForDates((await getVersion(db, id)).document)) waiting.push(id);
  }
  if (waiting.length === 0) return [];
  const rows = await db
    .selectFrom("onboardings")
    .select("id")
    .where("playbook_version_id", "in", waiting)
    .where("cancelled_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

function waitsForDates(playbook: Playbook): boolean {
  return placedTasks(playbook).inOrder.some(({ task: { starts, work } }) => {
    const runsOut = work?.type === "files" && work.validDays !== undefined;
    return starts?.on === "date" || starts?.on === "overdue" || runsOut;
  });
}

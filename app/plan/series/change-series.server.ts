import { Refusal } from "../../lib/errors.ts";
import { getVersion } from "../../playbook/versions.server.ts";
import type { TaskChange } from "../change-task.server.ts";
import { requireCharge } from "../task-rules.ts";
import type { Task } from "../tasks.server.ts";
import { seriesOf } from "./series.ts";

/** The series that a task is one of, as people may change it. */
export type ChangedSeries = {
  readonly key: string;
  /** It goes on for as long as nobody ends it. */
  readonly isEndless: boolean;
  readonly extra: number;
  readonly endsAfter: number | null;
  readonly tasks: readonly (Task & { readonly number: number })[];
};

/** Lets pass who may change the series of a task. @throws Refusal not_found or not_allowed */
export async function requireSeries(change: TaskChange): Promise<ChangedSeries> {
  const { trx, onboarding, actor, task, tasks } = change;
  requireCharge(actor, onboarding);
  const { document } = await getVersion(trx, onboarding.playbook_version_id);
  const series = seriesOf(task.key, document);
  if (!series) throw new Refusal("not_found", "This task does not repeat.");
  const row = await trx
    .selectFrom("task_series")
    .select(["extra", "ends_after"])
    .where("onboarding_id", "=", onboarding.id)
    .where("key", "=", series.key)
    .executeTakeFirst();
  const endsAfter = row?.ends_after ?? null;
  return {
    key: series.key,
    isEndless: series.repeat.times === undefined && endsAfter === null,
    extra: row?.extra ?? 0,
    endsAfter,
    tasks: tasks.flatMap((one) => {
      const other = seriesOf(one.key, document);
      return other?.key === series.key ? [{ ...one, number: other.number }] : [];
    }),
  };
}

/** Keeps how long a series is to be. */
export async function writeSeries(
  { trx, onboarding }: TaskChange,
  key: string,
  values: { readonly extra: number; readonly ends_after: number | null },
): Promise<void> {
  await trx
    .insertInto("task_series")
    .values({ onboarding_id: onboarding.id, key, ...values })
    .onConflict((conflict) => conflict.columns(["onboarding_id", "key"]).doUpdateSet(values))
    .execute();
}

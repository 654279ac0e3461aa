import { z } from "zod";
import type { Database } from "../../../db/client.ts";
import { Refusal } from "../../lib/errors.ts";
import { readInput } from "../../lib/read-input.ts";
import type { By } from "../../onboardings/change.server.ts";
import { applyPlan } from "../apply.server.ts";
import { changeTask, type TaskRef } from "../change-task.server.ts";
import { instanceName } from "../instance-key.ts";
import { inEvent } from "../tasks.server.ts";
import { requireSeries, writeSeries } from "./change-series.server.ts";

const most = 52;

export const extendSeriesInput = z.object({
  more: z.coerce
    .number({ error: "Enter a number." })
    .int("Enter a whole number.")
    .min(1, "Add at least one.")
    .max(most, `Add at most ${most} at once.`),
});

/**
 * Makes the series of a task longer, also one that was ended.
 * @throws Refusal not_found, not_allowed, invalid, or conflict for one that has no end
 */
export async function extendSeries(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof extendSeriesInput>,
): Promise<void> {
  const { more } = readInput(extendSeriesInput, input);
  await changeTask(db, by, input, async (change) => {
    const { key, isEndless, extra, endsAfter } = await requireSeries(change);
    if (isEndless) throw new Refusal("conflict", "It goes on by itself until you end it.");
    if (extra + more > mostExtra) throw new Refusal("conflict", "The series is long enough.");
    const longer =
      endsAfter === null
        ? { extra: extra + more, ends_after: null }
        : { extra, ends_after: endsAfter + more };
    await writeSeries(change, key, longer);
    const { tasks } = await applyPlan(change);
    const total = tasks.filter((one) => isOf(one.key, key) && one.status !== "cancelled").length;
    change.record({ type: "series_extended", task: inEvent(change.task), more, total });
  });
}

const mostExtra = 104;

function isOf(key: string, series: string): boolean {
  return instanceName(key).number !== undefined && key.replace(/#\d+$/, "") === series;
}

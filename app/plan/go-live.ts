import type { WorkingCalendar } from "../lib/working-calendar.ts";
import type { PlacedTasks } from "../playbook/placed-tasks.ts";
import type { Say } from "./due-words.ts";
import { instanceName } from "./instance-key.ts";
import { addLength, lengthInWords } from "./lengths.ts";
import type { PlanDates } from "./plan-dates.ts";

/** Go-live as it is to be, and what moved it there. */
export type MovedGoLive = { readonly date: string | undefined; readonly moved?: Say };

/** Go-live after everything that was decided: each decision that moves it does, in the order they were taken. */
export function goLiveAfter(
  { byKey }: PlacedTasks,
  { goLive, decisions }: PlanDates,
  calendar: WorkingCalendar,
): MovedGoLive {
  const taken = Object.entries(decisions ?? {}).toSorted(
    ([a, one], [b, other]) => compare(one.on, other.on) || compare(a, b),
  );
  return taken.reduce<MovedGoLive>(
    (before, [key, { choice, settled }]) => {
      const option = optionOf(byKey, key, choice);
      if (!option?.moves || settled || before.date === undefined) return before;
      const { amount, unit } = option.moves.by;
      const why = option.moves.because ?? `“${option.label}” was decided`;
      const earlier = before.moved;
      return {
        date: addLength(before.date, amount, unit, calendar),
        moved: (nameOf) => {
          const said = `go-live moved by ${lengthInWords(amount, unit)}: ${why.replace(/\.$/, "")}`;
          return earlier ? `${earlier(nameOf)}; ${said}` : said;
        },
      };
    },
    { date: goLive },
  );
}

/** The option of a decision that was chosen, or is to be. */
export function optionOf(byKey: PlacedTasks["byKey"], key: string, choice: string) {
  const { task } = byKey.get(instanceName(key).task) ?? {};
  const options = task?.work?.type === "decision" ? task.work.options : [];
  return options.find(({ value }) => value === choice);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

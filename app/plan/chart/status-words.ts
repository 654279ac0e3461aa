import type { StatusWords } from "../../playbook/schema.ts";
import type { ChartTask, Tone } from "./plan-chart.ts";
import { words } from "./words.en.ts";

/** What the picture and the table call a status. */
export type ChartWords = {
  readonly tones: Readonly<Record<Tone, string>>;
  readonly states: Readonly<Record<ChartTask["status"], string>>;
};

/** The words of the playbook, where it has its own. */
export function chartWords({ open, done, blocked }: StatusWords): ChartWords {
  const { tones, states } = words;
  return {
    tones: { ...tones, done: done ?? tones.done, blocked: blocked ?? tones.blocked },
    states: {
      open: open ?? states.open,
      done: done ?? states.done,
      blocked: blocked ?? states.blocked,
    },
  };
}

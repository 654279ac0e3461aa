/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How long something takes, in milliseconds: the median of some runs after two that do not count. */
export function medianMs(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs + 2 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return median(times.slice(2));
}

/** A measured line of the report. */
export type Line = { readonly what: string; readonly ratio: string; readonly figures: string };

/** A number short enough to read. */
export function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

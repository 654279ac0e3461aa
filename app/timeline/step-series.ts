import { type DateReader, dateInWords } from "../lib/dates-in-words.ts";
import type { PlaceInSeries } from "../plan/series/series.ts";
import { isOpen } from "./expected-live.ts";
import type { TimelineTask } from "./timeline-view.ts";
import { words } from "./words.en.ts";

/** Of a series only the next is a step: the others are a number. */
export function nextOfSeries(open: readonly TimelineTask[]): TimelineTask[] {
  const first = new Map<string, number>();
  for (const { series } of open) {
    if (series === null) continue;
    first.set(series.key, Math.min(series.number, first.get(series.key) ?? series.number));
  }
  return open.filter(({ series }) => series === null || first.get(series.key) === series.number);
}

/** Which of a series it is, and when the last of them is due. */
export function seriesInWords(
  { key, number, of }: PlaceInSeries,
  tasks: readonly TimelineTask[],
  reader: DateReader,
): string {
  const place = words.seriesPlace(number, of);
  const later = tasks.filter(
    ({ series, status }) => series?.key === key && series.number > number && isOpen(status),
  );
  const last = later
    .flatMap(({ due }) => due ?? [])
    .sort()
    .at(-1);
  return of === null || last === undefined
    ? place
    : `${place}, ${words.seriesLast(dateInWords(last, reader))}`;
}

import { Temporal } from "temporal-polyfill";

/** When somebody works: times of day on their own clock. */
export type Hours = {
  readonly dayStarts: string;
  readonly dayEnds: string;
  readonly timeZone: string;
};

/**
 * The same hours on another clock, on one day: clocks are changed on different days in different
 * places.
 * @param date ISO date
 */
export function hoursElsewhere(
  hours: Hours,
  zone: string,
  date: string,
): { readonly from: string; readonly to: string } {
  const day = Temporal.PlainDate.from(date);
  const there = (time: string) =>
    day
      .toZonedDateTime({ timeZone: hours.timeZone, plainTime: time })
      .withTimeZone(zone)
      .toPlainTime()
      .toString()
      .slice(0, 5);
  return { from: there(hours.dayStarts), to: there(hours.dayEnds) };
}

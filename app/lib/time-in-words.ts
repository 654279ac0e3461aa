import { type DateReader, dateInWords } from "./dates-in-words.ts";
import { dateIn } from "./working-calendar.ts";

type ClockReader = DateReader & { readonly zone: string };

/** "12:04", on the reader's clock. */
export function timeInWords(
  moment: Date,
  { locale, zone }: Pick<ClockReader, "locale" | "zone">,
): string {
  return new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).format(moment);
}

/** "12:04" today, "19 November" on another day. */
export function momentInWords(moment: Date, reader: ClockReader): string {
  const day = dateIn(reader.zone, moment.toISOString());
  return day === reader.today ? timeInWords(moment, reader) : dateInWords(day, reader);
}

/** The hour of the day, from 0 to 23, on the clock of a time zone. */
export function hourIn(zone: string, moment: Date): number {
  const hour = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(moment);
  return Number(hour);
}

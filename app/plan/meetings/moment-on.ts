import { dateInWords } from "../../lib/dates-in-words.ts";
import { locale } from "../../lib/locale.ts";
import { timeInWords } from "../../lib/time-in-words.ts";
import { dateIn } from "../../lib/working-calendar.ts";

/** "Thursday 12 March, 14:30", on the clocks of a time zone. `today`: an ISO date there. */
export function momentOn(zone: string, moment: Date, today: string): string {
  const day = dateInWords(dateIn(zone, moment.toISOString()), { locale, today });
  return `${day}, ${timeInWords(moment, { locale, zone })}`;
}

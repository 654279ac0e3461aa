import { createContext, useContext } from "react";
import { type DateReader, dateInWords, dayInWords } from "../../lib/dates-in-words.ts";
import { words } from "./words.en.ts";

/** Where and when the reader is. The server says it, so that what it drew and what the browser draws agree. */
export type Here = { readonly timeZone: string; readonly now: Date };

const HereContext = createContext<Here>({ timeZone: "UTC", now: new Date(0) });
export const HereProvider = HereContext.Provider;

/** How dates are put into words for the reader. */
export function useDateReader(): DateReader {
  const { timeZone, now } = useContext(HereContext);
  return { locale: "en-GB", today: dateAt(now, timeZone) };
}

/** A moment in the reader's own time: "today, 14:05", "3 March, 09:12". */
export function Moment({ at }: { readonly at: Date }) {
  const { timeZone } = useContext(HereContext);
  const reader = useDateReader();
  const date = dateAt(at, timeZone);
  const day = date === reader.today ? words.today : dateInWords(date, reader);
  const time = new Intl.DateTimeFormat(reader.locale, {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
  return (
    <time dateTime={at.toISOString()} title={dayInWords(date, reader)}>{`${day}, ${time}`}</time>
  );
}

/** A date as it stands in a row: "12 March". */
export function ShortDate({ date }: { readonly date: string }) {
  return (
    <time dateTime={date} className="whitespace-nowrap">
      {dateInWords(date, useDateReader())}
    </time>
  );
}

function dateAt(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return parts.format(moment);
}

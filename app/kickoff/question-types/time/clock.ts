const withMinutes = /^(\d{1,2})(?:[:.h](\d{2})|h)?\s*(?:([ap])\.?\s?m\.?)?$/;
const fourDigits = /^(\d{2})(\d{2})$/;
const words: ReadonlyMap<string, string> = new Map([
  ["noon", "12:00"],
  ["midday", "12:00"],
  ["midnight", "00:00"],
]);

/**
 * A time of day as people write it: "9:30", "09.30", "0930", "17h", "5pm", "5:30 p.m.", "noon".
 * A number alone ("9") could be morning or evening and is not read.
 * @returns HH:MM, from 00:00 to 23:59
 */
export function readTime(text: string): string | undefined {
  const tidy = text.normalize("NFKC").trim().toLowerCase();
  const word = words.get(tidy);
  if (word !== undefined) return word;
  const [, hour, minutes = "00", half] = withMinutes.exec(tidy) ?? fourDigits.exec(tidy) ?? [];
  if (hour === undefined || /^\d{1,2}$/.test(tidy)) return undefined;
  const hours = half === undefined ? Number(hour) : hoursOfHalf(Number(hour), half);
  if (hours === undefined || hours > 23 || Number(minutes) > 59) return undefined;
  return `${String(hours).padStart(2, "0")}:${minutes}`;
}

function hoursOfHalf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === "p" ? 12 : 0);
}

export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A month as a number or an English name, short or long; 1 to 12. */
export function readMonth(text: string): number | undefined {
  const tidy = text.normalize("NFKC").toLowerCase().replace(/\.$/, "");
  const number = /^\d{1,2}$/.test(tidy) ? Number(tidy) : 0;
  if (number >= 1 && number <= 12) return number;
  if (!/^[a-z]{3,}$/.test(tidy)) return undefined;
  const index = monthNames.findIndex((name) => name.toLowerCase().startsWith(tidy));
  return index < 0 ? undefined : index + 1;
}

/** One sentence when a month of a year has no such day. */
export function dayProblem(year: number, month: number, day: number): string | undefined {
  const days = daysIn(year, month);
  if (day >= 1 && day <= days) return undefined;
  if (day < 1 || day > 31) return "Write the day as a number from 1 to 31.";
  return `${monthNames[month - 1]} ${year} has only ${days} days. Change the day or the month.`;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** yyyy-mm-dd of a day that exists; yyyy-mm of a month, yyyy of a year. */
export function isoOf(year: number, month?: number, day?: number): string {
  const numbers = [month, day].filter((part) => part !== undefined);
  return [year, ...numbers.map((part) => String(part).padStart(2, "0"))].join("-");
}

/** The numbers in yyyy-mm-dd, yyyy-mm or yyyy; undefined for any other text. */
export function partsOfIso(
  iso: string,
): { year: number; month?: number; day?: number } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** "9 March 2027", "March 2027" or "2027"; undefined for a text that is no date. */
export function dateInWords(iso: string): string | undefined {
  const parts = partsOfIso(iso);
  if (parts === undefined) return undefined;
  const month = parts.month === undefined ? undefined : monthNames[parts.month - 1];
  return [parts.day, month, parts.year].filter((part) => part !== undefined).join(" ");
}

/** One sentence when a date lies outside its limits; of a month or a year, when all of it does. */
export function outsideDates(
  iso: string,
  { min, max }: { readonly min?: string | undefined; readonly max?: string | undefined },
): string | undefined {
  if (min !== undefined && iso < min.slice(0, iso.length))
    return `The date must be ${dateInWords(min)} or later.`;
  if (max !== undefined && iso > max.slice(0, iso.length))
    return `The date must be ${dateInWords(max)} or earlier.`;
  return undefined;
}

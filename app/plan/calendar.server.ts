import type { Database } from "../../db/client.ts";
import { holidaysFor } from "../lib/public-holidays.ts";
import type { WorkingCalendar } from "../lib/working-calendar.ts";
import { type Company, getCompany } from "../staff/company.server.ts";

// Working out the holidays of a year takes milliseconds, and they do not change.
const holidaysOfYear = new Map<string, readonly string[]>();

/** A plan reaches two years ahead at most, and looks back a year. */
const yearsBack = 1;
const yearsAhead = 3;

/** When the company works, around a moment. */
export async function loadCalendar(db: Database, around: Date): Promise<WorkingCalendar> {
  return calendarOf(await getCompany(db), around);
}

/** What decides when people work. */
type Worked = Pick<
  Company,
  "timeZone" | "country" | "region" | "workdays" | "closures" | "dayStarts" | "dayEnds"
>;

/** When this company works, around a moment. */
export function calendarOf(company: Worked, around: Date): WorkingCalendar {
  const first = around.getUTCFullYear() - yearsBack;
  const years = Array.from({ length: yearsBack + yearsAhead + 1 }, (_, index) => first + index);
  return {
    zone: company.timeZone,
    workdays: company.workdays,
    holidays: [...years.flatMap((year) => holidays(company, year)), ...company.closures],
    hours: { from: company.dayStarts, to: company.dayEnds },
  };
}

/** When the company's people work for a customer who keeps these holidays, in the customer's zone. */
export function customerCalendar(
  company: Company,
  customer: {
    readonly time_zone: string;
    readonly country: string;
    readonly region: string | null;
  },
  around: Date,
): WorkingCalendar {
  const { time_zone: timeZone, country, region } = customer;
  return calendarOf({ ...company, timeZone, country, region, closures: [] }, around);
}

function holidays({ country, region }: Worked, year: number): readonly string[] {
  const key = `${country}/${region ?? ""}/${year}`;
  const known = holidaysOfYear.get(key) ?? holidaysFor(country, region, [year]);
  holidaysOfYear.set(key, known);
  return known;
}

import { counted } from "../../../lib/dates-in-words.ts";
import { addDays, daysBetween } from "../../../lib/working-calendar.ts";
import { bindItem } from "../item-types.ts";
import type { BoundQuestion } from "../question-type.ts";

/** A date that is asked of each document. */
export type DocumentDate = {
  readonly key: "issued" | "expires";
  readonly label: string;
  readonly question: BoundQuestion;
  /** One sentence when a document with this date cannot be used, by the day of its upload. */
  problem(date: string, uploaded: string): string | undefined;
};

type Settings = { readonly maxAgeDays?: number | undefined; readonly expires: boolean };

/** The dates that a question asks of each document. */
export function documentDates({ maxAgeDays, expires }: Settings): DocumentDate[] {
  return [
    ...(maxAgeDays === undefined ? [] : [issued(maxAgeDays)]),
    ...(expires ? [expiry()] : []),
  ];
}

/** The names of the fields that such dates are typed into. */
export function dateParts(dates: readonly DocumentDate[]): string[] {
  return dates.flatMap(({ key, question }) => [...question.parts].map((part) => `${key}-${part}`));
}

function issued(maxAgeDays: number): DocumentDate {
  const label = "Date on the document";
  return {
    key: "issued",
    label,
    question: dateOf("issued", label),
    problem(date, uploaded) {
      // It may be tomorrow already where the document was made.
      if (date > addDays(uploaded, 1)) return "This date lies in the future. Look at it once more.";
      if (daysBetween(date, uploaded) <= maxAgeDays) return undefined;
      return `The document is older than ${counted(maxAgeDays, "day")}. Upload a newer one.`;
    },
  };
}

function expiry(): DocumentDate {
  const label = "Valid until";
  return {
    key: "expires",
    label,
    question: dateOf("expires", label),
    problem: (date, uploaded) =>
      date < uploaded ? "The document has expired. Upload one that is still valid." : undefined,
  };
}

function dateOf(key: string, label: string): BoundQuestion {
  return bindItem({ type: "date", key, label, required: true });
}

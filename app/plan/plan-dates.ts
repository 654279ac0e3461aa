import type { WorkingCalendar } from "../lib/working-calendar.ts";

/** What was decided by a task. */
export type Decided = {
  readonly choice: string;
  readonly on: string;
  /** Go-live was set by hand since: it is where it is to be, whatever was decided. */
  readonly settled?: boolean;
};

/**
 * What has happened so far, and what due dates count from. Days are ISO dates in the calendar's
 * zone; tasks go by their keys in the plan.
 */
export type PlanDates = {
  readonly won: string;
  /** When the kickoff was submitted. */
  readonly kickoff?: string;
  /** As people have set it; what was decided may move it. */
  readonly goLive?: string;
  /** When each finished task was finished. */
  readonly done: Readonly<Record<string, string>>;
  /** The dates that people have set on unfinished tasks: what comes after waits for them. */
  readonly byHand?: Readonly<Record<string, string>>;
  readonly calendar: WorkingCalendar;
  /** When the customer works; as the company does, when it is left out. */
  readonly customerCalendar?: WorkingCalendar;
  /** For texts: customer, contact, concierge, seller. */
  readonly names: Readonly<Record<string, string>>;
  /** Without it nothing becomes overdue, no date is reached and nothing runs out. */
  readonly today?: string;
  /** The instants behind these days, for what is due by the hour. */
  readonly at?: {
    readonly won?: string;
    readonly kickoff?: string;
    readonly done?: Readonly<Record<string, string>>;
  };
  readonly decisions?: Readonly<Record<string, Decided>>;
  /** When the files of a task arrived. */
  readonly received?: Readonly<Record<string, string>>;
  /** Until when the document of a finished task is valid, where it says so itself. */
  readonly validUntil?: Readonly<Record<string, string>>;
  /** When each question was answered. */
  readonly answered?: Readonly<Record<string, string>>;
  /** How many times staff have added to a series, by its key without the number. */
  readonly extended?: Readonly<Record<string, number>>;
  /** After how many a series ends that people have ended, by its key without the number. */
  readonly ended?: Readonly<Record<string, number>>;
  /** When the onboarding was called off. */
  readonly cancelled?: string;
};

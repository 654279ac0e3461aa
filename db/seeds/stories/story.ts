import type { ContactInput } from "../../../app/customers/contact-input.ts";
import type { Facts } from "../../../app/facts/fact.ts";
import type { CastKey } from "../cast.ts";

/** The ISO date of the nth working day from today; before today when negative. */
export type Day = (workingDays: number) => string;

/** A moment of the past: working days before today, and the time of day at the office. */
export type Moment = { readonly ago: number; readonly at: string };

/** Who does a step: a member of staff, or a contact of the customer by place in the list. */
export type Doer = CastKey | number;

/** What somebody did with a task of the onboarding. */
export type TaskStep = Moment & { readonly by: Doer; readonly task: string } & (
    | { readonly did: "complete" }
    | { readonly did: "block"; readonly reason: string }
    | { readonly did: "note"; readonly text: string; readonly forCustomer: boolean }
    | { readonly did: "write_line"; readonly text: string }
  );

export type Step = TaskStep | (Moment & { readonly by: CastKey; readonly did: "mark_live" });

export type Story = {
  readonly customer: { readonly name: string; readonly timeZone: string; readonly country: string };
  readonly playbook: "general-client" | "b2b-software" | "home-office-service";
  readonly seller: CastKey;
  readonly manager: CastKey;
  readonly concierge: CastKey;
  /** Who holds the other roles of the playbook. */
  readonly roles: Readonly<Record<string, CastKey>>;
  readonly won: Moment;
  /** Promised day of the go-live, in working days from today. */
  readonly goLive: number;
  /** The seller about the concierge, in the seller's words. */
  readonly endorsement: string;
  readonly contacts: readonly ContactInput[];
  /** What the seller knew when handing over. */
  readonly known: Facts;
  readonly kickoff?: {
    /** Who fills the form. */
    readonly by: number;
    readonly started: Moment;
    /** Missing while the form is still being filled. */
    readonly submitted?: Moment;
    /** What was typed. Known facts that are not typed anew were found right, as far as the form was filled. */
    readonly answers: Facts;
    /** The sections saved so far; all of them when left out. */
    readonly sections?: readonly string[];
  };
  readonly steps: readonly Step[];
};

/** A task is completed. */
export function done(ago: number, at: string, by: Doer, task: string): Step {
  return { did: "complete", ago, at, by, task };
}

/** A note on a task that the customer reads as well. */
export function said(ago: number, at: string, by: Doer, task: string, text: string): Step {
  return { did: "note", ago, at, by, task, text, forCustomer: true };
}

/** A note on a task that stays in the house. */
export function noted(ago: number, at: string, by: CastKey, task: string, text: string): Step {
  return { did: "note", ago, at, by, task, text, forCustomer: false };
}

/** The customer is live. */
export function live(ago: number, at: string, by: CastKey): Step {
  return { did: "mark_live", ago, at, by };
}

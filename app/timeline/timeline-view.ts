import type { WorkingCalendar } from "../lib/working-calendar.ts";
import type { ApprovalState, SentBack } from "../plan/approval/approval-state.server.ts";
import type { PlannedWork } from "../plan/planned-work.ts";
import type { PlaceInSeries } from "../plan/series/series.ts";
import type { Phase, StatusWords } from "../playbook/schema.ts";
import type { RecordedEvent } from "./events.ts";

/** A task as the timeline needs it. */
export type TimelineTask = {
  readonly id: string;
  readonly key: string;
  readonly phase: string;
  readonly position: number;
  readonly title: string;
  /** What there is to say about it; for whoever has it. */
  readonly details: string;
  readonly customerLine: string | null;
  readonly ownerRole: string;
  /** Who does it, by name; null for the customer's own tasks. */
  readonly ownerName: string | null;
  readonly status: "open" | "done" | "blocked" | "cancelled";
  readonly due: string | null;
  readonly after: readonly string[];
  /** The key of the task that it is a part of. */
  readonly parent: string | null;
  /** The customer's sentence of the task's "because"; empty where no answer decides. */
  readonly because: string;
  /** An ISO instant. */
  readonly doneAt: string | null;
  readonly milestone: string | null;
  readonly minutes: number | null;
  /** What it asks for besides being done. */
  readonly asks: PlannedWork["type"] | null;
  /** What was sent for it is being looked at. */
  readonly lookedAt: boolean;
  /** How far it is, where it is an approval. */
  readonly approval: ApprovalState | null;
  /** Why it is open again, where it was sent back. */
  readonly sentBack: SentBack | null;
  readonly series: PlaceInSeries | null;
};

/** ISO dates in the reader's zone. */
export type TimelineDates = {
  readonly won: string;
  /** The promised go-live. */
  readonly goLive: string | null;
  readonly live: string | null;
  /** Tasks that come after going live, by key: `tasksAfterLive`. */
  readonly afterLive: ReadonlySet<string>;
};

export type TimelineInput = {
  readonly tasks: readonly TimelineTask[];
  readonly events: readonly RecordedEvent[];
  readonly phases: readonly Phase[];
  /** What the playbook calls the statuses of tasks. */
  readonly statusWords: StatusWords;
  readonly dates: TimelineDates;
  /** An ISO instant. */
  readonly now: string;
  readonly zone: string;
  readonly locale: string;
  readonly contactId: string;
  readonly calendar: WorkingCalendar;
};

export type DoneStep = {
  readonly id: string;
  readonly name: string;
  readonly on: string;
  readonly milestone: string | null;
  /** Whether it was the customer's to do: they may open it again. */
  readonly yours: boolean;
};

export type OpenStep = {
  readonly id: string;
  readonly name: string;
  /** What there is to say about it, when it is the customer's to do; else empty. */
  readonly details: string;
  /** Whether the customer is the one to act. */
  readonly yours: boolean;
  readonly who: string | null;
  readonly due: string | null;
  /** "in 3 working days, Thursday 12 March"; null without a date. */
  readonly when: string | null;
  /** "4 days late", when it is and nothing outside holds it up. */
  readonly late: string | null;
  readonly because: string;
  readonly minutes: number | null;
  /** Somebody else has to act first: it is blocked, or looked at. */
  readonly waiting: boolean;
  /** That somebody else has to act first, or what the playbook calls a step that is to be done. */
  readonly status: string | null;
  /** What it asks for besides being done. */
  readonly asks: PlannedWork["type"] | null;
  readonly approval: StepApproval | null;
  /** Why it is to be done once more: who sent it back, and for what. */
  readonly sentBack: string | null;
  /** "2 of 4, the last on 30 April": of a series only the next is there. */
  readonly series: string | null;
  readonly parts: StepParts | null;
  readonly milestone: string | null;
};

/** What belongs to a step: "2 of 5 done", and each of them. */
export type StepParts = { readonly label: string; readonly parts: readonly StepPart[] };

export type StepPart = {
  readonly id: string;
  readonly name: string;
  readonly done: boolean;
  readonly yours: boolean;
  /** "done", or that something holds it up; null while it is simply to be done. */
  readonly state: string | null;
};

/** What a step says of a yes that is asked for. */
export type StepApproval = {
  readonly round: number;
  /** Whether the reader is asked. */
  readonly asksYou: boolean;
  /** Whose yes is there, and whose is not: "Lea has said yes", "waits for Mona". */
  readonly said: readonly string[];
  /** Why it was sent back before, the latest first. */
  readonly before: readonly string[];
};

/** Finished steps of one phase, to be folded away: "4 done in March". */
export type DoneGroup = {
  readonly phase: string;
  readonly label: string;
  readonly steps: readonly DoneStep[];
};
export type MilestoneView = {
  readonly title: string;
  readonly reached: boolean;
  readonly on: string | null;
};
export type NewsItem = {
  readonly at: string;
  readonly on: string;
  readonly sentence: string;
  readonly detail?: string;
};

/** When the customer is to go live. Dates are ISO dates. */
export type ExpectedLive = {
  readonly promised: string | null;
  /** The promised date, or the last date of what is still to do before it when that is later. */
  readonly expected: string | null;
  readonly daysLate: number;
  /** One sentence for the customer; empty when nothing is known. */
  readonly sentence: string;
};

/** What the timeline page shows. */
export type Timeline = {
  /** "You are in week 2 of about 5. Live on 14 April, as planned." */
  readonly headline: string;
  readonly live: ExpectedLive;
  readonly done: readonly DoneGroup[];
  /** What can be worked on now; the customer's own first, what is held up last. */
  readonly now: readonly OpenStep[];
  readonly next: readonly OpenStep[];
  readonly milestones: readonly MilestoneView[];
  /** What happened, newest first, as far as it is for the customer. */
  readonly news: readonly NewsItem[];
};

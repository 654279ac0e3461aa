import type { PortalReader } from "../customers/portal-reader.ts";
import type { ClosingText } from "../kickoff/closing-view.server.ts";
import { momentInWords } from "../lib/time-in-words.ts";
import type { StatusWords } from "../playbook/schema.ts";
import type { NotesByTask } from "./notes.ts";
import type { StepWork } from "./step-work.ts";
import type { Timeline } from "./timeline-view.ts";
import { words } from "./words.en.ts";

/** A note as a customer reads it. */
export type NoteView = { readonly text: string; readonly by: string; readonly at: string };

/** What the customer has just done, told back to them. */
export type ToldView = { readonly sentence: string; readonly undo?: string };

/** The timeline page as plain data. */
export type TimelinePageView = {
  readonly timeline: Timeline;
  readonly portraits: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, readonly NoteView[]>>;
  /** What steps ask for besides being done, by the id of the step. */
  readonly work: Readonly<Record<string, StepWork>>;
  readonly version: number;
  /** The step that a note is being written on. */
  readonly noting: { readonly step: string; readonly problem: string | undefined } | undefined;
  /** The step that is being sent back, when the reason was missing. */
  readonly sendingBack: { readonly step: string; readonly problem: string } | undefined;
  readonly told: ToldView | undefined;
  /** How far the customer is with the kickoff form, until they send it. */
  readonly kickoff: KickoffAhead | undefined;
  /** What the company says where the kickoff ended early. */
  readonly closing: ClosingText | undefined;
};

/** The kickoff form as the next thing to do: not begun, or half filled. */
export type KickoffAhead = "start" | "goOn";

type Found = {
  readonly timeline: Timeline;
  readonly statusWords: StatusWords;
  readonly portraits: Readonly<Record<string, string>>;
  readonly notes: NotesByTask;
  readonly work: Readonly<Record<string, StepWork>>;
  readonly version: number;
  readonly kickoff: KickoffAhead | undefined;
  readonly closing: ClosingText | undefined;
};

/** What the address of the page asks for: a note to write, something to be told. */
export type Wish = {
  readonly note: string | null;
  readonly told: string | null;
  readonly task: string | null;
  readonly back: string | null;
};

/** The timeline for its reader, with what its address asks for. */
export function timelinePageView(found: Found, reader: PortalReader, wish: Wish): TimelinePageView {
  const notes = [...found.notes].map(([id, written]) => [
    id,
    written.map(({ text, by, at }) => ({ text, by, at: momentInWords(new Date(at), reader) })),
  ]);
  return {
    timeline: found.timeline,
    portraits: found.portraits,
    work: found.work,
    version: found.version,
    kickoff: found.kickoff,
    closing: found.closing,
    notes: Object.fromEntries(notes),
    noting:
      wish.note === null
        ? undefined
        : { step: wish.note, problem: wish.told === "empty" ? words.noteEmpty : undefined },
    sendingBack: wish.back === null ? undefined : { step: wish.back, problem: words.sendBackEmpty },
    told: toldBack(found, wish),
  };
}

function toldBack(
  { timeline: { done }, statusWords }: Found,
  { told, task }: Wish,
): ToldView | undefined {
  if (told === "note") return { sentence: words.told.note };
  if (told === "approved") return { sentence: words.told.approved };
  if (told === "sent_back") return { sentence: words.told.sentBack };
  if (told === "changed") return { sentence: words.told.changed };
  if (told !== "done") return undefined;
  const step = done.flatMap(({ steps }) => steps).find(({ id, yours }) => yours && id === task);
  if (step === undefined) return undefined;
  return { sentence: words.status(statusWords.done ?? words.done, step.name), undo: step.id };
}

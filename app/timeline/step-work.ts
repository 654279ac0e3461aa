import type { PortalReader } from "../customers/portal-reader.ts";
import { askedFiles, isWithUs, roomFor, rulesFor } from "../plan/files/asked-files.ts";
import { lengthInWords } from "../plan/lengths.ts";
import { momentOn } from "../plan/meetings/moment-on.ts";
import type { Meeting } from "../plan/meetings/queries.server.ts";
import { words as meetingWords } from "../plan/meetings/words.en.ts";
import type { PlannedWork } from "../plan/planned-work.ts";
import type { Task } from "../plan/tasks.server.ts";
import { acceptedBy } from "../uploads/file-formats.ts";
import type { FileRecord } from "../uploads/file-record.ts";
import { type ShownFile, shownFiles } from "../uploads/shown-file.ts";
import { words as uploadWords } from "../uploads/words.en.ts";
import { words } from "./words.en.ts";

/** The files of a step, as the customer reads of them. */
export type FilesStep = {
  readonly kind: "files";
  readonly files: readonly ShownFile[];
  /** What may be sent, in words and for the file field; null when there is room for no more. */
  readonly offer: { readonly hint: string; readonly accept: string; readonly many: boolean } | null;
  readonly sentBack: string | null;
  /** Somebody of ours has yet to look at them. */
  readonly isLookedAt: boolean;
  /** Nobody has to look at them: the customer says that all of them are there. */
  readonly customerSaysEnough: boolean;
  readonly asksValidUntil: boolean;
};

/** A meeting, on the customer's own clocks. */
export type MeetingStep = {
  readonly kind: "meeting";
  readonly when: string | null;
  readonly place: string;
  /** Who takes part besides whoever has it, in words. */
  readonly withWhom: string;
  readonly agenda: readonly string[];
  readonly minutes: number | null;
  readonly summary: string;
};

/** A script of checks, and who has confirmed which. */
export type ChecksStep = {
  readonly kind: "checks";
  readonly checks: readonly {
    readonly key: string;
    readonly text: string;
    readonly by: string | null;
  }[];
};

/** A decision, and what may be chosen. */
export type DecisionStep = {
  readonly kind: "decision";
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What a choice brings with it: which of them moves go-live, and by how much. */
  readonly moves: readonly string[];
};

/** What a step asks for besides being done. */
export type StepWork = FilesStep | MeetingStep | ChecksStep | DecisionStep;

type Known = {
  readonly files: readonly FileRecord[];
  readonly meeting: Meeting | undefined;
  readonly withWhom: readonly string[];
};

/** What a task asks for, as the customer sees it; nothing for what is drawn elsewhere. */
export function stepWork(task: Task, known: Known, reader: PortalReader): StepWork | undefined {
  switch (task.work?.type) {
    case "files":
      return filesStep(task, known.files);
    case "meeting":
      return {
        kind: "meeting",
        when: whenIn(known.meeting, reader),
        place: known.meeting?.place ?? "",
        withWhom: known.withWhom.length === 0 ? "" : meetingWords.takePart(known.withWhom),
        agenda: task.work.agenda,
        minutes: task.work.minutes ?? null,
        summary: known.meeting?.summary ?? "",
      };
    case "checks":
      return {
        kind: "checks",
        checks: task.work.items.map((item) => ({
          ...item,
          by: task.confirmed[item.key]?.by ?? null,
        })),
      };
    case "decision":
      return task.ownerRole === "customer" ? decisionStep(task.work) : undefined;
    default:
      return undefined;
  }
}

/** What the customer may choose; how we decide what is ours is not told. */
function decisionStep({ options }: Extract<PlannedWork, { type: "decision" }>): DecisionStep {
  return {
    kind: "decision",
    options: options.map(({ value, label }) => ({ value, label })),
    moves: options.flatMap(({ label, movesGoLive: by }) =>
      by === undefined ? [] : [words.decision.moves(label, lengthInWords(by.amount, by.unit))],
    ),
  };
}

function filesStep(task: Task, files: readonly FileRecord[]): FilesStep {
  const asked = askedFiles(task);
  const { accept, maxBytes } = rulesFor(asked);
  const room = roomFor(asked, files.length);
  return {
    kind: "files",
    files: shownFiles(files),
    offer:
      room === 0
        ? null
        : {
            hint: uploadWords.offer(accept, room, maxBytes),
            accept: acceptedBy(accept),
            many: room > 1,
          },
    // What staff send back to staff stays inside.
    sentBack: task.ownerRole === "customer" ? task.filesSentBack : null,
    isLookedAt: isWithUs(task),
    customerSaysEnough: asked.reviewedBy === undefined && files.length > 0,
    asksValidUntil: asked.validDays !== undefined,
  };
}

function whenIn(meeting: Meeting | undefined, { zone, today }: PortalReader): string | null {
  return meeting?.startsAt ? momentOn(zone, meeting.startsAt, today) : null;
}

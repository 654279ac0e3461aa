import type { Selectable } from "kysely";
import type { Database } from "../../db/client.ts";
import type { Onboardings } from "../../db/types.ts";
import { portalReader } from "../customers/portal-reader.ts";
import { type ClosingText, closingOf } from "../kickoff/closing-view.server.ts";
import { findSubmission } from "../kickoff/queries.server.ts";
import { locale } from "../lib/locale.ts";
import { isUuid } from "../lib/uuid.ts";
import { dateIn } from "../lib/working-calendar.ts";
import { tasksAfterLive } from "../plan/after-live.ts";
import { approvalsOf } from "../plan/approval/approval-state.server.ts";
import { always } from "../plan/because.ts";
import { calendarOf } from "../plan/calendar.server.ts";
import { isWithUs } from "../plan/files/asked-files.ts";
import { loadHolders } from "../plan/load-holders.server.ts";
import { takingPart } from "../plan/meetings/taking-part.server.ts";
import { words as meetingWords } from "../plan/meetings/words.en.ts";
import { changedSeries } from "../plan/series/queries.server.ts";
import { placesInSeries } from "../plan/series/series.ts";
import { listTasks, type Task } from "../plan/tasks.server.ts";
import type { StatusWords } from "../playbook/schema.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { getCompany } from "../staff/company.server.ts";
import { staffById } from "../staff/queries.server.ts";
import { isOnTimeline } from "./describe-to-customer.ts";
import { listEvents } from "./events.server.ts";
import { type NotesByTask, notesForCustomer } from "./notes.ts";
import type { StepWork } from "./step-work.ts";
import { stepWorks } from "./step-works.server.ts";
import { timeline } from "./timeline.ts";
import type { KickoffAhead } from "./timeline-page-view.ts";
import type { Timeline, TimelineTask } from "./timeline-view.ts";
import { words } from "./words.en.ts";

/** The current version of each onboarding. Ids of none are left out. */
export async function versionsOf(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return new Map();
  const rows = await db
    .selectFrom("onboardings")
    .select(["id", "version"])
    .where("id", "in", known)
    .execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Whose timeline it is. */
export type TimelineOf = {
  readonly onboarding: Selectable<Onboardings>;
  readonly contactId: string;
  /** The customer's time zone. */
  readonly zone: string;
};

export type CustomerTimeline = {
  readonly timeline: Timeline;
  readonly statusWords: StatusWords;
  /** The portraits of the people on it, by name. */
  readonly portraits: Readonly<Record<string, string>>;
  /** What was written on each step, by the id of the step. */
  readonly notes: NotesByTask;
  /** What steps ask for besides being done, by the id of the step. */
  readonly work: Readonly<Record<string, StepWork>>;
  /** What an open page compares itself with. */
  readonly version: number;
  /** The kickoff form, as long as the customer still has to send it. */
  readonly kickoff: KickoffAhead | undefined;
  /** What the company says where the kickoff ended early. */
  readonly closing: ClosingText | undefined;
};

/** The timeline as one contact of the customer sees it. */
export async function customerTimeline(
  db: Database,
  { onboarding, contactId, zone }: TimelineOf,
  now: Date,
): Promise<CustomerTimeline> {
  const { document } = await getVersion(db, onboarding.playbook_version_id);
  const tasks = await listTasks(db, onboarding.id);
  const events = await listEvents(db, onboarding.id);
  // Whatever is given to the page can be read from it: nothing of what the customer does not know.
  const seen = tasks.filter(isOnTimeline);
  const staff = await staffById(
    db,
    seen.flatMap(({ assigneeId }) => assigneeId ?? []),
  );
  const reader = { kind: "contact", id: contactId, name: "" } as const;
  const holders = await loadHolders(db, onboarding.id, onboarding, document);
  const approvals = await approvalsOf(db, tasks, holders, reader);
  const { ended } = await changedSeries(db, onboarding.id);
  const series = placesInSeries(tasks, document, ended);
  const withWhom = await takingPart(db, seen, holders, meetingWords.you);
  const company = await getCompany(db);
  const day = (moment: Date) => dateIn(zone, moment.toISOString());
  return {
    timeline: timeline({
      tasks: tasks.map((task) => ({
        ...toTimelineTask(task, (id) => staff.get(id)?.name ?? null),
        approval: approvals.states.get(task.id) ?? null,
        sentBack: approvals.reopened.get(task.key) ?? null,
        series: series.get(task.key) ?? null,
      })),
      statusWords: document.statusWords,
      events,
      phases: document.phases,
      dates: {
        won: day(onboarding.won_at),
        goLive: onboarding.go_live_on,
        live: onboarding.live_at === null ? null : day(onboarding.live_at),
        afterLive: tasksAfterLive(document),
      },
      now: now.toISOString(),
      zone,
      locale,
      contactId,
      calendar: calendarOf(company, now),
    }),
    statusWords: document.statusWords,
    portraits: Object.fromEntries(
      [...staff.values()].flatMap(({ name, photoUrl }) =>
        photoUrl === null ? [] : [[name, photoUrl]],
      ),
    ),
    notes: notesForCustomer(events),
    work: await stepWorks(db, onboarding.id, seen, portalReader({ timeZone: zone }, now), withWhom),
    version: onboarding.version,
    kickoff: kickoffAhead(onboarding),
    closing:
      onboarding.cancelled_at === null
        ? closingOf(document, await findSubmission(db, onboarding.id))
        : words.calledOff,
  };
}

function kickoffAhead(onboarding: Selectable<Onboardings>): KickoffAhead | undefined {
  if (onboarding.kickoff_submitted_at !== null || onboarding.cancelled_at !== null)
    return undefined;
  return onboarding.kickoff_started_at === null ? "start" : "goOn";
}

type Plain = Omit<TimelineTask, "approval" | "sentBack" | "series">;

function toTimelineTask(task: Task, nameOf: (staffId: string) => string | null): Plain {
  const { id, key, phase, position, title, ownerRole, status, due, after } = task;
  return {
    id,
    key,
    phase,
    position,
    title,
    ownerRole,
    status,
    due,
    after,
    details: task.details ?? "",
    customerLine: task.customerLine ?? null,
    ownerName: task.assigneeId === null ? null : nameOf(task.assigneeId),
    because: task.because.customer === always ? "" : task.because.customer,
    doneAt: task.doneAt?.toISOString() ?? null,
    milestone: task.milestone ?? null,
    minutes: task.minutes ?? null,
    asks: task.work?.type ?? null,
    lookedAt: isWithUs(task),
    parent: task.parent ?? null,
  };
}

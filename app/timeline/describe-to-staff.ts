import { counted, dateInWords } from "../lib/dates-in-words.ts";
import { isolated, say } from "../lib/isolated.ts";
import type { NewEvent, RecordedEvent, TaskInEvent } from "./events.ts";
import type { StaffReader, Told } from "./reader.ts";

/** What staff are told: everything that happened, and by whom. */
export function describeToStaff({ what, by }: RecordedEvent, reader: StaffReader): Told {
  const who = by.name;
  return "task" in what
    ? ofTask(what, who, reader)
    : "contact" in what
      ? ofContact(what, who)
      : ofOnboarding(what, who, reader);
}

type TaskEvent = Extract<NewEvent, { readonly task: TaskInEvent }>;
type ContactEvent = Extract<NewEvent, { readonly contact: string }>;
type OtherEvent = Exclude<NewEvent, TaskEvent | ContactEvent>;

function ofTask(what: TaskEvent, who: string, reader: StaffReader): Told {
  const title = say`“${what.task.title}”`;
  const day = (date: string | null) => (date === null ? "no date" : dateInWords(date, reader));
  switch (what.type) {
    case "task_added":
      return {
        sentence: say`${who} added ${title}.`,
        detail: what.due === null ? "No date" : `Due ${day(what.due)}`,
      };
    case "task_done":
      return {
        sentence: say`${who} completed ${title}.`,
        ...(what.milestone === null ? {} : { detail: what.milestone }),
      };
    case "task_reopened":
      return { sentence: say`${who} reopened ${title}.` };
    case "task_approved":
      return {
        sentence: say`${who} approved ${title}.`,
        ...(what.waitsForMore ? { detail: "Others still have to." } : {}),
      };
    case "task_sent_back":
      return {
        sentence: say`${who} sent back ${title}${what.to === null ? "" : say`, and opened “${what.to.title}” again`}.`,
        detail: what.reason,
      };
    case "task_decided":
      return {
        sentence: say`${who} decided ${title}: ${what.choice}.`,
        ...(what.note === null ? {} : { detail: what.note }),
      };
    case "series_extended":
      return {
        sentence: say`${who} added ${what.more} more of ${title}.`,
        detail: say`There are ${what.total} now.`,
      };
    case "series_ended":
      return { sentence: say`${who} ended the series of ${title} after ${what.after}.` };
    case "task_blocked":
      return { sentence: say`${who} marked ${title} as blocked.`, detail: what.reason };
    case "task_unblocked":
      return { sentence: say`${who} took the block off ${title}.` };
    case "task_reassigned":
      return {
        sentence: say`${who} gave ${title} to ${what.to}.`,
        ...(what.from === null ? {} : { detail: say`Before: ${what.from}` }),
      };
    case "task_redated":
      return { sentence: say`${who} moved ${title} from ${day(what.from)} to ${day(what.to)}.` };
    case "task_cancelled":
      return { sentence: say`${who} cancelled ${title}.`, detail: what.reason };
    case "task_restored":
      return { sentence: say`${who} brought back ${title}.` };
    case "task_changed":
      return { sentence: say`${who} changed ${title}.`, detail: what.what.join(", ") };
    case "note_added":
      return {
        sentence: say`${who} wrote a note on ${title}${what.forCustomer ? ", seen by the customer" : ""}.`,
        detail: what.text,
      };
    case "files_received":
      return {
        sentence: say`${who} sent files for ${title}.`,
        detail: what.files.map(isolated).join(", "),
      };
    case "file_removed":
      return { sentence: say`${who} took a file of ${title} away.`, detail: what.file };
    case "files_sent_back":
      return { sentence: say`${who} sent the files of ${title} back.`, detail: what.reason };
    case "check_confirmed":
      return { sentence: say`${who} confirmed a check of ${title}.`, detail: what.check };
    case "check_withdrawn":
      return { sentence: say`${who} took back a check of ${title}.`, detail: what.check };
    case "meeting_set":
      return {
        sentence:
          what.on === null
            ? say`${who} left the time of ${title} open.`
            : say`${who} set ${title} for ${day(what.on)}.`,
      };
    case "meeting_held":
      return {
        sentence: say`${who} recorded what came of ${title}.`,
        ...(what.present.length === 0
          ? {}
          : { detail: `There: ${what.present.map(isolated).join(", ")}` }),
      };
    case "customer_line_written":
      return { sentence: say`${who} wrote a line to the customer on ${title}.`, detail: what.text };
  }
}

function ofContact(what: ContactEvent, who: string): Told {
  switch (what.type) {
    case "contact_added":
      return { sentence: say`${who} added ${what.contact} as a contact.` };
    case "contact_changed":
      return { sentence: say`${who} changed the details of ${what.contact}.` };
    case "portal_opened":
      return { sentence: say`${what.contact} opened the portal for the first time.` };
    case "link_created":
      return { sentence: say`${who} made a portal link for ${what.contact}.` };
    case "link_renewed":
      return { sentence: say`${who} renewed the portal link of ${what.contact}.` };
    case "link_revoked":
      return { sentence: say`${who} revoked the portal link of ${what.contact}.` };
  }
}

function ofOnboarding(what: OtherEvent, who: string, reader: StaffReader): Told {
  const day = (date: string | null) => (date === null ? "no date" : dateInWords(date, reader));
  switch (what.type) {
    case "onboarding_started":
      return {
        sentence: say`${who} handed the customer over with the playbook “${what.playbook}”.`,
        detail: say`Owner: ${what.owner}. Concierge: ${what.concierge}.`,
      };
    case "owner_changed":
      return { sentence: say`${who} passed ownership from ${what.from} to ${what.to}.` };
    case "manager_changed":
      return { sentence: say`${who} changed the manager from ${what.from} to ${what.to}.` };
    case "concierge_changed":
      return { sentence: say`${who} changed the concierge from ${what.from} to ${what.to}.` };
    case "seller_changed":
      return { sentence: say`${who} changed the seller from ${what.from} to ${what.to}.` };
    case "endorsement_changed":
      return { sentence: say`${who} changed the endorsement.` };
    case "place_changed":
      return {
        sentence: say`${who} changed where the customer is.`,
        detail: say`From ${what.from} to ${what.to}`,
      };
    case "welcome_sent":
      return { sentence: say`The welcome went out to ${what.to}.` };
    case "email_failed":
      return {
        sentence: say`The email “${what.subject}” did not reach ${what.to}.`,
        detail: what.reason,
      };
    case "kickoff_started":
      return { sentence: say`${who} began the kickoff form.` };
    case "kickoff_submitted":
      return {
        sentence: say`${who} submitted the kickoff.`,
        detail: say`Reference ${what.reference}, ${counted(what.tasks, "task")} planned`,
      };
    case "kickoff_ended":
      return {
        sentence: say`${who} sent answers that end the kickoff: not a fit.`,
        detail: say`Reference ${what.reference}. They read: “${what.title}”.`,
      };
    case "kickoff_reopened":
      return { sentence: say`${who} opened the kickoff again.` };
    case "answer_changed":
      return {
        sentence: say`${who} changed “${what.label}”.`,
        detail: say`From ${what.from ?? "no answer"} to ${what.to ?? "no answer"}`,
      };
    case "answer_revealed":
      return { sentence: say`${who} read “${what.label}” in full.` };
    case "secret_opened":
      return { sentence: say`${who} opened the box “${what.label}”. It is empty now.` };
    case "secret_expired":
      return { sentence: say`Nobody opened the box “${what.label}” in time. It was emptied.` };
    case "plan_reconciled":
      return {
        sentence: planSentence(what),
        ...(what.kept.length === 0 ? {} : { detail: what.kept.join("\n") }),
      };
    case "go_live_moved":
      return {
        sentence: say`${who} moved the go-live from ${day(what.from)} to ${day(what.to)}.`,
        ...(what.because === undefined ? {} : { detail: what.because }),
      };
    case "onboarding_cancelled":
      return { sentence: say`${who} called this onboarding off.`, detail: what.reason };
    case "onboarding_resumed":
      return { sentence: say`${who} took this onboarding up again.` };
    case "live_reached":
      return { sentence: say`${who} recorded that the customer is live.` };
    case "live_withdrawn":
      return { sentence: say`${who} recorded that the customer is not live yet.` };
  }
}

function planSentence(what: Extract<NewEvent, { readonly type: "plan_reconciled" }>): string {
  const parts = [
    [what.added, "added"],
    [what.changed, "changed"],
    [what.cancelled, "cancelled"],
    [what.restored, "brought back"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, verb]) => `${count} ${verb}`);
  return said.length === 0 ? "The plan stays as it is." : `The plan follows: ${said.join(", ")}.`;
}

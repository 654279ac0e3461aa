import { counted, dateInWords } from "../lib/dates-in-words.ts";
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
  const title = `“${what.task.title}”`;
  const day = (date: string | null) => (date === null ? "no date" : dateInWords(date, reader));
  switch (what.type) {
    case "task_added":
      return {
        sentence: `${who} added ${title}.`,
        detail: what.due === null ? "No date" : `Due ${day(what.due)}`,
      };
    case "task_done":
      return {
        sentence: `${who} completed ${title}.`,
        ...(what.milestone === null ? {} : { detail: what.milestone }),
      };
    case "task_reopened":
      return { sentence: `${who} reopened ${title}.` };
    case "task_approved":
      return {
        sentence: `${who} approved ${title}.`,
        ...(what.waitsForMore ? { detail: "Others still have to." } : {}),
      };
    case "task_sent_back":
      return {
        sentence: `${who} sent back ${title}${what.to === null ? "" : `, and opened “${what.to.title}” again`}.`,
        detail: what.reason,
      };
    case "task_decided":
      return {
        sentence: `${who} decided ${title}: ${what.choice}.`,
        ...(what.note === null ? {} : { detail: what.note }),
      };
    case "series_extended":
      return {
        sentence: `${who} added ${what.more} more of ${title}.`,
        detail: `There are ${what.total} now.`,
      };
    case "series_ended":
      return { sentence: `${who} ended the series of ${title} after ${what.after}.` };
    case "task_blocked":
      return { sentence: `${who} marked ${title} as blocked.`, detail: what.reason };
    case "task_unblocked":
      return { sentence: `${who} took the block off ${title}.` };
    case "task_reassigned":
      return {
        sentence: `${who} gave ${title} to ${what.to}.`,
        ...(what.from === null ? {} : { detail: `Before: ${what.from}` }),
      };
    case "task_redated":
      return { sentence: `${who} moved ${title} from ${day(what.from)} to ${day(what.to)}.` };
    case "task_cancelled":
      return { sentence: `${who} cancelled ${title}.`, detail: what.reason };
    case "task_restored":
      return { sentence: `${who} brought back ${title}.` };
    case "task_changed":
      return { sentence: `${who} changed ${title}.`, detail: what.what.join(", ") };
    case "note_added":
      return {
        sentence: `${who} wrote a note on ${title}${what.forCustomer ? ", seen by the customer" : ""}.`,
        detail: what.text,
      };
    case "files_received":
      return { sentence: `${who} sent files for ${title}.`, detail: what.files.join(", ") };
    case "file_removed":
      return { sentence: `${who} took a file of ${title} away.`, detail: what.file };
    case "files_sent_back":
      return { sentence: `${who} sent the files of ${title} back.`, detail: what.reason };
    case "check_confirmed":
      return { sentence: `${who} confirmed a check of ${title}.`, detail: what.check };
    case "check_withdrawn":
      return { sentence: `${who} took back a check of ${title}.`, detail: what.check };
    case "meeting_set":
      return {
        sentence:
          what.on === null
            ? `${who} left the time of ${title} open.`
            : `${who} set ${title} for ${day(what.on)}.`,
      };
    case "meeting_held":
      return {
        sentence: `${who} recorded what came of ${title}.`,
        ...(what.present.length === 0 ? {} : { detail: `There: ${what.present.join(", ")}` }),
      };
    case "customer_line_written":
      return { sentence: `${who} wrote a line to the customer on ${title}.`, detail: what.text };
  }
}

function ofContact(what: ContactEvent, who: string): Told {
  switch (what.type) {
    case "contact_added":
      return { sentence: `${who} added ${what.contact} as a contact.` };
    case "contact_changed":
      return { sentence: `${who} changed the details of ${what.contact}.` };
    case "portal_opened":
      return { sentence: `${what.contact} opened the portal for the first time.` };
    case "link_created":
      return { sentence: `${who} made a portal link for ${what.contact}.` };
    case "link_renewed":
      return { sentence: `${who} renewed the portal link of ${what.contact}.` };
    case "link_revoked":
      return { sentence: `${who} revoked the portal link of ${what.contact}.` };
  }
}

function ofOnboarding(what: OtherEvent, who: string, reader: StaffReader): Told {
  const day = (date: string | null) => (date === null ? "no date" : dateInWords(date, reader));
  switch (what.type) {
    case "onboarding_started":
      return {
        sentence: `${who} handed the customer over with the playbook “${what.playbook}”.`,
        detail: `Owner: ${what.owner}. Concierge: ${what.concierge}.`,
      };
    case "owner_changed":
      return { sentence: `${who} passed ownership from ${what.from} to ${what.to}.` };
    case "manager_changed":
      return { sentence: `${who} changed the manager from ${what.from} to ${what.to}.` };
    case "concierge_changed":
      return { sentence: `${who} changed the concierge from ${what.from} to ${what.to}.` };
    case "seller_changed":
      return { sentence: `${who} changed the seller from ${what.from} to ${what.to}.` };
    case "endorsement_changed":
      return { sentence: `${who} changed the endorsement.` };
    case "welcome_sent":
      return { sentence: `The welcome went out to ${what.to}.` };
    case "email_failed":
      return {
        sentence: `The email “${what.subject}” did not reach ${what.to}.`,
        detail: what.reason,
      };
    case "kickoff_started":
      return { sentence: `${who} began the kickoff form.` };
    case "kickoff_submitted":
      return {
        sentence: `${who} submitted the kickoff.`,
        detail: `Reference ${what.reference}, ${counted(what.tasks, "task")} planned`,
      };
    case "kickoff_ended":
      return {
        sentence: `${who} sent answers that end the kickoff: not a fit.`,
        detail: `Reference ${what.reference}. They read: “${what.title}”.`,
      };
    case "kickoff_reopened":
      return { sentence: `${who} opened the kickoff again.` };
    case "answer_changed":
      return {
        sentence: `${who} changed “${what.label}”.`,
        detail: `From ${what.from ?? "no answer"} to ${what.to ?? "no answer"}`,
      };
    case "answer_revealed":
      return { sentence: `${who} read “${what.label}” in full.` };
    case "secret_opened":
      return { sentence: `${who} opened the box “${what.label}”. It is empty now.` };
    case "secret_expired":
      return { sentence: `Nobody opened the box “${what.label}” in time. It was emptied.` };
    case "plan_reconciled":
      return {
        sentence: planSentence(what),
        ...(what.kept.length === 0 ? {} : { detail: what.kept.join("\n") }),
      };
    case "go_live_moved":
      return {
        sentence: `${who} moved the go-live from ${day(what.from)} to ${day(what.to)}.`,
        ...(what.because === undefined ? {} : { detail: what.because }),
      };
    case "onboarding_cancelled":
      return { sentence: `${who} called this onboarding off.`, detail: what.reason };
    case "onboarding_resumed":
      return { sentence: `${who} took this onboarding up again.` };
    case "live_reached":
      return { sentence: `${who} recorded that the customer is live.` };
    case "live_withdrawn":
      return { sentence: `${who} recorded that the customer is not live yet.` };
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

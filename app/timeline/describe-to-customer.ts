import { dateInWords } from "../lib/dates-in-words.ts";
import type { NewEvent, RecordedEvent, TaskInEvent } from "./events.ts";
import type { CustomerReader, Told } from "./reader.ts";

/**
 * What the customer is told. Only what is meant for them is used: the title of their own tasks,
 * the customer's line of ours, their own answers, notes written to them. Reasons, notes among
 * staff, owners, links and failed mail stay inside.
 */
export function describeToCustomer(
  { what, by }: RecordedEvent,
  reader: CustomerReader,
): Told | null {
  const who =
    by.kind === "system"
      ? "We"
      : by.kind === "contact" && by.id === reader.contactId
        ? "You"
        : by.name;
  if ("task" in what) {
    const name = nameForCustomer(what.task);
    return name === null ? null : ofTask(what, name, who, reader);
  }
  return ofOnboarding(what, who, reader);
}

/** What the customer knows a task by; null when they hear nothing of it. */
export function nameForCustomer(task: {
  ownerRole: string;
  title: string;
  customerLine?: string | null;
}): string | null {
  return task.ownerRole === "customer" ? task.title : (task.customerLine ?? null);
}

type TaskEvent = Extract<NewEvent, { readonly task: TaskInEvent }>;
type OtherEvent = Exclude<NewEvent, TaskEvent>;

function ofTask(what: TaskEvent, name: string, who: string, reader: CustomerReader): Told | null {
  switch (what.type) {
    case "task_added":
      return {
        sentence:
          what.task.ownerRole === "customer" ? `New for you: ${name}` : `New on the plan: ${name}`,
      };
    case "task_done":
      return {
        sentence: `Done: ${name}`,
        ...(what.milestone === null ? {} : { detail: what.milestone }),
      };
    case "task_reopened":
    case "task_restored":
      return { sentence: `Back on the plan: ${name}` };
    case "task_blocked":
      return { sentence: `Waiting for now: ${name}` };
    case "task_unblocked":
      return { sentence: `Under way again: ${name}` };
    case "task_reassigned":
      return { sentence: `${what.to} now takes care of this: ${name}` };
    case "task_redated":
      return {
        sentence:
          what.to === null
            ? `Date open: ${name}`
            : `New date, ${dateInWords(what.to, reader)}: ${name}`,
      };
    case "task_cancelled":
      return { sentence: `No longer needed: ${name}` };
    case "task_changed":
      return { sentence: `Changed: ${name}` };
    case "note_added":
      return what.forCustomer
        ? { sentence: `${who} wrote a note on this: ${name}`, detail: what.text }
        : null;
    case "customer_line_written":
      return { sentence: what.text };
  }
}

function ofOnboarding(what: OtherEvent, who: string, reader: CustomerReader): Told | null {
  switch (what.type) {
    case "onboarding_started":
      return { sentence: `Your onboarding began. ${what.concierge} looks after you.` };
    case "concierge_changed":
      return { sentence: `${what.to} looks after you from now on.` };
    case "welcome_sent":
      return { sentence: "We sent you our welcome." };
    case "kickoff_started":
      return { sentence: `${who} began the kickoff form.` };
    case "kickoff_submitted":
      return {
        sentence: `${who} sent the kickoff answers.`,
        detail: `Reference ${what.reference}`,
      };
    case "kickoff_ended":
      return { sentence: `${who} sent the answers.`, detail: `Reference ${what.reference}` };
    case "kickoff_reopened":
      return { sentence: "The kickoff form is open again." };
    case "answer_changed":
      if (what.ofStaff) return null;
      return {
        sentence: `${who} changed the answer to “${what.label}”.`,
        detail: `Now: ${what.to ?? "no answer"}`,
      };
    case "secret_opened":
      return { sentence: `${who} opened the box “${what.label}”. It is empty now.` };
    case "secret_expired":
      return {
        sentence: `Nobody opened the box “${what.label}” in time, so it was emptied.`,
        detail: "Please fill it again.",
      };
    case "go_live_moved":
      return {
        sentence:
          what.to === null
            ? "The date you go live is open."
            : `You go live on ${dateInWords(what.to, reader)}.`,
      };
    case "live_reached":
      return { sentence: "You are live." };
    case "live_withdrawn":
      return { sentence: "Going live is still ahead of us." };
    case "owner_changed":
    case "manager_changed":
    case "seller_changed":
    case "endorsement_changed":
    case "contact_added":
    case "contact_changed":
    case "portal_opened":
    case "link_created":
    case "link_renewed":
    case "link_revoked":
    case "email_failed":
    case "answer_revealed":
    case "plan_reconciled":
      return null;
  }
}

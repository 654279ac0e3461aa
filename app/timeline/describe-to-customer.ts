import { dateInWords } from "../lib/dates-in-words.ts";
import { isolated, say } from "../lib/isolated.ts";
import type { NewEvent, RecordedEvent, TaskInEvent } from "./events.ts";
import type { CustomerReader, Told } from "./reader.ts";
import { words } from "./words.en.ts";

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
    return name === null ? null : ofTask(what, name, { by, who }, reader);
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

/** Whether a task is on the customer's timeline: they know of it, and it is still wanted. */
export function isOnTimeline(
  task: Parameters<typeof nameForCustomer>[0] & { readonly status: string },
): boolean {
  return nameForCustomer(task) !== null && task.status !== "cancelled";
}

type TaskEvent = Extract<NewEvent, { readonly task: TaskInEvent }>;
type OtherEvent = Exclude<NewEvent, TaskEvent>;

type Doer = { readonly by: RecordedEvent["by"]; readonly who: string };

function ofTask(
  what: TaskEvent,
  name: string,
  { by, who }: Doer,
  reader: CustomerReader,
): Told | null {
  switch (what.type) {
    case "task_added":
      return {
        sentence:
          what.task.ownerRole === "customer"
            ? say`New for you: ${name}`
            : say`New on the plan: ${name}`,
      };
    case "task_done":
      return {
        sentence: words.status(reader.statusWords.done ?? words.done, name),
        ...(what.milestone === null ? {} : { detail: what.milestone }),
      };
    case "task_approved":
      return { sentence: say`${who} said yes to this: ${name}` };
    case "task_sent_back":
      return sentBack(what, name, by, who);
    case "task_decided":
      return { sentence: say`Decided: ${name}`, detail: what.choice };
    case "series_extended":
      return { sentence: say`${what.more === 1 ? "Once" : `${what.more} times`} more: ${name}` };
    case "series_ended":
      return { sentence: say`This ends here: ${name}` };
    case "task_reopened":
    case "task_restored":
      return { sentence: say`Back on the plan: ${name}` };
    case "task_blocked":
      return { sentence: words.status(reader.statusWords.blocked ?? words.waitingForNow, name) };
    case "task_unblocked":
      return { sentence: say`Under way again: ${name}` };
    case "task_reassigned":
      return { sentence: say`${what.to} now takes care of this: ${name}` };
    case "task_redated":
      return {
        sentence:
          what.to === null
            ? say`Date open: ${name}`
            : say`New date, ${dateInWords(what.to, reader)}: ${name}`,
      };
    case "task_cancelled":
      return { sentence: words.status(reader.statusWords.cancelled ?? words.notNeeded, name) };
    case "task_changed":
      return { sentence: say`Changed: ${name}` };
    case "note_added":
      return what.forCustomer
        ? { sentence: say`${who} wrote a note on this: ${name}`, detail: what.text }
        : null;
    case "files_received":
      return {
        sentence: say`${who} sent files: ${name}`,
        detail: what.files.map(isolated).join(", "),
      };
    case "file_removed":
      return { sentence: say`${who} took a file away: ${name}`, detail: what.file };
    case "files_sent_back":
      return what.task.ownerRole === "customer"
        ? { sentence: say`Something is missing: ${name}`, detail: what.reason }
        : null;
    case "check_confirmed":
    case "check_withdrawn":
      return null;
    case "meeting_set":
      return {
        sentence:
          what.on === null
            ? say`Time open: ${name}`
            : say`Set for ${dateInWords(what.on, reader)}: ${name}`,
      };
    case "meeting_held":
      return what.summary === ""
        ? null
        : { sentence: say`What came of this: ${name}`, detail: what.summary };
    case "customer_line_written":
      return { sentence: what.text };
  }
}

/** The reason is the customer’s own, or about what is theirs to do; what staff say to staff stays inside. */
function sentBack(
  { to, reason }: Extract<TaskEvent, { readonly type: "task_sent_back" }>,
  name: string,
  by: RecordedEvent["by"],
  who: string,
): Told {
  const again = to === null ? null : nameForCustomer(to);
  const isForThem = by.kind === "contact" || to?.ownerRole === "customer";
  return {
    sentence: say`${who} sent this back: ${name}${again === null ? "" : say`. Back on the plan: ${again}`}`,
    ...(isForThem ? { detail: reason } : {}),
  };
}

function ofOnboarding(what: OtherEvent, who: string, reader: CustomerReader): Told | null {
  switch (what.type) {
    case "onboarding_started":
      return { sentence: say`Your onboarding began. ${what.concierge} looks after you.` };
    case "concierge_changed":
      return { sentence: say`${what.to} looks after you from now on.` };
    case "welcome_sent":
      return { sentence: "We sent you our welcome." };
    case "kickoff_started":
      return { sentence: say`${who} began the kickoff form.` };
    case "kickoff_submitted":
      return {
        sentence: say`${who} sent the kickoff answers.`,
        detail: say`Reference ${what.reference}`,
      };
    case "kickoff_ended":
      return { sentence: say`${who} sent the answers.`, detail: say`Reference ${what.reference}` };
    case "kickoff_reopened":
      return { sentence: "The kickoff form is open again." };
    case "answer_changed":
      if (what.ofStaff) return null;
      return {
        sentence: say`${who} changed the answer to “${what.label}”.`,
        detail: say`Now: ${what.to ?? "no answer"}`,
      };
    case "secret_opened":
      return { sentence: say`${who} opened the box “${what.label}”. It is empty now.` };
    case "secret_expired":
      return {
        sentence: say`Nobody opened the box “${what.label}” in time, so it was emptied.`,
        detail: "Please fill it again.",
      };
    case "go_live_moved":
      return { sentence: goLiveMoved(what, reader) };
    case "onboarding_cancelled":
      return { sentence: "We have stopped this onboarding. There is nothing left for you to do." };
    case "onboarding_resumed":
      return { sentence: "We go on with your onboarding." };
    case "live_reached":
      return { sentence: "You are live." };
    case "live_withdrawn":
      return { sentence: "Going live is still ahead of us." };
    case "owner_changed":
    case "manager_changed":
    case "seller_changed":
    case "endorsement_changed":
    case "place_changed":
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

/** "Go-live moved from 14 April to 28 April: the test data was not ready." */
function goLiveMoved(
  { from, to, because }: Extract<OtherEvent, { readonly type: "go_live_moved" }>,
  reader: CustomerReader,
): string {
  if (to === null) return "The date you go live is open.";
  if (from === null || because === undefined)
    return say`You go live on ${dateInWords(to, reader)}.`;
  const why = because.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());
  return say`Go-live moved from ${dateInWords(from, reader)} to ${dateInWords(to, reader)}: ${why}`;
}

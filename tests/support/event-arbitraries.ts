import fc from "fast-check";
import type { Actor } from "../../app/onboardings/actor.ts";
import type { NewEvent, RecordedEvent, TaskInEvent } from "../../app/timeline/events.ts";

/** Stands in every field that is not meant for the customer. */
export const secret = "INTERNAL";

const taskArbitrary: fc.Arbitrary<TaskInEvent> = fc.constantFrom<TaskInEvent>(
  { id: "1", key: "own", title: "Send the logo", ownerRole: "customer", customerLine: null },
  {
    id: "2",
    key: "told",
    title: `${secret} title`,
    ownerRole: "manager",
    customerLine: "We set up your account",
  },
  { id: "3", key: "quiet", title: `${secret} title`, ownerRole: "manager", customerLine: null },
);

const date = fc.constantFrom("2026-11-20", null);

function taskEvents(task: TaskInEvent): fc.Arbitrary<NewEvent> {
  return fc.oneof(
    date.map((due): NewEvent => ({ type: "task_added", task, due })),
    fc.constantFrom<NewEvent>(
      { type: "task_done", task, milestone: "Your account is ready" },
      { type: "task_reopened", task },
      { type: "task_approved", task, waitsForMore: true },
      { type: "task_sent_back", task, to: null, reason: "The logo is the old one", round: 1 },
      { type: "task_decided", task, choice: "Go", note: secret },
      { type: "series_extended", task, more: 2, total: 6 },
      { type: "series_ended", task, after: 2 },
      { type: "task_blocked", task, reason: `${secret} reason` },
      { type: "task_unblocked", task },
      { type: "task_reassigned", task, from: `${secret} name`, to: "Ines" },
      { type: "task_cancelled", task, reason: `${secret} reason` },
      { type: "task_restored", task },
      { type: "task_changed", task, what: [secret] },
      { type: "files_received", task, files: ["letter.pdf"] },
      { type: "file_removed", task, file: "letter.pdf" },
      { type: "files_sent_back", task, reason: "The second page is missing." },
      { type: "check_confirmed", task, check: `${secret} check` },
      { type: "check_withdrawn", task, check: `${secret} check` },
      { type: "meeting_set", task, on: "2026-11-20" },
      { type: "meeting_held", task, present: [secret], summary: "We agreed on March." },
      { type: "note_added", task, text: `${secret} note`, forCustomer: false },
      { type: "note_added", task, text: "A note to you", forCustomer: true },
      {
        type: "customer_line_written",
        task: { ...task, customerLine: "A line to you" },
        text: "A line to you",
      },
    ),
    fc.tuple(date, date).map(([from, to]): NewEvent => ({ type: "task_redated", task, from, to })),
  );
}

const otherEvents: fc.Arbitrary<NewEvent> = fc.constantFrom<NewEvent>(
  { type: "onboarding_started", playbook: secret, owner: secret, concierge: "Ines" },
  { type: "owner_changed", from: secret, to: secret },
  { type: "manager_changed", from: secret, to: secret },
  { type: "concierge_changed", from: secret, to: "Ines" },
  { type: "endorsement_changed" },
  { type: "place_changed", from: secret, to: secret },
  { type: "contact_added", contact: secret },
  { type: "contact_changed", contact: secret },
  { type: "welcome_sent", to: secret },
  { type: "portal_opened", contact: secret },
  { type: "link_created", contact: secret },
  { type: "link_renewed", contact: secret },
  { type: "link_revoked", contact: secret },
  { type: "email_failed", to: secret, subject: secret, reason: secret },
  { type: "kickoff_started" },
  { type: "kickoff_submitted", reference: "K-1", tasks: 9 },
  { type: "answer_changed", key: secret, label: "How many?", from: "2", to: "3" },
  { type: "answer_revealed", key: secret, label: secret },
  { type: "secret_opened", key: secret, label: "Alarm code" },
  { type: "secret_expired", key: secret, label: "Alarm code" },
  { type: "plan_reconciled", added: 1, changed: 0, cancelled: 2, restored: 0, kept: [secret] },
  { type: "go_live_moved", from: "2026-11-20", to: "2026-12-01" },
  { type: "go_live_moved", from: "2026-11-20", to: null },
  { type: "onboarding_cancelled", reason: secret },
  { type: "onboarding_resumed" },
  { type: "live_reached" },
  { type: "live_withdrawn" },
);

const actorArbitrary = fc.constantFrom<Actor>(
  { kind: "staff", id: "s1", name: "Tom", role: "manager" },
  { kind: "contact", id: "c1", name: "Ann" },
  { kind: "system", name: "Onward" },
);

/** Events of every type, on tasks that the customer knows and on tasks that they do not. */
export const eventArbitrary: fc.Arbitrary<RecordedEvent> = fc.record({
  what: fc.oneof(otherEvents, taskArbitrary.chain(taskEvents)),
  by: actorArbitrary,
  at: fc.constantFrom("2026-11-02T09:00:00Z", "2026-11-09T09:00:00Z"),
});

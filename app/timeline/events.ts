import { z } from "zod";
import type { Actor } from "../onboardings/actor.ts";

const name = z.string();
const date = z.iso.date();
const dateOrNone = date.nullable();

/** The task an event is about, as it stood then. */
const task = z.strictObject({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  ownerRole: z.string(),
  /** What the customer reads about a task of ours; without it the customer hears nothing of the task. */
  customerLine: z.string().nullable(),
});

const ofTask = { task };

const beginnings = [
  z.strictObject({
    type: z.literal("onboarding_started"),
    playbook: name,
    owner: name,
    concierge: name,
  }),
  z.strictObject({ type: z.literal("owner_changed"), from: name, to: name }),
  z.strictObject({ type: z.literal("manager_changed"), from: name, to: name }),
  z.strictObject({ type: z.literal("concierge_changed"), from: name, to: name }),
  z.strictObject({ type: z.literal("seller_changed"), from: name, to: name }),
  z.strictObject({ type: z.literal("endorsement_changed") }),
  /** `from` and `to` as shown. */
  z.strictObject({ type: z.literal("place_changed"), from: z.string(), to: z.string() }),
  z.strictObject({ type: z.literal("contact_added"), contact: name }),
  z.strictObject({ type: z.literal("contact_changed"), contact: name }),
  z.strictObject({ type: z.literal("welcome_sent"), to: name }),
  z.strictObject({ type: z.literal("portal_opened"), contact: name }),
  z.strictObject({ type: z.literal("link_created"), contact: name }),
  z.strictObject({ type: z.literal("link_renewed"), contact: name }),
  z.strictObject({ type: z.literal("link_revoked"), contact: name }),
  z.strictObject({
    type: z.literal("email_failed"),
    to: name,
    subject: z.string(),
    reason: z.string(),
  }),
] as const;

const answers = [
  z.strictObject({ type: z.literal("kickoff_started") }),
  z.strictObject({
    type: z.literal("kickoff_submitted"),
    reference: z.string(),
    tasks: z.number().int().min(0),
  }),
  /** The answers say that the company cannot help; with the title of what the customer read. */
  z.strictObject({ type: z.literal("kickoff_ended"), reference: z.string(), title: z.string() }),
  z.strictObject({ type: z.literal("kickoff_reopened") }),
  /** `from` and `to` as shown; null where there was or is no answer. */
  z.strictObject({
    type: z.literal("answer_changed"),
    key: z.string(),
    label: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** Set where only staff are asked: the customer hears nothing of it. */
    ofStaff: z.literal(true).optional(),
  }),
  /** A sealed answer was read in full. */
  z.strictObject({ type: z.literal("answer_revealed"), key: z.string(), label: z.string() }),
  /** What lay in a one-time box was read and wiped, or wiped unread. */
  z.strictObject({ type: z.literal("secret_opened"), key: z.string(), label: z.string() }),
  z.strictObject({ type: z.literal("secret_expired"), key: z.string(), label: z.string() }),
  z.strictObject({
    type: z.literal("plan_reconciled"),
    added: z.number().int().min(0),
    changed: z.number().int().min(0),
    cancelled: z.number().int().min(0),
    restored: z.number().int().min(0),
    /** What the plan wanted of tasks that a person has touched: one sentence each. */
    kept: z.array(z.string()),
  }),
] as const;

const tasks = [
  z.strictObject({ type: z.literal("task_added"), ...ofTask, due: dateOrNone }),
  z.strictObject({ type: z.literal("task_done"), ...ofTask, milestone: z.string().nullable() }),
  z.strictObject({ type: z.literal("task_reopened"), ...ofTask }),
  z.strictObject({ type: z.literal("task_approved"), ...ofTask, waitsForMore: z.boolean() }),
  /** `to`: the task that is open again because of it. */
  z.strictObject({
    type: z.literal("task_sent_back"),
    ...ofTask,
    to: task.nullable(),
    reason: z.string(),
    round: z.number().int().min(1),
  }),
  /** `choice` as shown. */
  z.strictObject({
    type: z.literal("task_decided"),
    ...ofTask,
    choice: z.string(),
    note: z.string().nullable(),
  }),
  /** `more` and `total`: how many were added, and how many there are now. */
  z.strictObject({
    type: z.literal("series_extended"),
    ...ofTask,
    more: z.number().int().min(1),
    total: z.number().int().min(1),
  }),
  z.strictObject({ type: z.literal("series_ended"), ...ofTask, after: z.number().int().min(0) }),
  z.strictObject({ type: z.literal("task_blocked"), ...ofTask, reason: z.string() }),
  z.strictObject({ type: z.literal("task_unblocked"), ...ofTask }),
  z.strictObject({
    type: z.literal("task_reassigned"),
    ...ofTask,
    from: name.nullable(),
    to: name,
  }),
  z.strictObject({ type: z.literal("task_redated"), ...ofTask, from: dateOrNone, to: dateOrNone }),
  z.strictObject({ type: z.literal("task_cancelled"), ...ofTask, reason: z.string() }),
  z.strictObject({ type: z.literal("task_restored"), ...ofTask }),
  /** `what`: the changed parts in plain words ("title", "details"). */
  z.strictObject({ type: z.literal("task_changed"), ...ofTask, what: z.array(z.string()) }),
  z.strictObject({
    type: z.literal("note_added"),
    ...ofTask,
    text: z.string(),
    forCustomer: z.boolean(),
  }),
  z.strictObject({ type: z.literal("files_received"), ...ofTask, files: z.array(name) }),
  z.strictObject({ type: z.literal("file_removed"), ...ofTask, file: name }),
  z.strictObject({ type: z.literal("files_sent_back"), ...ofTask, reason: z.string() }),
  z.strictObject({ type: z.literal("check_confirmed"), ...ofTask, check: z.string() }),
  z.strictObject({ type: z.literal("check_withdrawn"), ...ofTask, check: z.string() }),
  /** `on`: the day of the meeting where the company is; null when it is open again. */
  z.strictObject({ type: z.literal("meeting_set"), ...ofTask, on: dateOrNone }),
  /** `summary`: what the customer reads of it; empty when nothing was written for them. */
  z.strictObject({
    type: z.literal("meeting_held"),
    ...ofTask,
    present: z.array(name),
    summary: z.string(),
  }),
  z.strictObject({ type: z.literal("customer_line_written"), ...ofTask, text: z.string() }),
] as const;

const ends = [
  /** `because`: why, as the customer reads it. */
  z.strictObject({
    type: z.literal("go_live_moved"),
    from: dateOrNone,
    to: dateOrNone,
    because: z.string().optional(),
  }),
  z.strictObject({ type: z.literal("onboarding_cancelled"), reason: z.string() }),
  z.strictObject({ type: z.literal("onboarding_resumed") }),
  z.strictObject({ type: z.literal("live_reached") }),
  z.strictObject({ type: z.literal("live_withdrawn") }),
] as const;

/** Everything that can happen in an onboarding: a closed list. */
export const eventSchema = z.discriminatedUnion("type", [
  ...beginnings,
  ...answers,
  ...tasks,
  ...ends,
]);

/** An event as a verb records it. */
export type NewEvent = z.infer<typeof eventSchema>;
export type TaskInEvent = z.infer<typeof task>;

/** An event as it stands in the record: what happened, who did it, and when (an ISO instant). */
export type RecordedEvent = { readonly what: NewEvent; readonly by: Actor; readonly at: string };

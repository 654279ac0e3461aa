import { z } from "zod";
import { conditionSchema } from "../facts/condition-schema.ts";
import { questionSchema } from "../kickoff/question-types/register.ts";

/** Keys are stable names: facts, tasks and rules refer to them for ever. */
export const keySchema = z
  .string()
  .regex(/^[a-z][a-z0-9_-]*$/, "Use lower-case letters, digits, - and _; begin with a letter.")
  .max(80);

export const sectionSchema = z.strictObject({
  key: keySchema.refine(
    (key) => key !== "check",
    "Choose another key: the page after the last section is called check.",
  ),
  title: z.string().min(1).max(120),
  /** One sentence: why we ask. */
  why: z.string().max(300).optional(),
  /** Minutes a careful person needs. */
  minutes: z.number().positive().max(60).default(1),
  when: conditionSchema.optional(),
  questions: z.array(questionSchema).min(1),
});

export const phaseSchema = z.strictObject({
  key: keySchema,
  title: z.string().min(1).max(80),
});

/** Moments a due date can count from. Another task counts from the day it is done. */
export const momentNames = ["won", "kickoff", "go_live"] as const;
const anchorSchema = z.union([z.enum(momentNames), z.strictObject({ task: keySchema })]);

export const dueSchema = z.strictObject({
  /** Days after the anchor; negative: before it. */
  offset: z.number().int().min(-365).max(730),
  unit: z.enum(["working_days", "days"]).default("working_days"),
  anchor: anchorSchema,
});

/** Whose task it is: the customer's, or a staff role of this onboarding. */
export const builtInRoles = ["customer", "concierge", "manager", "sales"] as const;

export const taskSchema = z.strictObject({
  key: keySchema,
  phase: keySchema,
  /** Liquid over the facts: "Set up {{ locations }} locations". */
  title: z.string().min(1).max(200),
  details: z.string().max(2000).optional(),
  owner: keySchema,
  due: dueSchema.optional(),
  /** Tasks that must be done first. */
  after: z.array(keySchema).default([]),
  when: conditionSchema.optional(),
  /**
   * The line in plain words that the customer sees for a task of ours.
   * Without it the customer does not see the task. The customer's own tasks always show.
   */
  customerLine: z.string().max(200).optional(),
  /** Liquid; replaces the sentence made from the condition. */
  because: z.string().max(300).optional(),
  /** What the customer would celebrate when this is done. */
  milestone: z.string().max(120).optional(),
  /** Minutes it takes the customer. */
  minutes: z.number().positive().max(600).optional(),
  /** No automation completes it. */
  humanOnly: z.boolean().default(false),
});

export const clockSchema = z.strictObject({
  key: keySchema,
  title: z.string().min(1).max(120),
  from: z.enum(["won", "welcome_sent", "kickoff_opened", "kickoff"]),
  to: z.enum(["welcome_sent", "kickoff_opened", "kickoff", "first_task_done", "live"]),
  within: z.strictObject({
    amount: z.number().positive(),
    unit: z.enum(["hours", "days", "working_days"]),
  }),
});

export const roleSchema = z.strictObject({ key: keySchema, title: z.string().min(1).max(60) });

/**
 * How a kind of customer is onboarded: one document, versioned; a published version never changes.
 * The shape only: whether its rules make sense is for `diagnose` to say.
 */
export const playbookSchema = z.strictObject({
  format: z.literal(1),
  key: keySchema,
  name: z.string().min(1).max(80),
  summary: z.string().max(300).default(""),
  language: z.string().default("en"),
  /** Staff roles besides concierge, manager and sales. A role nobody holds falls to the manager. */
  roles: z.array(roleSchema).default([]),
  sections: z.array(sectionSchema).min(1),
  phases: z.array(phaseSchema).min(1),
  tasks: z.array(taskSchema).min(1),
  clocks: z.array(clockSchema).default([]),
});

export type Playbook = z.infer<typeof playbookSchema>;
export type PlaybookInput = z.input<typeof playbookSchema>;
export type Section = Playbook["sections"][number];
export type PlaybookTask = Playbook["tasks"][number];
export type Phase = Playbook["phases"][number];
export type Due = NonNullable<PlaybookTask["due"]>;
export type Anchor = Due["anchor"];
export type Clock = Playbook["clocks"][number];

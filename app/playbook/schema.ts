import { z } from "zod";
import { conditionSchema } from "../facts/condition-schema.ts";
import { checkSchema } from "../kickoff/check-schema.ts";
import { questionSchema } from "../kickoff/question-types/register.ts";
import type { lengthSchema } from "./due-schema.ts";
import { keySchema } from "./key-schema.ts";
import { statusWordsSchema, taskSchema, trackSchema } from "./task-schema.ts";

/** The end of the kickoff for some: later sections are not asked, and no tasks are made. */
const offRampSchema = z.strictObject({
  when: conditionSchema,
  title: z.string().min(1).max(120),
  /** Paragraphs, separated by an empty line; web addresses become links. */
  text: z.string().min(1).max(2000),
});

export const sectionSchema = z.strictObject({
  key: keySchema.refine(
    (key) => key !== "check" && key !== "closing",
    "Choose another key: the pages after the last section are called check and closing.",
  ),
  title: z.string().min(1).max(120),
  /** One sentence: why we ask. */
  why: z.string().max(300).optional(),
  /** Minutes a careful person needs. */
  minutes: z.number().positive().max(60).default(1),
  when: conditionSchema.optional(),
  questions: z.array(questionSchema).min(1),
  /** What must hold between answers of this section and of those before it. */
  checks: z.array(checkSchema).max(30).optional(),
  /** Where the kickoff ends for customers whom we cannot help. */
  offRamp: offRampSchema.optional(),
});

export const phaseSchema = z.strictObject({
  key: keySchema,
  title: z.string().min(1).max(80),
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

const serviceSchema = z.strictObject({ key: keySchema, title: z.string().min(1).max(120) });

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
  /** What can be sold. Staff say of each customer what was: the fact “sold”, a list of these keys. */
  services: z
    .array(serviceSchema)
    .max(30)
    .refine(
      (services) => new Set(services.map(({ key }) => key)).size === services.length,
      "Two services have the same key. Give each its own.",
    )
    .default([]),
  sections: z.array(sectionSchema).min(1),
  phases: z.array(phaseSchema).min(1),
  tasks: z.array(taskSchema).min(1),
  tracks: z.array(trackSchema).default([]),
  clocks: z.array(clockSchema).default([]),
  /** Whose free days working days leave out: the company's, the customer's, or both. */
  workingDays: z.enum(["company", "customer", "both"]).default("company"),
  statusWords: statusWordsSchema.default({}),
});

export type Playbook = z.infer<typeof playbookSchema>;
export type PlaybookInput = z.input<typeof playbookSchema>;
export type Section = Playbook["sections"][number];
export type OffRamp = z.infer<typeof offRampSchema>;
export type PlaybookTask = Playbook["tasks"][number];
/** What a playbook calls the statuses of tasks, where it has words of its own. */
export type StatusWords = Playbook["statusWords"];
export type Phase = Playbook["phases"][number];
export type Due = NonNullable<PlaybookTask["due"]>;
export type Anchor = Due["anchor"];
export type After = PlaybookTask["after"][number];
export type Owner = PlaybookTask["owner"];
/** An owner that hangs on no rule. */
export type FixedOwner = Exclude<Owner, { choose: unknown }>;
export type Starts = NonNullable<PlaybookTask["starts"]>;
export type Work = NonNullable<PlaybookTask["work"]>;
export type Length = z.infer<typeof lengthSchema>;
export type Track = Playbook["tracks"][number];
export type Clock = Playbook["clocks"][number];

import { z } from "zod";
import { conditionSchema } from "../facts/condition-schema.ts";
import { dueSchema, lengthSchema, repeatSchema, startsSchema } from "./due-schema.ts";
import { keySchema, pathSchema } from "./key-schema.ts";
import { ownerSchema, workSchema } from "./work-schema.ts";

/** Staff roles that every onboarding has, and the customer. */
export const builtInRoles = ["customer", "concierge", "manager", "sales"] as const;

/** A task, or a track, that must be done first; with a lag, so long before. */
export const afterSchema = z.union([
  keySchema,
  z.strictObject({ task: keySchema, lag: lengthSchema }),
]);

export const taskSchema = z.strictObject({
  key: keySchema,
  phase: keySchema,
  /** Liquid over the facts: "Set up {{ locations }} locations". */
  title: z.string().min(1).max(200),
  details: z.string().max(2000).optional(),
  owner: ownerSchema,
  due: dueSchema.optional(),
  /**
   * Tasks that must be done first. Of one that there is several times, all of them; where both
   * are per item of the same list, the one of the same item.
   */
  after: z.array(afterSchema).default([]),
  when: conditionSchema.optional(),
  /**
   * The list that there is one such task per item of. Rules and texts then read the item:
   * { "var": "item.city" }, {{ item }}, {{ item.city }}.
   */
  each: keySchema.optional(),
  /** The event that brings it into the plan. */
  starts: startsSchema.optional(),
  repeat: repeatSchema.optional(),
  /** The task that this one is a part of: it is in the plan while that one is. */
  parent: keySchema.optional(),
  /** Being the last of its sub-tasks to be done completes it; otherwise they only come first. */
  completedByParts: z.boolean().default(false),
  /** What it asks for: an approval, files, a meeting, checks, a decision. */
  work: workSchema.optional(),
  /**
   * What becomes of it, while it is open, when the plan no longer calls for it: the onboarding was
   * called off, its item is gone. It is cancelled, or it has to be done all the same.
   */
  onCancel: z.enum(["cancel", "keep"]).default("cancel"),
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

/**
 * One of several ordered lists of tasks, chosen by one answer or decision. Each task of a list
 * comes after the one before it. Other tasks may come after the whole track, by its key.
 */
export const trackSchema = z.strictObject({
  key: keySchema,
  title: z.string().min(1).max(120),
  /** What chooses: "source_system", "decision.go_no_go". */
  by: pathSchema,
  lists: z
    .array(
      z.strictObject({
        /** For these answers; left out: for every other answer. */
        for: z
          .array(z.union([z.string(), z.number(), z.boolean()]))
          .min(1)
          .optional(),
        tasks: z.array(taskSchema).min(1),
      }),
    )
    .min(1),
});

/** What the statuses of tasks are called in this playbook. */
export const statusWordsSchema = z.strictObject({
  open: z.string().min(1).max(30).optional(),
  done: z.string().min(1).max(30).optional(),
  blocked: z.string().min(1).max(30).optional(),
  cancelled: z.string().min(1).max(30).optional(),
});

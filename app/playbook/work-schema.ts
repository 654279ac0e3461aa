import { z } from "zod";
import { contactRoles } from "../customers/contact-input.ts";
import { conditionSchema } from "../facts/condition-schema.ts";
import { fileKinds } from "../uploads/file-formats.ts";
import { lengthSchema } from "./due-schema.ts";
import { keySchema, pathSchema } from "./key-schema.ts";

/**
 * The customer, or a staff role of this onboarding; one member of staff by email address, with a
 * deputy for when they no longer work here, or whose address an answer is; the contact with a
 * role; or the person that an answer names, a contact of the customer.
 */
const holderSchema = z.union([
  keySchema,
  z.strictObject({ staff: z.email(), deputy: z.email().optional() }),
  z.strictObject({ staff: z.strictObject({ answer: pathSchema }) }),
  z.strictObject({ contact: z.enum(contactRoles) }),
  z.strictObject({ answer: pathSchema }),
]);

/** Whose it is; of several the first whose rule holds. */
export const ownerSchema = z.union([
  holderSchema,
  z.strictObject({
    choose: z
      .array(z.strictObject({ when: conditionSchema, owner: holderSchema }))
      .min(1)
      .max(10),
    else: holderSchema,
  }),
]);

const text = z.string().min(1).max(300);

/** A yes to something, or back with a reason; until then it stays open. */
const approvalSchema = z.strictObject({
  type: z.literal("approval"),
  /** Whoever owns the task, when left out. */
  approvers: z.array(ownerSchema).min(1).max(10).optional(),
  needed: z.enum(["all", "any"]).default("all"),
  /** The earlier task that sending back opens again. */
  sendBackTo: keySchema.optional(),
});

/** Files to send. */
const filesSchema = z
  .strictObject({
    type: z.literal("files"),
    /** The kinds of files that are taken, as in a question that asks for files; any kind, when left out. */
    accept: z.array(z.enum(fileKinds)).min(1).optional(),
    max: z.number().int().min(1).max(20).default(1),
    /** Who looks at them before they count. Without it they count when they arrive. */
    reviewedBy: ownerSchema.optional(),
    /** How long a document is valid from the day it counts: 90, 180 or 365 days. */
    validDays: z.number().int().min(1).max(3650).optional(),
    /** How long before it runs out it is asked for anew. */
    renewBefore: lengthSchema.optional(),
  })
  .refine(({ validDays, renewBefore }) => renewBefore === undefined || validDays !== undefined, {
    path: ["renewBefore"],
    message: "Only what runs out is renewed. Say for how many days it is valid.",
  });

/** A meeting. */
const meetingSchema = z.strictObject({
  type: z.literal("meeting"),
  /** How long it is to take. */
  minutes: z.number().int().min(5).max(480).optional(),
  /** Liquid. */
  agenda: z.array(text).max(20).default([]),
  /** Who takes part besides whoever owns the task. */
  with: z.array(ownerSchema).min(1).max(20).optional(),
});

/** A script: each of these is confirmed before the task is done. */
const checksSchema = z.strictObject({
  type: z.literal("checks"),
  /** The texts are Liquid. */
  items: z
    .array(z.strictObject({ key: keySchema, text }))
    .min(1)
    .max(50),
});

const optionSchema = z.strictObject({
  value: keySchema,
  label: z.string().min(1).max(120),
  /** Choosing it moves go-live, and with it everything that counts from it. */
  moves: z
    .strictObject({
      moment: z.literal("go_live"),
      by: lengthSchema,
      /** Why, as the customer reads it. */
      because: z.string().min(1).max(300).optional(),
    })
    .optional(),
  /** Choosing it means to decide once more, later. */
  again: z.boolean().default(false),
});

/**
 * A decision. Rules read it like an answer: { "==": [{ "var": "decision.go_no_go" }, "no_go"] }.
 */
const decisionSchema = z.strictObject({
  type: z.literal("decision"),
  options: z.array(optionSchema).min(2).max(12),
});

/** What a task asks for besides being done. */
export const workSchema = z.discriminatedUnion("type", [
  approvalSchema,
  filesSchema,
  meetingSchema,
  checksSchema,
  decisionSchema,
]);

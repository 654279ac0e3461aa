import { z } from "zod";
import { lengthSchema } from "../playbook/due-schema.ts";
import { keySchema } from "../playbook/key-schema.ts";
import { fileKinds } from "../uploads/file-formats.ts";

/** Whose something is: a role of this onboarding, one member of staff or else their deputy, a kind of contact, or a person of the customer by name. */
export const holderSchema = z.union([
  z.strictObject({ role: z.string() }),
  z.strictObject({ staff: z.string(), deputy: z.string().optional() }),
  z.strictObject({ contact: z.string() }),
  z.strictObject({ person: z.string(), email: z.string() }),
]);

/** What a task of a plan asks for besides being done: that of the playbook, with its texts rendered and its people found. */
export const plannedWorkSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("approval"),
    approvers: z.array(holderSchema),
    needed: z.enum(["all", "any"]),
    /** The key, in the plan, of the task that sending back opens again. */
    sendBackTo: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal("files"),
    accept: z.array(z.enum(fileKinds)).optional(),
    max: z.number(),
    reviewedBy: holderSchema.optional(),
    validDays: z.number().optional(),
  }),
  z.strictObject({
    type: z.literal("meeting"),
    minutes: z.number().optional(),
    agenda: z.array(z.string()),
    with: z.array(holderSchema).optional(),
  }),
  z.strictObject({
    type: z.literal("checks"),
    items: z.array(z.strictObject({ key: keySchema, text: z.string() })),
  }),
  z.strictObject({
    type: z.literal("decision"),
    options: z.array(
      z.strictObject({
        value: z.string(),
        label: z.string(),
        /** By how much it moves go-live. */
        movesGoLive: lengthSchema.optional(),
        again: z.boolean(),
      }),
    ),
  }),
]);

export type Holder = z.infer<typeof holderSchema>;
export type PlannedWork = z.infer<typeof plannedWorkSchema>;

import { z } from "zod";
import { conditionSchema } from "../facts/condition-schema.ts";

/** A check between answers as it stands in a playbook file. */
export const checkSchema = z.strictObject({
  /** What must hold once everything it compares is answered. */
  that: conditionSchema,
  /** What to say when it does not: one sentence. */
  message: z.string().min(1).max(300),
  /** The question to say it at: one that it reads. */
  at: z.string().min(1),
});

export type Check = z.infer<typeof checkSchema>;

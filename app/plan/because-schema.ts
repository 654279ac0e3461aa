import { z } from "zod";
import type { Because } from "./planned-task.ts";

/** Why a task is in the plan, as it stands in the database. */
export const becauseSchema: z.ZodType<Because> = z.object({
  staff: z.string(),
  customer: z.string(),
  facts: z.array(z.object({ key: z.string(), label: z.string(), answer: z.string() })),
  due: z.string().optional(),
  dueForCustomer: z.string().optional(),
  owner: z.string().optional(),
});

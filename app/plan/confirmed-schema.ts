import { z } from "zod";

/** What was confirmed of a script of checks: by key, when (an ISO instant) and by whom. */
export const confirmedSchema = z.record(
  z.string(),
  z.strictObject({ at: z.string(), by: z.string() }),
);
export type Confirmed = z.infer<typeof confirmedSchema>;

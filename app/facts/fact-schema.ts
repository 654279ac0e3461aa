import { z } from "zod";
import type { Facts, FactValue } from "./fact.ts";

/** A fact as it stands in the database. */
export const factSchema: z.ZodType<FactValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(factSchema),
    z.record(z.string(), factSchema),
  ]),
);

/** Facts by key, as they stand in the database. */
export const factsSchema: z.ZodType<Facts> = z.record(z.string(), factSchema);

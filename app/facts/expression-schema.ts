import { z } from "zod";
import { conditionSchema } from "./condition-schema.ts";
import type { Expression } from "./expression.ts";

const path = z.string().min(1);

/** An expression as it stands in a playbook file. */
export const expressionSchema: z.ZodType<Expression> = z.lazy(() => {
  const some = z.array(expressionSchema).min(1);
  const two = z.tuple([expressionSchema, expressionSchema]);
  return z.union([
    z.number(),
    z.string().max(300),
    z.strictObject({ var: path }),
    z.strictObject({ count: path }),
    z.strictObject({ sum: path }),
    z.strictObject({ "+": some }),
    z.strictObject({ "*": some }),
    z.strictObject({ "-": two }),
    z.strictObject({ "/": two }),
    z.strictObject({ min: some }),
    z.strictObject({ max: some }),
    z.strictObject({ cat: some }),
    z.strictObject({ if: z.tuple([conditionSchema, expressionSchema, expressionSchema]) }),
  ]);
});

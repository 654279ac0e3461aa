import { z } from "zod";
import type { Condition, OfItems, Operand } from "./condition.ts";

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const operand: z.ZodType<Operand> = z.union([
  z.strictObject({ var: z.string() }),
  z.strictObject({ count: z.string().min(1) }),
  scalar,
  z.array(scalar),
]);

const two = z.tuple([operand, operand]);

/** A condition as it stands in a playbook file. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.boolean(),
    z.strictObject({ and: z.array(conditionSchema).min(1) }),
    z.strictObject({ or: z.array(conditionSchema).min(1) }),
    z.strictObject({ "!": conditionSchema }),
    z.strictObject({ "==": two }),
    z.strictObject({ "!=": two }),
    z.strictObject({ "<": two }),
    z.strictObject({ "<=": two }),
    z.strictObject({ ">": two }),
    z.strictObject({ ">=": two }),
    z.strictObject({ in: two }),
    z.strictObject({ answered: z.string().min(1) }),
    z.strictObject({ some: ofItems }),
    z.strictObject({ all: ofItems }),
    z.strictObject({ none: ofItems }),
  ]),
);

const ofItems: z.ZodType<OfItems> = z.lazy(() =>
  z.tuple([z.strictObject({ var: z.string().min(1) }), conditionSchema]),
);

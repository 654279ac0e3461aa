import type { z } from "zod";
import { Refusal } from "./errors.ts";

/**
 * Reads what a verb was given. Pages check their forms with the same schema and show every
 * problem; this is the last line and names the first.
 * @throws Refusal invalid
 */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problem = result.error.issues[0];
  throw new Refusal("invalid", problem?.message ?? "This cannot be read.", problem?.path.join("."));
}

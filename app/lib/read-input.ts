import type { z } from "zod";
import { Refusal } from "./errors.ts";
import { isStorable } from "./storable.ts";

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
  if (result.success) return requireStorable(result.data);
  const problem = result.error.issues[0];
  throw new Refusal("invalid", problem?.message ?? "This cannot be read.", problem?.path.join("."));
}

/** PostgreSQL would refuse such a text with a fault of ours. @throws Refusal invalid */
export function requireStorable<Input>(input: Input): Input {
  if (isStorable(input)) return input;
  throw new Refusal("invalid", "There is a character in this that cannot be kept. Type it anew.");
}

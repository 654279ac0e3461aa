import { z } from "zod";

/** Keys are stable names: facts, tasks and rules refer to them for ever. */
export const keySchema = z
  .string()
  .regex(/^[a-z][a-z0-9_-]*$/, "Use lower-case letters, digits, - and _; begin with a letter.")
  .max(80);

/** A fact, or a part of one: "locations", "billing.email"; of an item: "item.city". */
export const pathSchema = z.string().min(1).max(200);

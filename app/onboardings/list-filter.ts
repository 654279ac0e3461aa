import { z } from "zod";

export const stages = [
  "handed_over",
  "kickoff",
  "under_way",
  "not_a_fit",
  "live",
  "cancelled",
] as const;
export type Stage = (typeof stages)[number];

/** How the list can be ordered: by what is due, who waits longest, name, or what changed last. */
export const sorts = ["due", "waiting", "customer", "changed"] as const;

/** The list as its address says it. What cannot be read is left out. */
export const listFilter = z.object({
  search: z.string().trim().max(100).catch("").default(""),
  stage: z.enum(stages).optional().catch(undefined),
  /** The id of a member of staff. */
  owner: z.string().max(100).optional().catch(undefined),
  waitingOn: z.enum(["customer", "us"]).optional().catch(undefined),
  overdue: z.stringbool().or(z.boolean()).catch(false).default(false),
  sort: z.enum(sorts).catch("due").default("due"),
  /** From 1. */
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type ListFilter = z.output<typeof listFilter>;

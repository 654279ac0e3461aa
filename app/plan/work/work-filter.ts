import { z } from "zod";

/** Whose work the list shows: what the reader has, that of all their customers, or everybody's. */
export const whoseWork = ["mine", "my_customers", "anyone"] as const;

/** The work list as its address says it. What cannot be read is left out. */
export const workFilter = z.object({
  whose: z.enum(whoseWork).catch("my_customers").default("my_customers"),
  /** Only what our people have, or only what the customers have. */
  side: z.enum(["ours", "customer"]).optional().catch(undefined),
  late: z.stringbool().or(z.boolean()).catch(false).default(false),
  blocked: z.stringbool().or(z.boolean()).catch(false).default(false),
  /** Part of a customer's name. */
  search: z.string().trim().max(100).catch("").default(""),
  /** From 1. */
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type WorkFilter = z.output<typeof workFilter>;

/** The address of the list with a change of its filters. Every change begins on the first page again. */
export function workAddress(filter: WorkFilter, change: Partial<WorkFilter> = {}): string {
  const { whose, side, late, blocked, search, page } = { ...filter, page: 1, ...change };
  const query = new URLSearchParams({
    whose,
    ...(side ? { side } : {}),
    ...(late ? { late: "true" } : {}),
    ...(blocked ? { blocked: "true" } : {}),
    ...(search ? { search } : {}),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return `/work?${query}`;
}

/** Whether anything but whose work it is narrows the list down. */
export function isNarrowed({ side, late, blocked, search }: WorkFilter): boolean {
  return late || blocked || Boolean(side) || search !== "";
}

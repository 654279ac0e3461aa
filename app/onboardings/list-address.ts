import type { ListFilter } from "./list-filter.ts";

/** The address of the list with a change of its filters. Every change begins on the first page again. */
export function listAddress(filter: ListFilter, change: Partial<ListFilter>): string {
  const { search, stage, owner, waitingOn, overdue, sort, page } = {
    ...filter,
    page: 1,
    ...change,
  };
  const query = new URLSearchParams({
    ...(search ? { search } : {}),
    ...(stage ? { stage } : {}),
    ...(owner ? { owner } : {}),
    ...(waitingOn ? { waitingOn } : {}),
    ...(overdue ? { overdue: "true" } : {}),
    ...(sort === "due" ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return query.size === 0 ? "/onboardings" : `/onboardings?${query}`;
}

/** Whether the list is narrowed down in any way. */
export function isNarrowed({ search, stage, owner, waitingOn, overdue }: ListFilter): boolean {
  return overdue || [search, stage, owner, waitingOn].some(Boolean);
}

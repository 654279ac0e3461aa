/** The page that an address asks for, from 1. */
export function pageNumber(search: URLSearchParams): number {
  const asked = Number(search.get("page"));
  return Number.isSafeInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
}

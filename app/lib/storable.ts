/**
 * Whether every text in plain data can be kept by PostgreSQL, which holds neither NUL nor half of
 * a surrogate pair.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return !value.includes("\0") && value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, part]) => isStorable(name) && isStorable(part));
}

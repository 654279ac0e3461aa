/**
 * Whether every text in plain data can be kept by PostgreSQL, which holds neither NUL nor half of
 * a surrogate pair.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return !value.includes("\0") && value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, part]) => isStorable(name) && isStorable(part));
}

/**
 * The text as it can be stored: lines end in LF, and what PostgreSQL cannot hold is
 * dropped (NUL) or replaced (half of a surrogate pair). Nothing else is touched.
 */
export function storable(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll("\0", "").toWellFormed();
}

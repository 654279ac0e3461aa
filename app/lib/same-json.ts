/** True when both hold the same plain JSON, whatever the order of object keys. A key without a value counts as absent. */
export function sameJson(a: unknown, b: unknown): boolean {
  // Most of what is compared is the same text, or two texts: no need to write those out.
  if (Object.is(a, b)) return true;
  if (typeof a === "string" && typeof b === "string") return false;
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

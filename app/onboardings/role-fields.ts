/*
 * A playbook's own roles stand in forms among other fields; each is named "role/" and its key.
 * An empty one is left to the manager.
 */
const prefix = "role/";

/** The name of the form field that says who holds a role. */
export function roleField(key: string): string {
  return `${prefix}${key}`;
}

/** Who holds which role, as a form says it; null where it is left to the manager. */
export function rolesIn(
  fields: Iterable<readonly [string, unknown]>,
): Record<string, string | null> {
  return Object.fromEntries(
    [...fields].flatMap(([name, value]) =>
      name.startsWith(prefix) && typeof value === "string"
        ? [[name.slice(prefix.length), value || null] as const]
        : [],
    ),
  );
}

/** Those roles that somebody was chosen for. */
export function chosenOnly(
  holders: Readonly<Record<string, string | null>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(holders).flatMap(([role, id]) => (id === null ? [] : [[role, id] as const])),
  );
}

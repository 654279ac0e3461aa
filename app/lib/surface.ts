/** Whom a page is for. Customer pages ship no framework script. */
export type Surface = "customer" | "staff";

/** Said by a route in its `handle`. A page that says nothing needs no script. */
export type Handle = { readonly surface: Surface };

/** The surface of the page that these matched routes make up. */
export function surfaceOf(matches: readonly { readonly handle: unknown }[]): Surface {
  return matches.some(({ handle }) => isStaff(handle)) ? "staff" : "customer";
}

function isStaff(handle: unknown): boolean {
  return (
    typeof handle === "object" &&
    handle !== null &&
    "surface" in handle &&
    handle.surface === "staff"
  );
}

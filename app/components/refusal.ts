import { isRouteErrorResponse } from "@remix-run/react";

/** A refusal as an error page reads it. */
export type ShownRefusal = {
  readonly code: string;
  readonly sentence: string;
  /** The person who can help with this one. */
  readonly writeTo?: { readonly name: string; readonly email: string };
};

/** The refusal that an error boundary was handed, if it is one. */
export function refusalOf(error: unknown): ShownRefusal | undefined {
  const said: unknown = isRouteErrorResponse(error) ? error.data : undefined;
  return isRefusal(said) ? said : undefined;
}

function isRefusal(said: unknown): said is ShownRefusal {
  if (typeof said !== "object" || said === null || !("code" in said) || !("sentence" in said))
    return false;
  return (
    typeof said.code === "string" &&
    typeof said.sentence === "string" &&
    (!("writeTo" in said) || isPerson(said.writeTo))
  );
}

function isPerson(person: unknown): boolean {
  return typeof person === "object" && person !== null && "name" in person && "email" in person;
}

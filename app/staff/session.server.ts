import { redirect } from "@remix-run/server-runtime";
import type { AppContext } from "../lib/context.ts";
import { localPath } from "../lib/local-path.ts";
import type { StaffActor, StaffRole } from "../onboardings/actor.ts";
import { authFor } from "./auth.server.ts";
import { asActor, findStaffMember, type StaffMember } from "./queries.server.ts";
import { requireRole } from "./require-role.ts";

/** Who is signed in: as the one who does something, and as pages show them. */
export type SignedIn = { readonly actor: StaffActor; readonly member: StaffMember };

type Shared = Pick<AppContext, "db" | "env">;

/** Where staff arrive after signing in. */
export const staffHome = "/onboardings";

/** Who sends this request, or undefined when nobody is signed in or they no longer work here. */
export async function findStaff(
  shared: Shared,
  { headers }: Request,
): Promise<SignedIn | undefined> {
  if (!headers.has("cookie")) return undefined;
  const session = await authFor(shared).api.getSession({ headers });
  const member = session ? await findStaffMember(shared.db, session.user.id) : undefined;
  return member?.active ? { actor: asActor(member), member } : undefined;
}

/**
 * Lets only staff through, and where roles are named only these.
 * @throws Response that leads to the sign-in page, and from there back
 * @throws Refusal not_allowed for another role
 */
export async function requireStaff(
  shared: Shared,
  request: Request,
  roles?: readonly StaffRole[],
): Promise<SignedIn> {
  const signedIn = await findStaff(shared, request);
  if (!signedIn) throw redirect(`/sign-in?to=${encodeURIComponent(wayBack(request))}`);
  if (roles) requireRole(signedIn.actor, "open this page", roles);
  return signedIn;
}

/** Only a page can be come back to, not a post. */
function wayBack({ method, url }: Request): string {
  const { pathname, search } = new URL(url);
  return method === "GET"
    ? localPath(pathname.replace(/\.data$/, "") + search, staffHome)
    : staffHome;
}

/** Ends the session. @returns headers that remove its cookie */
export async function signOut(shared: Shared, { headers }: Request): Promise<Headers> {
  const answer = await authFor(shared).api.signOut({ headers, returnHeaders: true });
  return answer.headers;
}

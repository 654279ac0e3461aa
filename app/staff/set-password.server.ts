import { isAPIError } from "better-auth/api";
import { z } from "zod";
import type { AppContext } from "../lib/context.ts";
import { Refusal } from "../lib/errors.ts";
import { countAttempt } from "../lib/rate-limits.server.ts";
import { readInput } from "../lib/read-input.ts";
import { authFor } from "./auth.server.ts";
import { requireStaff } from "./session.server.ts";

type Shared = Pick<AppContext, "db" | "env">;

export const setPasswordInput = z.object({
  /** Needed when there is a password already. */
  current: z.string().max(200).optional(),
  password: z
    .string("Enter a password.")
    .min(10, "Use at least 10 characters.")
    .max(200, "Use at most 200 characters."),
});

/** Whether somebody can sign in by password. */
export async function hasPassword({ db }: Pick<Shared, "db">, staffId: string): Promise<boolean> {
  const account = await db
    .selectFrom("staff_accounts")
    .select("id")
    .where("staff_id", "=", staffId)
    .where("provider_id", "=", "credential")
    .executeTakeFirst();
  return account !== undefined;
}

/**
 * Sets or changes one's own password; other sessions end when it changes.
 * @returns headers with the cookie of the session that stays
 * @throws Refusal invalid or too_many
 */
export async function setPassword(
  shared: Shared,
  request: Request,
  input: unknown,
): Promise<Headers> {
  const { member } = await requireStaff(shared, request);
  const { current, password } = readInput(setPasswordInput, input);
  const { api } = authFor(shared);
  const { headers } = request;
  if (!(await hasPassword(shared, member.id))) {
    await api.setPassword({ body: { newPassword: password }, headers });
    return new Headers();
  }
  await countAttempt(shared.db, "sign_in_guess", member.email);
  const body = { currentPassword: current ?? "", newPassword: password, revokeOtherSessions: true };
  try {
    return (await api.changePassword({ body, headers, returnHeaders: true })).headers;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) {
      throw new Refusal("invalid", "That is not your current password.", "current");
    }
    throw error;
  }
}

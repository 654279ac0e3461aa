import type { Database } from "../../db/client.ts";
import type { Env } from "../lib/env.ts";
import { Refusal } from "../lib/errors.ts";
import { type Auth, makeAuth } from "./auth.server.ts";

type Settings = Pick<Env, "APP_URL" | "APP_SECRET">;

const secondsOfPrintedLink = 24 * 60 * 60;

/**
 * Makes a sign-in link for printing on the console of the machine. It opens once, within 24 hours.
 * @throws Refusal not_found when nobody active has this id
 */
export async function makeSignInLink(
  db: Database,
  env: Settings,
  staffId: string,
): Promise<string> {
  const person = await db
    .selectFrom("staff")
    .select("email")
    .where("id", "=", staffId)
    .where("active", "=", true)
    .executeTakeFirst();
  if (!person) throw new Refusal("not_found", "There is no such person in the team.");
  const token = await makeLinkToken(makeAuth(db, env, secondsOfPrintedLink), person.email);
  return signInUrl(env.APP_URL, token);
}

/** The address that a token of a sign-in link stands in. */
export function signInUrl(appUrl: string, token: string, to?: string): string {
  const url = new URL(`/sign-in/link/${token}`, appUrl);
  if (to) url.searchParams.set("to", to);
  return url.href;
}

/** A fresh token that signs in whoever has this address. Only a code of it is stored. */
export async function makeLinkToken(auth: Auth, email: string): Promise<string> {
  let made = "";
  const take = (token: string) => {
    made = token;
  };
  await auth.api.signInMagicLink({ body: { email, metadata: { take } }, headers: new Headers() });
  return made;
}

import { isAPIError } from "better-auth/api";
import { z } from "zod";
import type { Database } from "../../db/client.ts";
import type { AppContext } from "../lib/context.ts";
import { Refusal } from "../lib/errors.ts";
import { addJob } from "../lib/jobs.server.ts";
import { localPath } from "../lib/local-path.ts";
import { countAttempt } from "../lib/rate-limits.server.ts";
import { readInput } from "../lib/read-input.ts";
import { authFor } from "./auth.server.ts";
import { staffHome } from "./session.server.ts";

type Shared = Pick<AppContext, "db" | "env" | "clientAddress">;
/** The headers of an answer that signs somebody in. */
type Answer = { readonly headers: Headers };

const email = z
  .string("Enter your email address.")
  .trim()
  .toLowerCase()
  .max(254, "That address is too long.")
  .pipe(z.email("Enter an email address, like name@example.com."));

export const signInEmailInput = z.object({ email, to: z.string().max(2000).nullish() });
export const codeInput = z.object({
  email,
  code: z
    .string("Enter the code from the email.")
    .transform((text) => text.replaceAll(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "Enter the six digits from the email.")),
});
export const passwordInput = z.object({
  email,
  password: z
    .string("Enter your password.")
    .min(1, "Enter your password.")
    .max(200, "That password is too long."),
});

/**
 * Asks for an email with a link and a code. Nothing is looked up here: a job does that, so that
 * the answer is the same, and takes as long, whether we know the address or not.
 * @returns the address as it was understood
 * @throws Refusal invalid or too_many
 */
export async function requestSignIn(
  { db, clientAddress }: Shared,
  input: unknown,
): Promise<string> {
  const asked = readInput(signInEmailInput, input);
  await countAttempt(db, "sign_in", clientAddress);
  await countAttempt(db, "sign_in_email", asked.email);
  await addJob(db, "send_sign_in", { email: asked.email, to: localPath(asked.to, staffHome) });
  return asked.email;
}

/** Signs in by the link that was emailed. It works once. @throws Refusal gone or too_many */
export async function signInByLink(
  shared: Shared,
  token: string,
  { headers }: Request,
): Promise<Headers> {
  await countAttempt(shared.db, "sign_in", shared.clientAddress);
  const spent = new Refusal(
    "gone",
    "This link was used already or has run out. Ask for a new one.",
  );
  return attempt(spent, () =>
    authFor(shared).api.magicLinkVerify({ query: { token }, headers, returnHeaders: true }),
  );
}

/** Signs in by the code that was emailed. @throws Refusal invalid or too_many */
export async function signInByCode(
  shared: Shared,
  input: unknown,
  { headers }: Request,
): Promise<Headers> {
  const { email, code } = readInput(codeInput, input);
  await countGuess(shared, email);
  const wrong = new Refusal(
    "invalid",
    "This code does not fit, or it has run out. Check it, or ask for a new one.",
    "code",
  );
  return attempt(wrong, () =>
    authFor(shared).api.signInEmailOTP({
      body: { email, otp: code },
      headers,
      returnHeaders: true,
    }),
  );
}

/** Signs in by password. @throws Refusal invalid or too_many */
export async function signInByPassword(
  shared: Shared,
  input: unknown,
  { headers }: Request,
): Promise<Headers> {
  const body = readInput(passwordInput, input);
  await countGuess(shared, body.email);
  const wrong = new Refusal(
    "invalid",
    "This address and password do not fit together. Try again, or use an emailed link.",
    "password",
  );
  return attempt(wrong, () =>
    authFor(shared).api.signInEmail({ body, headers, returnHeaders: true }),
  );
}

async function countGuess(
  { db, clientAddress }: { db: Database; clientAddress: string },
  email: string,
): Promise<void> {
  await countAttempt(db, "sign_in", clientAddress);
  await countAttempt(db, "sign_in_guess", email);
}

/** Why the library refused stays here: to the one who tries, every reason reads the same. */
async function attempt(refusal: Refusal, signIn: () => Promise<Answer>): Promise<Headers> {
  try {
    return (await signIn()).headers;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) throw refusal;
    throw error;
  }
}

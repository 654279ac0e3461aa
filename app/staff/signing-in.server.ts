import { data, redirect } from "@remix-run/server-runtime";
import { Refusal, statusOf } from "../lib/errors.ts";
import { localPath } from "../lib/local-path.ts";
import { postedForm } from "../lib/posted-form.ts";
import { answering } from "../lib/refused.ts";
import { staffHome } from "./session.server.ts";

/** Why a sign-in page is shown again, and the address that was typed; never the password or the code. */
export type NotSignedIn = {
  readonly way: "email" | "password";
  readonly field: string | undefined;
  readonly sentence: string;
  readonly email: string;
};

/**
 * Answers a post of a sign-in page: leads on with the cookies that the work made, or says in one
 * sentence why not.
 * @param work makes the headers, and says where to go
 */
export async function signingIn(
  request: Request,
  work: (
    fields: Record<string, FormDataEntryValue>,
  ) => Promise<{ readonly headers: Headers; readonly to: string }>,
) {
  const fields = Object.fromEntries(await answering(postedForm(request)));
  try {
    const { headers, to } = await work(fields);
    return redirect(to, { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const email = typeof fields.email === "string" ? fields.email : "";
    const way = "password" in fields ? "password" : "email";
    const answer: NotSignedIn = { way, field: error.field, sentence: error.message, email };
    return data(answer, { status: statusOf(error) });
  }
}

/** Where somebody goes after signing in, as a form or an address says it. */
export function wayOn(to: FormDataEntryValue | null | undefined): string {
  return localPath(typeof to === "string" ? to : null, staffHome);
}

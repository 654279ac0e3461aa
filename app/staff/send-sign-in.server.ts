import type { Database } from "../../db/client.ts";
import { queueEmail } from "../lib/email-queue.server.ts";
import type { Env } from "../lib/env.ts";
import type { JobPayload } from "../lib/job-types.ts";
import { authFor, minutesOfEmailedLink } from "./auth.server.ts";
import { staffHome } from "./session.server.ts";
import { makeLinkToken, signInUrl } from "./sign-in-links.server.ts";

type Shared = { readonly db: Database; readonly env: Env };

/**
 * Does the job of sending a sign-in email, when somebody active has the address.
 * @param key the job's own: tried again, it makes no second email
 */
export async function sendSignIn(
  shared: Shared,
  { email, to }: JobPayload<"send_sign_in">,
  { key, now }: { readonly key: string; readonly now: Date },
): Promise<void> {
  const { db, env } = shared;
  const person = await findActive(db, email);
  if (!person || (await isQueued(db, key))) return;
  const auth = authFor(shared);
  const token = await makeLinkToken(auth, person.email);
  const code = await auth.api.createVerificationOTP({
    body: { email: person.email, type: "sign-in" },
  });
  const link = signInUrl(env.APP_URL, token, to === staffHome ? undefined : to);
  const { name: fromName } = await db
    .selectFrom("company")
    .select("name")
    .executeTakeFirstOrThrow();
  await db.transaction().execute((trx) =>
    queueEmail(trx, {
      template: "sign-in",
      props: { name: person.name, link, code, minutes: minutesOfEmailedLink },
      key,
      to: person,
      fromName,
      now,
      secret: env.APP_SECRET,
    }),
  );
}

async function findActive(db: Database, email: string) {
  return db
    .selectFrom("staff")
    .select(["name", "email"])
    .where("email", "=", email)
    .where("active", "=", true)
    .executeTakeFirst();
}

async function isQueued(db: Database, key: string): Promise<boolean> {
  return (
    (await db.selectFrom("emails").select("id").where("key", "=", key).executeTakeFirst()) !==
    undefined
  );
}

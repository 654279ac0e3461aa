import { randomBytes } from "node:crypto";
import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { emailOTP, magicLink } from "better-auth/plugins";
import { z } from "zod";
import type { Database } from "../../db/client.ts";
import type { Env } from "../lib/env.ts";
import { sign } from "../lib/secrets.ts";

type Settings = Pick<Env, "APP_URL" | "APP_SECRET">;

const minute = 60;
const day = 24 * 60 * minute;
export const minutesOfEmailedLink = 15;
const daysOfSession = 14;
const triesPerCode = 3;

const created = { createdAt: "created_at", updatedAt: "updated_at" };

/**
 * Sign-in of staff, by better-auth on our own tables. Its HTTP routes are not exposed: our actions
 * call `auth.api`. Nobody can sign up here, links and codes are stored as codes of themselves.
 * @param linkSeconds how long a link made by this instance opens
 */
export function makeAuth(db: Database, env: Settings, linkSeconds = minutesOfEmailedLink * minute) {
  const concealed = async (text: string) =>
    sign(env.APP_SECRET, "sign-in", Buffer.from(text)).toString("base64url");
  return betterAuth({
    baseURL: env.APP_URL,
    secret: sign(env.APP_SECRET, "session", Buffer.from("better-auth")).toString("base64url"),
    database: { db, type: "postgres", transaction: true },
    user: { modelName: "staff", fields: { emailVerified: "email_verified", ...created } },
    session: {
      modelName: "staff_sessions",
      fields: {
        userId: "staff_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        ...created,
      },
      expiresIn: daysOfSession * day,
      disableSessionRefresh: true,
    },
    account: { modelName: "staff_accounts", fields: accountFields },
    verification: {
      modelName: "staff_verifications",
      fields: { expiresAt: "expires_at", ...created },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: linkSeconds,
        generateToken: () => randomBytes(32).toString("base64url"),
        storeToken: { type: "custom-hasher", hash: concealed },
        sendMagicLink: ({ token, metadata }) => handOver.parse(metadata).take(token),
      }),
      emailOTP({
        disableSignUp: true,
        otpLength: 6,
        expiresIn: minutesOfEmailedLink * minute,
        allowedAttempts: triesPerCode,
        storeOTP: { hash: concealed },
        // Codes are made by `createVerificationOTP` and sent by us.
        sendVerificationOTP: async () => undefined,
      }),
    ],
    databaseHooks: { session: { create: { before: ({ userId }) => refuseInactive(db, userId) } } },
    advanced: {
      cookiePrefix: "onward",
      useSecureCookies: env.APP_URL.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      database: { generateId: false },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
  });
}

export type Auth = ReturnType<typeof makeAuth>;

/** How a new link's token reaches the caller of `signInMagicLink` instead of a mail program. */
const handOver = z.object({
  take: z.custom<(token: string) => void>((value) => typeof value === "function"),
});

const accountFields = {
  userId: "staff_id",
  accountId: "account_id",
  providerId: "provider_id",
  accessToken: "access_token",
  refreshToken: "refresh_token",
  idToken: "id_token",
  accessTokenExpiresAt: "access_token_expires_at",
  refreshTokenExpiresAt: "refresh_token_expires_at",
  ...created,
};

/** Nobody who has left gets a session, whichever way they come. */
async function refuseInactive(db: Database, staffId: string): Promise<void> {
  const row = await db
    .selectFrom("staff")
    .select("active")
    .where("id", "=", staffId)
    .executeTakeFirst();
  if (!row?.active) throw new APIError("FORBIDDEN", { message: "not active" });
}

const instances = new WeakMap<Database, Auth>();

/** The sign-in of this process: made once for each connection. */
export function authFor({ db, env }: { readonly db: Database; readonly env: Settings }): Auth {
  const auth = instances.get(db) ?? makeAuth(db, env);
  instances.set(db, auth);
  return auth;
}

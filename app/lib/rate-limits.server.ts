import { createHash } from "node:crypto";
import { CompiledQuery } from "kysely";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import type { Database } from "../../db/client.ts";
import { Refusal } from "./errors.ts";

const minute = 60;

/**
 * How often something may be tried, and by whom it is counted. What guards sign-in is counted in
 * the database, for all processes together; what only keeps a portal from being flooded is
 * counted in memory, so that saving an answer costs no second write.
 */
const limits = {
  /** Posts of the sign-in pages, by client address. */
  sign_in: { points: 40, duration: 10 * minute, shared: true },
  /** Emails with a link and a code, by the address they go to. */
  sign_in_email: { points: 5, duration: 15 * minute, shared: true },
  /** Passwords and codes, by the address they are for. */
  sign_in_guess: { points: 10, duration: 15 * minute, shared: true },
  /** Posts of the kickoff form, its drafts included, by portal link. */
  kickoff: { points: 240, duration: minute, shared: false },
  /** Uploads that are begun, by portal link. */
  upload: { points: 60, duration: 10 * minute, shared: false },
  /** Notes and ticks, by portal link. */
  note: { points: 20, duration: minute, shared: false },
} as const;

export type LimitName = keyof typeof limits;

/**
 * Counts one attempt.
 * @param who an address or the id of a portal link; only its digest is kept
 * @throws Refusal too_many, with a sentence that says how long to wait
 */
export async function countAttempt(db: Database, name: LimitName, who: string): Promise<void> {
  try {
    await limiterOf(db, name).consume(
      createHash("sha256").update(who.toLowerCase()).digest("base64url"),
    );
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new Refusal(
      "too_many",
      `That was tried too often. Please wait ${waitInWords(refused.msBeforeNext)} and try again.`,
    );
  }
}

function waitInWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  return minutes <= 1 ? "a minute" : `${minutes} minutes`;
}

const limiters = new WeakMap<Database, Map<LimitName, RateLimiterAbstract>>();

function limiterOf(db: Database, name: LimitName): RateLimiterAbstract {
  const known = limiters.get(db) ?? new Map<LimitName, RateLimiterAbstract>();
  limiters.set(db, known);
  const limiter = known.get(name) ?? makeLimiter(db, name);
  known.set(name, limiter);
  return limiter;
}

function makeLimiter(db: Database, name: LimitName): RateLimiterAbstract {
  const { points, duration, shared } = limits[name];
  if (!shared) return new RateLimiterMemory({ keyPrefix: name, points, duration });
  return new RateLimiterPostgres({
    keyPrefix: name,
    points,
    duration,
    storeClient: {
      query: ({ text, values }: Query) => db.executeQuery(CompiledQuery.raw(text, values)),
    },
    storeType: "client",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
  });
}

type Query = { readonly text: string; readonly values: unknown[] };

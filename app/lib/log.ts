import { type DestinationStream, type Logger, pino } from "pino";
import { z } from "zod";
import type { Env } from "./env.ts";

export type Log = Logger;

/** Names under which something secret or private could travel. */
const secret = [
  "password",
  "token",
  "secret",
  "code",
  "cookie",
  "authorization",
  "answers",
  "entered",
  "value",
  "email",
];

/**
 * The log of a process: one JSON line per entry. What opens a portal or signs somebody in, and
 * what a customer has answered, does not get in, even inside an error.
 * @param to where lines go; standard output when left out
 */
export function makeLog({ LOG_LEVEL }: Pick<Env, "LOG_LEVEL">, to?: DestinationStream): Log {
  const options = {
    level: LOG_LEVEL,
    base: { pid: process.pid },
    redact: { paths: [...secret, ...secret.map((name) => `*.${name}`)], censor: "[hidden]" },
    serializers: { error: describeError },
  };
  return to ? pino(options, to) : pino(options);
}

/**
 * The path of an address, fit for a log: without its query and without segments that are keys.
 * @param path like "/p/abc/kickoff?draft=1"
 */
export function safePath(path: string): string {
  const [pathname = ""] = path.split(/[?#]/, 1);
  const segments = decoded(pathname).split(/[/\\]/);
  return segments
    .map((segment, at) => (isKey(segment, segments.slice(0, at)) ? "…" : segment))
    .join("/");
}

/** Whether an address is a key by itself. Such an address is never passed on, indexed or kept. */
export function opensByItself(path: string): boolean {
  return door.test(decoded(path));
}

function isKey(segment: string, before: readonly string[]): boolean {
  const named = before.filter((part) => part !== "").map((part) => part.toLowerCase());
  const followsDoor =
    named.at(-1) === "p" || (named.at(-2) === "sign-in" && named.at(-1) === "link");
  return segment !== "" && (followsDoor || segment.length > longestId);
}

const door = /^[/\\]+(p|sign-in[/\\]+link)[/\\]+[^/\\]/i;

/** A UUID is the longest thing in our addresses that is not a key. */
const longestId = 36;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replaceAll(/%[0-9a-f]{2}/gi, "/");
  }
}

/** What a log keeps of an error: never its own properties, which may hold rows or answers. */
function describeError(error: unknown): unknown {
  if (
    typeof error === "object" &&
    error !== null &&
    "status" in error &&
    !(error instanceof Error)
  ) {
    return { type: "response", status: error.status };
  }
  if (!(error instanceof Error))
    return typeof error === "string" ? withoutValues(error) : typeof error;
  return {
    type: error.name,
    message: withoutValues(error.message),
    stack: stackOf(error),
    ...namesIn(error),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** The frames alone: the head of a stack repeats the message. */
function stackOf({ stack = "" }: Error): string {
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return withoutKeys(frames.join("\n"));
}

/** What helps to find the cause without saying a value: names in the database, places in a document. */
function namesIn(error: Error): Record<string, unknown> {
  if (error instanceof z.ZodError)
    return { problems: error.issues.map(({ code, path }) => `${path.join(".")}: ${code}`) };
  const names = ["table", "column", "constraint", "routine"];
  return Object.fromEntries(
    Object.entries(error).filter(
      ([name, value]) => names.includes(name) && typeof value === "string",
    ),
  );
}

/** PostgreSQL, JSON.parse and Zod put values into their messages, in quotes. */
function withoutValues(message: string): string {
  return withoutKeys(message.replace(/".*"/s, '"…"'));
}

function withoutKeys(text: string): string {
  return text
    .replaceAll(/\/(p|sign-in\/link)\/[^\s/?#]+/gi, "/$1/…")
    .replaceAll(/[\w-]{37,}/g, "…");
}

import { z } from "zod";

const webAddress = z
  .url({ protocol: /^https?$/, error: "must be an address like https://onboarding.example.com" })
  .transform((url) => new URL(url).origin);

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `must be a whole number from ${least} to ${most}`, abort: true })
    .transform(Number)
    .refine(
      (number) => number >= least && number <= most,
      `must be a whole number from ${least} to ${most}`,
    );

const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, `must be one of: ${words.join(", ")}`);

/** Every variable, with what it must look like and what it is for. */
const variables = {
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "must be an address like postgres://user:password@host/name",
    })
    .describe("the PostgreSQL database (15 or newer) that keeps everything"),
  APP_URL: webAddress.describe("the public address, which every link that is sent out begins with"),
  APP_SECRET: z
    .string()
    .min(32, "must have at least 32 characters")
    .describe("signs portal links and sign-ins: keep it private, keep it the same"),
  DATA_KEY: z
    .string()
    .min(32, "must have at least 32 characters")
    .optional()
    .describe("seals bank details, ids and secrets; without it APP_SECRET does: keep it the same"),
  DATA_KEY_OLD: z
    .string()
    .transform((keys) => keys.split(",").map((key) => key.trim()))
    .refine(
      (keys) => keys.every((key) => key.length >= 32),
      "must be keys of at least 32 characters, with commas between them",
    )
    .optional()
    .describe("what DATA_KEY was before, the newest first: what it sealed can still be read"),
  HOST: z.string().default("127.0.0.1").describe("the network address to listen on"),
  PORT: wholeNumber(1, 65_535).default(3000).describe("the port to listen on"),
  DATA_DIR: z
    .string()
    .default(".data")
    .describe(
      "where npm start keeps its database, its secret and its logs; also uploaded files, unless a bucket is set",
    ),
  S3_BUCKET: z
    .string()
    .optional()
    .describe("a bucket of any S3-compatible store that keeps uploaded files"),
  S3_ENDPOINT: webAddress
    .optional()
    .describe("the address of that store, like https://s3.eu-central-1.amazonaws.com"),
  S3_REGION: z.string().default("us-east-1").describe("the region that requests are signed for"),
  S3_ADDRESSING: oneOf(["host", "path"])
    .default("host")
    .describe("whether the bucket is named in the host or in the path of an address"),
  S3_ACCESS_KEY_ID: z.string().optional().describe("the key that opens the bucket"),
  S3_SECRET_ACCESS_KEY: z.string().optional().describe("signs requests to the bucket"),
  CLIENT_ADDRESS_HEADER: z
    .string()
    .optional()
    .describe("behind a proxy, the header it puts the client's address in, like x-forwarded-for"),
  RESEND_API_KEY: z
    .string()
    .optional()
    .describe("sends email through Resend; without it mail stays in the outbox page"),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .optional()
    .describe("proves that delivery reports come from Resend"),
  MAIL_FROM: z
    .string()
    .optional()
    .describe("the sender of every email, like Onward <hello@example.com>"),
  LOG_LEVEL: oneOf(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("how much is written to the log"),
  NODE_ENV: oneOf(["production", "development", "test"])
    .default("production")
    .describe("development reloads pages as they are edited"),
  PG_POOL_SIZE: wholeNumber(1, 500)
    .default(10)
    .describe("how many database connections one process may open"),
};

const server = z.object(variables);
const local = server.partial({ DATABASE_URL: true, APP_URL: true, APP_SECRET: true });

/** The configuration of a web or worker process. */
export type Env = z.infer<typeof server>;
/** The configuration of `npm start`, which supplies what is missing itself. */
export type LocalEnv = z.infer<typeof local>;
type Source = Readonly<Record<string, string | undefined>>;

/** The configuration is wrong. The message names every problem and what each variable is for. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/**
 * Reads the configuration of a web or worker process. An empty variable counts as missing.
 * @throws EnvError naming all problems at once
 */
export function readEnv(source: Source): Env {
  return read(server, source);
}

/**
 * Reads the configuration of a process on one's own computer: nothing is required.
 * @throws EnvError naming all problems at once
 */
export function readLocalEnv(source: Source): LocalEnv {
  return read(local, source);
}

/** One line for each variable: name, whether it is required or its default, and what it is for. */
export function describeEnv(): string {
  const rows = Object.entries(variables).map(
    ([name, schema]) => [name, fallbackOf(schema), schema.description ?? ""] as const,
  );
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  return rows
    .map(
      ([name, fallback, purpose]) =>
        `${name.padEnd(width(0))}  ${fallback.padEnd(width(1))}  ${purpose}`,
    )
    .join("\n");
}

function read<T extends z.ZodType>(schema: T, source: Source): z.infer<T> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  const problems = [
    ...(result.error?.issues ?? []).map((issue) => problem(issue, given)),
    ...together(given),
  ];
  if (result.success && problems.length === 0) return result.data;
  throw new EnvError(
    `The configuration is not right:\n${problems.map((line) => `  ${line}`).join("\n")}`,
  );
}

function problem(issue: z.core.$ZodIssue, given: Source): string {
  const name = String(issue.path[0]);
  const purpose = Object.entries(variables).find(([key]) => key === name)?.[1].description;
  return `${name} ${given[name] === undefined ? "is missing" : issue.message} (${purpose ?? "unknown"})`;
}

/** What only shows when variables are read together. */
function together(given: Source): string[] {
  return Object.entries(needs).flatMap(([name, needed]) =>
    given[name] === undefined
      ? []
      : needed
          .filter((other) => given[other] === undefined)
          .map(
            (other) =>
              `${other} is missing; with ${name} it has to be set (${variables[other].description})`,
          ),
  );
}

/** What is of no use without others. */
const needs = {
  RESEND_API_KEY: ["MAIL_FROM"],
  S3_BUCKET: ["S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
} as const satisfies Partial<Record<keyof typeof variables, readonly (keyof typeof variables)[]>>;

function fallbackOf(schema: z.ZodType): string {
  const fallback = schema.safeParse(undefined);
  if (!fallback.success) return "required";
  return fallback.data === undefined ? "optional" : String(fallback.data);
}

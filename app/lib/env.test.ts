import { describe, expect, it } from "vitest";
import { describeEnv, EnvError, readEnv, readLocalEnv } from "./env.ts";

const complete = {
  DATABASE_URL: "postgres://onward:secret@db.example.com/onward",
  APP_URL: "https://onboarding.example.com/",
  APP_SECRET: "a-secret-of-at-least-32-characters",
};

function problemsOf(source: Record<string, string | undefined>): string {
  try {
    readEnv(source);
    return "none";
  } catch (error) {
    return error instanceof EnvError ? error.message : "another error";
  }
}

describe("readEnv", () => {
  it("fills in defaults and turns numbers into numbers", () => {
    expect(readEnv({ ...complete, PG_POOL_SIZE: "4" })).toMatchObject({
      APP_URL: "https://onboarding.example.com",
      HOST: "127.0.0.1",
      PORT: 3000,
      DATA_DIR: ".data",
      LOG_LEVEL: "info",
      NODE_ENV: "production",
      PG_POOL_SIZE: 4,
    });
  });

  it("takes several old keys, each as long as a key has to be", () => {
    const [one, two] = ["1".repeat(32), "2".repeat(32)];
    expect(readEnv({ ...complete, DATA_KEY_OLD: `${one}, ${two}` })).toMatchObject({
      DATA_KEY_OLD: [one, two],
    });
    expect(problemsOf({ ...complete, DATA_KEY_OLD: `${one},short` })).toContain(
      "DATA_KEY_OLD must be keys of at least 32 characters",
    );
  });

  it("names everything that is missing at once, with what it is for", () => {
    const problems = problemsOf({});
    expect(problems).toContain("DATABASE_URL is missing (the PostgreSQL database");
    expect(problems).toContain("APP_URL is missing (the public address");
    expect(problems).toContain("APP_SECRET is missing (signs portal links");
  });

  it("counts an empty variable as missing", () => {
    expect(problemsOf({ ...complete, APP_SECRET: "" })).toContain("APP_SECRET is missing");
  });

  it.each([
    ["DATABASE_URL", "mysql://db", "must be an address like postgres://"],
    ["APP_URL", "onboarding.example.com", "must be an address like https://"],
    ["APP_URL", "ftp://example.com", "must be an address like https://"],
    ["APP_SECRET", "too short", "must have at least 32 characters"],
    ["PORT", "0", "must be a whole number from 1 to 65535"],
    ["PORT", "65536", "must be a whole number from 1 to 65535"],
    ["PORT", "http", "must be a whole number from 1 to 65535"],
    ["PG_POOL_SIZE", "2.5", "must be a whole number from 1 to 500"],
    ["LOG_LEVEL", "loud", "must be one of: debug, info, warn, error, silent"],
    ["NODE_ENV", "staging", "must be one of: production, development, test"],
  ])("refuses %s=%s", (name, value, problem) => {
    expect(problemsOf({ ...complete, [name]: value })).toContain(`${name} ${problem}`);
  });

  it("never repeats a value, which may be secret", () => {
    expect(
      problemsOf({ ...complete, APP_SECRET: "hunter2", DATABASE_URL: "mysql://a:hunter2@b" }),
    ).not.toContain("hunter2");
  });

  it("wants a sender with a Resend key, even when something else is wrong too", () => {
    const problems = problemsOf({ RESEND_API_KEY: "re_1", PORT: "x" });
    expect(problems).toContain("MAIL_FROM is missing");
    expect(problems).toContain("PORT must be");
    expect(problemsOf({ ...complete, RESEND_API_KEY: "re_1", MAIL_FROM: "a@example.com" })).toBe(
      "none",
    );
  });
});

describe("a bucket for uploaded files", () => {
  const bucket = {
    S3_BUCKET: "files",
    S3_ENDPOINT: "https://s3.example.com/",
    S3_ACCESS_KEY_ID: "key",
    S3_SECRET_ACCESS_KEY: "secret",
  };

  it("is set whole or not at all", () => {
    expect(problemsOf({ ...complete, ...bucket })).toBe("none");
    const problems = problemsOf({ ...complete, S3_BUCKET: "files" });
    for (const name of ["S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"])
      expect(problems).toContain(`${name} is missing; with S3_BUCKET it has to be set`);
  });
});

describe("readLocalEnv", () => {
  it("requires nothing", () => {
    expect(readLocalEnv({})).toMatchObject({ PORT: 3000, DATA_DIR: ".data" });
  });

  it("still checks what is given", () => {
    expect(() => readLocalEnv({ APP_SECRET: "short" })).toThrow(
      "APP_SECRET must have at least 32 characters",
    );
  });
});

describe("describeEnv", () => {
  it("lists every variable on its line with its default", () => {
    const lines = describeEnv().split("\n");
    expect(lines).toHaveLength(21);
    expect(lines[0]).toMatch(/^DATABASE_URL +required +the PostgreSQL database/);
    expect(lines.find((line) => line.startsWith("PORT"))).toMatch(/^PORT +3000 +the port/);
    expect(lines.find((line) => line.startsWith("MAIL_FROM"))).toMatch(/^MAIL_FROM +optional +/);
  });
});

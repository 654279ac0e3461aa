import { Writable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { formulas, hostileStrings, properNames } from "../../tests/support/hostile-strings.ts";
import { makeLog, safePath } from "./log.ts";

const token = "N1dkXzC0QmG5mE3oYd0Vd1bWn0QJr7kqS4t8u2xZ9aBcDeFgHiJkLmNo";

function written(write: (log: ReturnType<typeof makeLog>) => void): string {
  const lines: string[] = [];
  const to = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  write(makeLog({ LOG_LEVEL: "debug" }, to));
  return lines.join("");
}

test("nothing that was answered is in it, whatever it is", () => {
  for (const text of [...hostileStrings, ...formulas, ...properNames].filter(isTelling)) {
    const failed = Object.assign(new Error("duplicate key value"), {
      detail: `Key (a)=(${text})`,
      where: text,
    });
    const lines = written((log) => {
      log.error({ error: failed, answers: { q: text }, entered: text, value: text }, "failed");
    });
    expect(lines).not.toContain(JSON.stringify(text).slice(1, -1));
  }
});

/** Short words such as "0" are in every line. */
function isTelling(text: string): boolean {
  return text.length > 8;
}

describe("safePath", () => {
  it.each([
    ["/p/abc", "/p/…"],
    [`/p/${token}/kickoff/team?draft=1`, "/p/…/kickoff/team"],
    [`//P//${token}`, "//P//…"],
    [`/p%2F${token}/timeline`, "/p/…/timeline"],
    [`/%70/${token}`, "/p/…"],
    [`/%zz/p/${token}`, "/%zz/p/…"],
    ["/sign-in/link/abc", "/sign-in/link/…"],
    [`/elsewhere/${token}`, "/elsewhere/…"],
    [
      "/onboardings/0b0f2c2e-6b1c-4b62-9a43-6f9d7c0f3c11",
      "/onboardings/0b0f2c2e-6b1c-4b62-9a43-6f9d7c0f3c11",
    ],
    ["/onboardings?search=secret", "/onboardings"],
    ["/", "/"],
  ])("%s is logged as %s", (path, logged) => {
    expect(safePath(path)).toBe(logged);
  });

  it("never lets a portal token through, whatever stands around it", () => {
    const around = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(safePath(`${before}/p/${token}/${after}`)).not.toContain(token);
      }),
    );
  });
});

describe("the log", () => {
  it("leaves out values of fields that hold secrets", () => {
    const text = written((log) =>
      log.info({ token, deep: { answers: { team: "Ann Bell" }, cookie: token } }, "saved"),
    );
    expect(text).toContain('"msg":"saved"');
    expect(text).not.toContain(token);
    expect(text).not.toContain("Ann Bell");
  });

  it("leaves values out of database errors and names the constraint", () => {
    const error = Object.assign(
      new Error('invalid input syntax for type date: "Ann "the boss" Bell"'),
      {
        constraint: "facts_in_force",
        detail: "Key (value)=(Ann Bell) already exists.",
        parameters: ["Ann Bell"],
      },
    );
    const text = written((log) => log.error({ error }, "failed"));
    expect(text).not.toContain("Ann");
    expect(text).not.toContain("Bell");
    expect(text).toContain("facts_in_force");
    expect(text).toContain("invalid input syntax");
  });

  it("leaves keys out of messages, stacks and causes", () => {
    const cause = new Error(`GET http://host/p/${token}/kickoff`);
    const text = written((log) =>
      log.error({ error: new Error(`no page at /sign-in/link/short`, { cause }) }, "failed"),
    );
    expect(text).not.toContain(token);
    expect(text).not.toContain("short");
    expect(text).toContain("log.test.ts");
  });

  it("says where a document was wrong, not what it held", () => {
    const result = z.object({ answers: z.array(z.number()) }).safeParse({ answers: ["Ann Bell"] });
    const text = written((log) => log.error({ error: result.error }, "failed"));
    expect(text).toContain("answers.0: invalid_type");
    expect(text).not.toContain("Ann Bell");
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sealAlike, unseal } from "./secrets.ts";

const secret = "a secret of at least thirty-two characters";

describe("a text that is sealed alike", () => {
  test("opens again, and only with the same secret", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const sealed = sealAlike(secret, "answer", text);
        expect(unseal(secret, "answer", sealed)).toBe(text);
        expect(() => unseal(`${secret}.`, "answer", sealed)).toThrow();
        expect(() => unseal(secret, "email", sealed)).toThrow();
      }),
    );
  });

  test("is the same for the same text, and shares no beginning with another", () => {
    const first = sealAlike(secret, "answer", "536904399");
    expect(sealAlike(secret, "answer", "536904399")).toEqual(first);
    const other = sealAlike(secret, "answer", "536904398");
    expect(other.subarray(0, 12)).not.toEqual(first.subarray(0, 12));
    expect(other.subarray(28)).not.toEqual(first.subarray(28));
  });

  test("does not open once a byte of it was changed", () => {
    const sealed = sealAlike(secret, "answer", "536904399");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sealed.length - 1 }), (at) => {
        const changed = Buffer.from(sealed);
        changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at);
        expect(() => unseal(secret, "answer", changed)).toThrow();
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import type { Entered } from "../parsed.ts";
import type { BoundQuestion, Receiver } from "../question-type.ts";

/** Seals by writing backwards, so that a test can see what was sealed. */
const receiver: Receiver = {
  seal: (text) => `sealed:${[...text].toReversed().join("")}`,
  unseal: (sealed) =>
    sealed.startsWith("sealed:") ? [...sealed.slice(7)].toReversed().join("") : undefined,
  newBox: () => "",
};

function receive(question: BoundQuestion, entered: Entered): Entered {
  return question.receive?.(entered, receiver) ?? entered;
}

function read(question: BoundQuestion, text: string): unknown {
  return outcome(question.parse(receive(question, typed(text))));
}

const kinds = {
  us_ssn: ask({ type: "sensitive", kind: "government_id", scheme: "us_ssn" }),
  us_ein: ask({ type: "sensitive", kind: "government_id", scheme: "us_ein" }),
  ca_sin: ask({ type: "sensitive", kind: "government_id", scheme: "ca_sin" }),
  uk_nino: ask({ type: "sensitive", kind: "government_id", scheme: "uk_nino" }),
  any_id: ask({ type: "sensitive", kind: "government_id" }),
  bank_account: ask({ type: "sensitive", kind: "bank_account" }),
  routing_number: ask({ type: "sensitive", kind: "routing_number" }),
  sort_code: ask({ type: "sensitive", kind: "sort_code" }),
  iban: ask({ type: "sensitive", kind: "iban" }),
} as const;

describe("a sensitive value", () => {
  test.each([
    ["us_ssn", "536-90-4399", "•••• 4399"],
    ["us_ssn", " 536 90 4399 ", "•••• 4399"],
    ["us_ein", "12–3456789", "•••• 6789"],
    ["ca_sin", "046 454 286", undefined],
    ["ca_sin", "130 692 544", "•••• 2544"],
    ["uk_nino", "ab 12 34 56 c", "•••• 456C"],
    ["any_id", "L-898902C<3", undefined],
    ["any_id", "L898902C3", "•••• 02C3"],
    ["any_id", "Ж12", "••••"],
    ["bank_account", "1234 5678", "•••• 5678"],
    ["bank_account", "123456", "•••• 56"],
    ["routing_number", "021000021", "•••• 0021"],
    ["sort_code", "20-00-00", "•••• 00"],
    ["iban", "GB29 NWBK 6016 1331 9268 19", "•••• 6819"],
    ["iban", "de89 3704 0044 0532 0130 00", "•••• 3000"],
    ["us_ssn", "０1２", undefined],
    ["us_ssn", "666-12-3456", undefined],
    ["us_ssn", "900-12-3456", undefined],
    ["us_ssn", "123-00-4567", undefined],
    ["us_ssn", "123-45-0000", undefined],
    ["us_ssn", "12345678", undefined],
    ["us_ein", "00-1234567", undefined],
    ["ca_sin", "130 692 545", undefined],
    ["uk_nino", "BG123456A", undefined],
    ["uk_nino", "AB123456E", undefined],
    ["routing_number", "021000022", undefined],
    ["routing_number", "500000005", undefined],
    ["sort_code", "20-00-0", undefined],
    ["iban", "GB29 NWBK 6016 1331 9268 18", undefined],
    ["iban", "GB29", undefined],
    ["bank_account", "123", undefined],
  ] as const)("%s “%s” is kept as %s", (kind, text, masked) => {
    const parsed = kinds[kind].parse(receive(kinds[kind], typed(text)));
    expect(parsed.state).toBe(masked === undefined ? "invalid" : "valid");
    if (parsed.state === "valid") expect(kinds[kind].show(parsed.value)).toBe(masked);
  });

  test("is the same fact however it is spaced", () => {
    expect(read(kinds.us_ssn, "536 90 4399")).toEqual(read(kinds.us_ssn, "536-904-399"));
    expect(read(kinds.us_ssn, "536904398")).not.toEqual(read(kinds.us_ssn, "536904399"));
  });

  test("that is not right is sealed too, and said to be wrong until it is typed anew", () => {
    const kept = receive(kinds.us_ssn, typed("536-90-43"));
    expect(Object.values(kept).flat().join()).not.toContain("536");
    expect(outcome(kinds.us_ssn.parse(kept))).toEqual([
      ["", "A Social Security number has 9 digits. Type it again."],
    ]);
    expect(receive(kinds.us_ssn, kept)).toEqual(kept);
    expect(
      outcome(kinds.us_ssn.parse(receive(kinds.us_ssn, { ...kept, "": ["536904399"] }))),
    ).toEqual(read(kinds.us_ssn, "536904399"));
  });

  test("stays while its box is ticked, and goes with it", () => {
    const kept = receive(kinds.iban, typed("GB29NWBK60161331926819"));
    expect(receive(kinds.iban, { sealed: kept.sealed ?? [] })).toEqual(kept);
    expect(outcome(kinds.iban.parse(receive(kinds.iban, {})))).toBe("empty");
    expect(receive(kinds.iban, { sealed: ["forged"], masked: ["•••• 6819"] })).toEqual({});
  });

  test("that nobody has sealed is never an answer", () => {
    expect(outcome(kinds.us_ssn.parse(typed("536904399")))).toEqual([["", "Type it again."]]);
  });

  test("is masked even where it was known in clear before", () => {
    expect(kinds.us_ssn.show("536904399")).toBe("•••• 4399");
    expect(kinds.us_ssn.enter("536904399")).toEqual({});
  });

  test("never shows in what is kept, whatever was typed", () => {
    const blind: Receiver = {
      seal: () => "sealed",
      unseal: () => undefined,
      newBox: () => "",
    };
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 5 }), (text) => {
        for (const question of Object.values(kinds)) {
          const kept = JSON.stringify(question.receive?.(typed(text), blind));
          const letters = [...text.trim()];
          if (letters.length > 4)
            expect(kept).not.toContain(JSON.stringify(text.trim()).slice(1, -1));
        }
      }),
    );
  });

  test("in each row of a list is sealed row by row", () => {
    const workers = ask({
      type: "repeating_group",
      item: "Worker",
      questions: [
        { type: "short_text", key: "name", label: "Name" },
        { type: "sensitive", kind: "government_id", scheme: "us_ssn", key: "ssn", label: "SSN" },
      ],
    });
    const rows = typed({
      "1-name": "Ann",
      "1-ssn": "536-90-4399",
      "2-name": "Bo",
      "2-ssn": "536-90-4398",
    });
    const kept = receive(workers, rows);
    expect(JSON.stringify(kept)).not.toContain("5369");
    expect(outcome(workers.parse(kept))).toEqual([
      { name: "Ann", ssn: { masked: "•••• 4399", sealed: "sealed:993409635" } },
      { name: "Bo", ssn: { masked: "•••• 4398", sealed: "sealed:893409635" } },
    ]);
    expect(receive(workers, kept)).toEqual(kept);
    const without = workers.rows?.without(kept, 1) ?? {};
    expect(outcome(workers.parse(without))).toEqual([
      { name: "Bo", ssn: { masked: "•••• 4398", sealed: "sealed:893409635" } },
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import type { FactValue } from "../../../facts/fact.ts";

const question = ask({
  type: "repeating_group",
  item: "Site",
  max: 3,
  questions: [
    { type: "short_text", key: "name", label: "Name" },
    { type: "number", key: "staff", label: "Staff", required: false },
    {
      type: "one_choice",
      key: "kind",
      label: "Kind",
      options: ["shop"],
      other: true,
      required: false,
    },
  ],
});
const leeds = { "1-name": "Leeds", "1-staff": "12" };

describe("a repeating group", () => {
  test.each([
    [{}, "empty"],
    [leeds, [{ name: "Leeds", staff: 12 }]],
    [{ ...leeds, "3-name": "Bonn" }, [{ name: "Leeds", staff: 12 }, { name: "Bonn" }]],
    [
      { "1-name": "Leeds", "1-kind": "other", "1-kind-other": "Van" },
      [{ name: "Leeds", kind: { other: "Van" } }],
    ],
    [{ "1-staff": "3" }, [["1-name", "Site 1, Name: Fill this in, or remove the row."]]],
    [
      { ...leeds, "2-name": "Bonn", "2-staff": "few" },
      [["2-staff", expect.stringMatching(/^Site 2, Staff: Write a whole number/)]],
    ],
  ])("reads %j", (fields, expected) => {
    expect(outcome(question.parse(typed(fields)))).toEqual(expected);
  });

  const unsure = ask({
    type: "repeating_group",
    item: "Site",
    questions: [
      { type: "date", key: "opened", label: "Opened", mayBe: ["not_sure", "not_applicable"] },
      { type: "short_text", key: "note", label: "Note", required: false },
    ],
  });

  test.each<[Record<string, string>, unknown]>([
    [{ "1-opened-not": "sure" }, [{ opened: { not: "sure" } }]],
    [
      { "1-opened-not": "applicable", "1-opened-year": "2020", "2-opened-not": "sure" },
      [{ opened: { not: "applicable" } }, { opened: { not: "sure" } }],
    ],
    [{ "1-note": "New", "1-note-not": "sure" }, [["1-opened-day", expect.any(String)]]],
    [{ "1-note": "New", "1-opened-not": "maybe" }, [["1-opened-day", expect.any(String)]]],
  ])("takes what may be said in a row instead of an answer: %j", (fields, expected) => {
    const parsed = unsure.parse(typed(fields));
    expect(outcome(parsed)).toEqual(expected);
    if (parsed.state === "valid") expect(unsure.parse(unsure.enter(parsed.value))).toEqual(parsed);
  });

  test("keeps what was typed in a row where something else is said instead", () => {
    const fields = typed({ "1-opened-not": "sure", "1-opened-year": "2020" });
    expect(unsure.rows?.tidy(fields)).toEqual(fields);
  });

  test("says in words what was said instead of an answer", () => {
    const sites: FactValue = [{ opened: { not: "applicable" }, note: "New" }];
    expect(unsure.show(sites)).toBe("Site 1\nOpened: Does not apply\nNote: New");
    expect(unsure.cell(sites)).toBe("Opened: Does not apply, Note: New");
  });

  test("keeps what is said instead of a number that is sealed", () => {
    const sealed = ask({
      type: "repeating_group",
      item: "Person",
      mayBe: ["not_sure"],
      questions: [
        { type: "sensitive", kind: "iban", key: "account", label: "IBAN", mayBe: ["not_sure"] },
      ],
    });
    const receiver = { seal: (text: string) => text, unseal: () => undefined, newBox: () => "" };
    const fields = typed({ not: "sure", "1-account-not": "sure" });
    expect(sealed.receive?.(fields, receiver)).toEqual(fields);
  });

  test("reads item by item", () => {
    const sites: FactValue = [{ name: "Leeds", staff: 12 }, { name: "Bonn" }];
    expect(question.show(sites)).toBe("Site 1\nName: Leeds\nStaff: 12\n\nSite 2\nName: Bonn");
    expect(question.cell(sites)).toBe("Name: Leeds, Staff: 12; Name: Bonn");
  });

  test("keeps rows that are still empty, and what was not understood, and tidies the rest", () => {
    const fields = typed({ rows: "3", "1-name": "Leeds", "1-staff": " 1,200 ", "2-staff": "few" });
    expect(question.rows?.tidy(fields)).toEqual(
      typed({ rows: "3", "1-name": "Leeds", "1-staff": "1200", "2-staff": "few" }),
    );
  });

  test("adds a row as far as there may be more", () => {
    const two = question.rows?.withOneMore(typed(leeds)) ?? {};
    expect(two).toEqual(typed({ ...leeds, rows: "2" }));
    const three = question.rows?.withOneMore(two) ?? {};
    expect(question.rows?.withOneMore(three)).toEqual(typed({ ...leeds, rows: "3" }));
  });

  test("removes a row, and the rest move up", () => {
    const fields = typed({ ...leeds, rows: "3", "2-name": "Bonn", "3-name": "Rome" });
    expect(question.rows?.without(fields, 2)).toEqual(
      typed({ ...leeds, rows: "2", "2-name": "Rome" }),
    );
    expect(question.rows?.without(typed(leeds), 1)).toEqual({});
    expect(question.rows?.without(fields, 9)).toEqual(fields);
  });
});

import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const text = "Zoë;9 €";

test.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`)],
  ["UTF-16, little end first, with its mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["UTF-16, little end first", Buffer.from(text, "utf16le")],
  ["UTF-16, big end first, with its mark", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ["UTF-16, big end first", Buffer.from(text, "utf16le").swap16()],
  ["Windows-1252", Buffer.from([0x5a, 0x6f, 0xeb, 0x3b, 0x39, 0x20, 0x80])],
])("reads %s", (_, bytes) => {
  expect(decodeText(bytes)).toBe(text);
});

test("reads nothing from nothing", () => {
  expect(decodeText(new Uint8Array())).toBe("");
});

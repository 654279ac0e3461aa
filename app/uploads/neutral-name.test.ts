import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distinctName, neutralName, spokenName } from "./neutral-name.ts";

describe("neutralName", () => {
  test.each([
    ["letter.pdf", "letter.pdf"],
    ["LETTER.PDF", "LETTER.pdf"],
    ["W-9 (signed) – José #2.pdf", "W-9 (signed) – José #2.pdf"],
    ["Jose\u0301.pdf", "José.pdf"],
    ["契約書.pdf", "契約書.pdf"],
    ["۱۲ سند\u200c‌ها.pdf", "۱۲ سند\u200c‌ها.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\Users\\me\\scan.pdf", "scan.pdf"],
    ["contract.pdf.exe", "contract.pdf"],
    ["report\u202efdp.exe", "reportfdp.pdf"],
    ["page.html", "page.pdf"],
    ["%00index.html", "index.pdf"],
    [";index.html", "index.pdf"],
    ["%00  ", "file.pdf"],
    ["/dev/null", "null.pdf"],
    [".", "file.pdf"],
    ["..", "file.pdf"],
    ["", "file.pdf"],
    [".pdf", "pdf.pdf"],
    ["CON", "file CON.pdf"],
    ["nul.pdf", "file nul.pdf"],
    ["COM1.txt", "file COM1.pdf"],
    ["LPT9", "file LPT9.pdf"],
    ["CLOCK$", "file CLOCK$.pdf"],
    ["A:", "A.pdf"],
    ["a\u0000b\nc.pdf", "abc.pdf"],
    ["  two   spaces .pdf", "two spaces.pdf"],
    ["half \ud800.pdf", "half \ufffd.pdf"],
  ])("%j becomes %j", (given, name) => {
    expect(neutralName(given, "pdf")).toBe(name);
  });

  test("an ending that says the same is not said twice", () => {
    expect(neutralName("photo.jpeg", "jpg")).toBe("photo.jpg");
    expect(neutralName("photo.JPG", "jpg")).toBe("photo.jpg");
    expect(neutralName("notes.text", "txt")).toBe("notes.txt");
  });

  test("is short, of one line and without path, whatever was given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const name = neutralName(given, "docx");
        expect(name).toMatch(/^[^\p{Cc}/\\<>:"|?*;\u202a-\u202e\u2066-\u2069]+\.docx$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(130);
        expect(neutralName(name, "docx")).toBe(name);
      }),
    );
    expect(neutralName(`${"a".repeat(300)}.pdf`, "pdf")).toHaveLength(124);
    expect(spokenName("a".repeat(300))).toHaveLength(120);
  });
});

test("names that are taken are numbered, whatever their case", () => {
  expect(distinctName("same.pdf", [])).toBe("same.pdf");
  expect(distinctName("same.pdf", ["Same.pdf"])).toBe("same (2).pdf");
  expect(distinctName("same.pdf", ["same.pdf", "same (2).pdf"])).toBe("same (3).pdf");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isolated, say } from "./isolated.ts";

describe("a text among others", () => {
  test.each([
    ["Ada Okafor", "Ada Okafor"],
    ["田中さん 👩🏽‍💻", "田中さん 👩🏽‍💻"],
    ["שלום", "\u2068שלום\u2069"],
    ["محمد", "\u2068محمد\u2069"],
    ["\u202eevil", "\u2068\u202eevil\u2069"],
    ["a\u2069\u202eb", "\u2068\u2068a\u2069\u202eb\u2069"],
    ["a\u2067b", "\u2068a\u2067b\u2069\u2069"],
  ])("%j stands as %j", (text, alone) => {
    expect(isolated(text)).toBe(alone);
  });

  test("closes every isolate that it opens, and no other", () => {
    const texts = fc.string({
      unit: fc.constantFrom("a", "א", "\u202e", "\u202c", "\u2066", "\u2067", "\u2068", "\u2069"),
    });
    fc.assert(
      fc.property(texts, (text) => {
        const depths = depthsOf(isolated(text));
        expect(depths.at(-1) ?? 0).toBe(0);
        expect(isolated(text)).toContain(text);
        if (isolated(text) !== text) expect(Math.min(...depths.slice(0, -1))).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});

test("a sentence isolates what others have written, and says numbers as they are", () => {
  expect(say`${"שרה"} sent “${"Logo"}” back ${2} times.`).toBe(
    "\u2068שרה\u2069 sent “Logo” back 2 times.",
  );
  expect(say`\\${"a"}`).toBe("\\a");
});

/** How deep in isolates each sign of a text ends. */
function depthsOf(text: string): number[] {
  let depth = 0;
  return [...text].map((sign) => {
    if (/[\u2066-\u2068]/.test(sign)) depth += 1;
    if (sign === "\u2069") depth -= 1;
    return depth;
  });
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accentFor, leastContrast, surfaces } from "./accent.ts";
import { contrast, fromHex, fromOklch, toHex, toOklch } from "./colour.ts";

const hexes = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("accentFor", () => {
  test.each([
    ["a dark green is left alone on light pages", "#2f6f5e", "light", "#2f6f5e"],
    ["black is left alone on light pages", "#000000", "light", "#000000"],
    ["white is left alone on dark pages", "#ffffff", "dark", "#ffffff"],
    ["a light yellow is left alone on dark pages", "#ffe066", "dark", "#ffe066"],
  ] as const)("%s", (_name, hex, page, expected) => {
    expect(accentFor(hex)[page].accent).toBe(expected);
  });

  test("a yellow that cannot be read on paper is darkened and stays yellow", () => {
    const { accent } = accentFor("#ffe066").light;
    expect(accent).not.toBe("#ffe066");
    expect(Math.abs(toOklch(fromHex(accent)).hue - toOklch(fromHex("#ffe066")).hue)).toBeLessThan(
      4,
    );
  });

  test("whatever the company chooses, it can be read, and so can the text on it", () => {
    fc.assert(
      fc.property(hexes, fc.constantFrom("light" as const, "dark" as const), (hex, page) => {
        const { accent, onAccent } = accentFor(hex)[page];
        expect(contrast(fromHex(accent), fromHex(surfaces[page].surface))).toBeGreaterThanOrEqual(
          leastContrast,
        );
        expect(contrast(fromHex(accent), fromHex(onAccent))).toBeGreaterThanOrEqual(leastContrast);
      }),
      { numRuns: 2000 },
    );
  });

  test("a corrected colour needs no further correction", () => {
    fc.assert(
      fc.property(hexes, (hex) => {
        const { accent } = accentFor(hex).light;
        expect(accentFor(accent).light.accent).toBe(accent);
      }),
    );
  });
});

describe("colour", () => {
  test("black on white has the greatest contrast, a colour on itself the least", () => {
    expect(contrast(fromHex("#000000"), fromHex("#ffffff"))).toBeCloseTo(21, 5);
    expect(contrast(fromHex("#767676"), fromHex("#ffffff"))).toBeCloseTo(4.54, 2);
    expect(contrast(fromHex("#2f6f5e"), fromHex("#2f6f5e"))).toBe(1);
  });

  test("there and back again gives the same colour", () => {
    fc.assert(
      fc.property(hexes, (hex) => {
        expect(toHex(fromOklch(toOklch(fromHex(hex))))).toBe(hex);
      }),
    );
  });
});

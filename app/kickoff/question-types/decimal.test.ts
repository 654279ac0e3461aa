import { describe, expect, test } from "vitest";
import { readDecimal } from "./decimal.ts";

const whole = "Write a whole number in digits, for example 12 or 1200.";
const places =
  "Write a number in digits, with at most 2 after the decimal point, for example 12.5 or 1200.";

describe("a number as people write it", () => {
  test.each([
    ["12", 0, 12],
    ["1,200", 0, 1200],
    ["1 200", 0, 1200],
    ["1\u202f200\u00a0300", 0, 1_200_300],
    ["1’200", 0, 1200],
    ["1.200.300", 0, 1_200_300],
    ["1,200.50", 2, 1200.5],
    ["1.200,50", 2, 1200.5],
    ["12,5", 2, 12.5],
    [".5", 2, 0.5],
    ["−3", 0, -3],
    ["-0", 0, 0],
    ["１２", 0, 12],
    ["1.200", 0, whole],
    ["12.5", 0, whole],
    ["10 20", 0, whole],
    ["twelve", 0, whole],
    ["1e3", 0, whole],
    ["0x10", 0, whole],
    ["Infinity", 0, whole],
    ["-", 0, whole],
    [".", 2, places],
    ["1,20,30", 2, places],
    ["1.2.3,4", 2, places],
    ["1.234", 2, places],
    ["9".repeat(30), 0, "This number is too large. Check it, or write it in words elsewhere."],
  ])("reads %j with %i decimals", (text, decimals, expected) => {
    const read = readDecimal(text, decimals);
    expect("number" in read ? read.number : read.message).toBe(expected);
  });
});

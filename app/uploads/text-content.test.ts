import { describe, expect, test } from "vitest";
import { textContent } from "./text-content.ts";

function of(content: string | Uint8Array, whole = true) {
  return textContent(
    typeof content === "string" ? new TextEncoder().encode(content) : content,
    whole,
  );
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
}

describe("textContent", () => {
  test.each([
    ["Dear all,\nwelcome.", "text"],
    ["one line", "text"],
    ["name,team\nAda,1\nBen,2\n", "table"],
    ['name;note\r\nAda;"a, b"\r\nBen;c\r\n', "table"],
    ["name\tteam\nAda\t1", "table"],
    ["name\nAda\nBen", "text"],
    ["a < b and <b> later", "text"],
    ["<!DOCTYPE html><p>", "active"],
    ["  <!-- x -->\n<script>alert(1)</script>", "active"],
    ["<svg xmlns='http://www.w3.org/2000/svg' onload='x()'>", "active"],
    ["<?xml version='1.0'?><svg>", "active"],
    ["<a href=x>", "active"],
    ["#!/bin/sh\nrm -rf /", "active"],
    ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*", "active"],
    ["binary\u0000", undefined],
    ["\u001b[31m", undefined],
  ])("%j is %s", (content, expected) => {
    expect(of(content)).toBe(expected);
  });

  test("tables of older programs are read too", () => {
    expect(of(utf16("Name;Team\r\nJosé;1\r\n"))).toBe("table");
    expect(of(new Uint8Array(Buffer.from("Name;Team\r\nJos\xe9;1\r\n", "latin1")))).toBe("table");
    expect(of(utf16("<html>"))).toBe("active");
    expect(of(utf16("a\u0000b"))).toBeUndefined();
  });

  test("of a beginning, the last character may be cut in half", () => {
    const bytes = new TextEncoder().encode("caf\u00e9").slice(0, -1);
    expect(of(bytes, false)).toBe("text");
  });
});

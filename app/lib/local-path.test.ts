import { expect, it } from "vitest";
import { localPath } from "./local-path.ts";

it.each([
  ["/onboardings/1?tab=facts#x", "/onboardings/1?tab=facts"],
  ["/", "/"],
  ["//evil.test/x", "/home"],
  ["/\\evil.test", "/home"],
  ["/\t/evil.test", "/home"],
  ["/.//evil.test", "/home"],
  ["https://evil.test", "/home"],
  ["javascript:alert(1)", "/home"],
  ["onboardings", "/home"],
  ["", "/home"],
  [null, "/home"],
  [undefined, "/home"],
])("%s leads to %s", (text, path) => {
  expect(localPath(text, "/home")).toBe(path);
});

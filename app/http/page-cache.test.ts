import { expect, test } from "vitest";
import { PageCache, pageKey } from "./page-cache.ts";

const noon = new Date("2026-03-12T12:00:00Z");

test("a kept page carries the nonce of the response it is sent with", () => {
  const cache = new PageCache();
  cache.keep("key", '<script nonce="first"></script>', "first");
  expect(cache.find("key", "second")).toBe('<script nonce="second"></script>');
  expect(cache.find("key", "third")).toBe('<script nonce="third"></script>');
});

test.each([
  ["another reader", pageKey("b", 1, noon)],
  ["something happened", pageKey("a", 2, noon)],
  ["a minute later", pageKey("a", 1, new Date("2026-03-12T12:01:00Z"))],
])("%s gets a page of their own", (_what, key) => {
  const cache = new PageCache();
  cache.keep(pageKey("a", 1, noon), "page", "nonce");
  expect(cache.find(key, "nonce")).toBeUndefined();
});

test("the page that nobody has read for longest goes first", () => {
  const cache = new PageCache();
  for (let page = 0; page < 500; page += 1) cache.keep(`${page}`, "page", "nonce");
  cache.find("0", "nonce");
  cache.keep("one more", "page", "nonce");
  expect(cache.find("0", "nonce")).toBe("page");
  expect(cache.find("1", "nonce")).toBeUndefined();
});

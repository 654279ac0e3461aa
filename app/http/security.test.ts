import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import {
  contentSecurityPolicy,
  refuseCrossSite,
  secureHeaders,
  withoutNullOrigin,
} from "./security.ts";

const app = new Hono();
app.use(secureHeaders);
app.use(refuseCrossSite("https://onboarding.example.com"));
app.all("*", (c) => c.text("reached"));

function post(headers: Record<string, string>, path = "/onboardings/new") {
  return app.request(`http://127.0.0.1:3000${path}`, {
    method: "POST",
    headers: { host: "127.0.0.1:3000", ...headers },
  });
}

describe("posts from elsewhere", () => {
  test.each([
    [
      "the same page",
      { "sec-fetch-site": "same-origin", origin: "https://onboarding.example.com" },
      200,
    ],
    [
      "a page without an address, same origin",
      { "sec-fetch-site": "same-origin", origin: "null" },
      200,
    ],
    ["a client that is no browser", {}, 200],
    ["the address the person typed", { origin: "http://127.0.0.1:3000" }, 200],
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, 403],
    ["another site in an old browser", { origin: "https://evil.example" }, 403],
    [
      "a sibling domain",
      { "sec-fetch-site": "same-site", origin: "https://other.example.com" },
      403,
    ],
    ["a sandboxed frame", { "sec-fetch-site": "cross-site", origin: "null" }, 403],
    ["a sandboxed frame in an old browser", { origin: "null" }, 403],
  ])("%s", async (_from, headers, status) => {
    expect((await post(headers)).status).toBe(status);
  });

  test("a portal in a browser that says nothing but that it hides its address", async () => {
    expect((await post({ origin: "null" }, "/p/token/kickoff")).status).toBe(200);
  });

  test("the same from a page of staff, whatever its address is like, is refused", async () => {
    const longName = "a".repeat(60);
    for (const path of ["/playbooks/p/publication", `/playbooks/${longName}/publication`])
      expect((await post({ origin: "null" }, path)).status).toBe(403);
  });

  test("looking is always allowed", async () => {
    const response = await app.request("http://127.0.0.1:3000/", {
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(response.status).toBe(200);
  });
});

test("a portal is neither passed on, indexed nor kept", async () => {
  const { headers } = await app.request("http://127.0.0.1:3000/p/token");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("x-robots-tag")).toContain("noindex");
  expect(headers.get("cache-control")).toBe("no-store");
});

test("a page of staff is kept by nobody in between", async () => {
  const { headers } = await app.request("http://127.0.0.1:3000/onboardings");
  expect(headers.get("cache-control")).toBe("private, no-cache");
});

test("the policy allows nothing inline without the nonce", () => {
  const policy = contentSecurityPolicy("abc");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).toContain("script-src 'self' 'nonce-abc'");
});

test("an origin that browsers withhold is not handed on, and what is posted stays whole", async () => {
  const post = (origin: string) =>
    withoutNullOrigin(
      new Request("http://127.0.0.1:3000/p/token", {
        method: "POST",
        headers: { origin },
        body: "a=1",
      }),
    );
  expect(post("null").headers.get("origin")).toBeNull();
  expect(await post("null").text()).toBe("a=1");
  expect(post("http://127.0.0.1:3000").headers.get("origin")).toBe("http://127.0.0.1:3000");
});

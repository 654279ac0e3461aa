import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { isSignedWebhook } from "./webhook-signature.ts";

// The example that the Standard Webhooks project publishes with its libraries.
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const body = '{"test": 2432232314}';
const id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
const seconds = 1614265330;
const signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

const headers = (changes: Record<string, string> = {}) =>
  new Headers({
    "svix-id": id,
    "svix-timestamp": String(seconds),
    "svix-signature": signature,
    ...changes,
  });
const at = (second: number) => new Date(second * 1000);

it("accepts what was signed with the secret, also among signatures of other keys", () => {
  expect(isSignedWebhook({ headers: headers(), body }, secret, at(seconds))).toBe(true);
  const several = headers({ "svix-signature": `v1,AAAA v1a,BBBB ${signature}` });
  expect(isSignedWebhook({ headers: several, body }, secret, at(seconds + 299))).toBe(true);
});

it.each([
  ["a changed body", headers(), `${body} `, seconds],
  ["another id", headers({ "svix-id": "msg_other" }), body, seconds],
  ["another time", headers({ "svix-timestamp": String(seconds + 1) }), body, seconds],
  ["an old report", headers(), body, seconds + 301],
  ["a report from the future", headers(), body, seconds - 301],
  ["an empty signature", headers({ "svix-signature": "v1," }), body, seconds],
  [
    "a signature of another version",
    headers({ "svix-signature": signature.replace("v1", "v2") }),
    body,
    seconds,
  ],
  ["a time that is no number", headers({ "svix-timestamp": "now" }), body, seconds],
  ["no headers", new Headers(), body, seconds],
])("refuses %s", (_what, given, text, now) => {
  expect(isSignedWebhook({ headers: given, body: text }, secret, at(now))).toBe(false);
});

it("refuses what was signed with an empty key", () => {
  const forged = createHmac("sha256", "").update(`${id}.${seconds}.${body}`).digest("base64");
  expect(
    isSignedWebhook(
      { headers: headers({ "svix-signature": `v1,${forged}` }), body },
      secret,
      at(seconds),
    ),
  ).toBe(false);
});

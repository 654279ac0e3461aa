import { createHmac } from "node:crypto";
import { sameCode } from "./secrets.ts";

const toleranceSeconds = 5 * 60;

/**
 * Whether a webhook was sent by who holds the secret, and lately (Standard Webhooks 1.0,
 * symmetric signatures; Resend names the headers after Svix).
 * @param secret "whsec_" and base64
 */
export function isSignedWebhook(
  { headers, body }: { readonly headers: Headers; readonly body: string },
  secret: string,
  now: Date,
): boolean {
  const [id, timestamp, signatures] = ["id", "timestamp", "signature"].map((name) =>
    headers.get(`svix-${name}`),
  );
  if (!id || !timestamp || !signatures || !isRecent(timestamp, now)) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  return signatures
    .split(" ")
    .filter((part) => part.startsWith("v1,"))
    .some((part) => sameCode(Buffer.from(part.slice(3), "base64"), expected));
}

function isRecent(timestamp: string, now: Date): boolean {
  return (
    /^\d{1,12}$/.test(timestamp) &&
    Math.abs(now.getTime() / 1000 - Number(timestamp)) <= toleranceSeconds
  );
}

import { randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { opensByItself } from "../lib/log.ts";

/** A fresh nonce for one response. */
export function makeNonce(): string {
  return randomBytes(16).toString("base64url");
}

/** Nothing runs and nothing is styled but what this server sent with this response. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join("; ");
}

/** Headers that hold for every response. */
export const secureHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const isKey = opensByItself(c.req.path);
  c.res.headers.set("x-content-type-options", "nosniff");
  c.res.headers.set("referrer-policy", isKey ? "no-referrer" : "same-origin");
  c.res.headers.set("cross-origin-opener-policy", "same-origin");
  c.res.headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  if (isKey) {
    c.res.headers.set("x-robots-tag", "noindex, nofollow");
    c.res.headers.set("cache-control", "no-store");
  } else if (!c.res.headers.has("cache-control")) {
    // What staff read is theirs: nothing between us and them keeps it.
    c.res.headers.set("cache-control", "private, no-cache");
  }
};

/** Refuses addresses with NUL in them: nothing has such a name, and the database cannot be asked for it. */
export const refuseUnreadable: MiddlewareHandler = async (c, next) => {
  if (!c.req.url.includes("%00")) return next();
  return c.text("There is no such page. Check the address and try again.", 404);
};

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses posts that another site made the browser send. Browsers say where a request comes from
 * in Sec-Fetch-Site; older ones in Origin. A client that says neither is no browser with cookies.
 */
export function refuseCrossSite(appUrl: string): MiddlewareHandler {
  const ours = new URL(appUrl).origin;
  return async (c, next) => {
    if (safeMethods.has(c.req.method)) return next();
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.header("origin");
    const host = c.req.header("host");
    const sameOrigin =
      origin === undefined ||
      origin === ours ||
      (host !== undefined && origin === `http://${host}`);
    const sameSite = site === undefined || site === "same-origin" || site === "none";
    // A page whose address is a key sends no origin. Whoever knows that address is no other site,
    // and browsers from before Sec-Fetch-Site say nothing more.
    const fromKey = origin === "null" && (site === "same-origin" || opensByItself(c.req.path));
    if (sameSite && (sameOrigin || fromKey)) return next();
    return c.text(
      "This form was sent from another site, so it was not accepted. Open the page again and send it from there.",
      403,
    );
  };
}

/**
 * The same request for the pages, once `refuseCrossSite` has let it in. From pages whose address
 * is a key, browsers send "null" as origin; Remix looks at it once more and would take it for
 * another site.
 */
export function withoutNullOrigin(request: Request): Request {
  if (request.headers.get("origin") !== "null") return request;
  const headers = new Headers(request.headers);
  headers.delete("origin");
  return new Request(request, { headers });
}

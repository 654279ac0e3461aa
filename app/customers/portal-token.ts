import { sameCode, sign } from "../lib/secrets.ts";

/**
 * The token of a portal link: the link's id (16 bytes) and a code of it under the server's
 * secret (24 bytes, 192 bits), as base64url. Nothing in the database opens a portal.
 */
export function portalToken(linkId: string, secret: string): string {
  const id = Buffer.from(linkId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, sign(secret, "portal-link", id)]).toString("base64url");
}

/** The link id that a token was made for, or undefined when the token is not one of ours. */
export function linkIdOf(token: string, secret: string): string | undefined {
  if (!/^[A-Za-z0-9_-]{54}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  // The last letter has bits to spare: a link has one address, not sixteen.
  if (bytes.toString("base64url") !== token) return undefined;
  const id = bytes.subarray(0, 16);
  if (!sameCode(bytes.subarray(16), sign(secret, "portal-link", id))) return undefined;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The address of a portal. */
export function portalUrl(appUrl: string, linkId: string, secret: string): string {
  return new URL(`/p/${portalToken(linkId, secret)}`, appUrl).href;
}

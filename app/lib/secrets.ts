import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/** What a key is for. Each purpose has its own key, derived from the one server secret. */
export type Purpose = "portal-link" | "email" | "session" | "sign-in" | "answer";

function keyFor(secret: string, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "onward", purpose, 32));
}

/** A message authentication code of 192 bits, HMAC-SHA-256 cut to 24 bytes (RFC 2104, section 5). */
export function sign(secret: string, purpose: Purpose, message: Buffer): Buffer {
  return createHmac("sha256", keyFor(secret, purpose)).update(message).digest().subarray(0, 24);
}

/** Compares two codes in a time that does not depend on where they differ. */
export function sameCode(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Encrypts text so that only this server reads it: AES-256-GCM, nonce (12) + tag (16) + text. */
export function seal(secret: string, purpose: Purpose, text: string): Buffer {
  return sealWith(randomBytes(12), secret, purpose, text);
}

/**
 * As `seal`, but the same text gives the same bytes, so that two sealed texts can be compared
 * unopened. The nonce is a MAC of the text under a key of its own, as in RFC 5297: it tells nothing
 * without the secret, and no other text has it.
 */
export function sealAlike(secret: string, purpose: Purpose, text: string): Buffer {
  const nonce = sign(`${secret}/nonce`, purpose, Buffer.from(text)).subarray(0, 12);
  return sealWith(nonce, secret, purpose, text);
}

function sealWith(nonce: Buffer, secret: string, purpose: Purpose, text: string): Buffer {
  const cipher = createCipheriv("aes-256-gcm", keyFor(secret, purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Decrypts what `seal` or `sealAlike` made. Throws when it was made with another secret or was changed. */
export function unseal(secret: string, purpose: Purpose, sealed: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", keyFor(secret, purpose), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
}

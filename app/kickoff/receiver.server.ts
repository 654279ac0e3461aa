import { randomUUID } from "node:crypto";
import { sealAlike, unseal } from "../lib/secrets.ts";
import type { DataKey } from "../lib/site.ts";
import type { Receiver } from "./question-types/question-type.ts";

/** Seals and opens what one customer answers: what is sealed for one does not open for another. */
export function receiverFor({ DATA_KEY, APP_SECRET }: DataKey, customerId: string): Receiver {
  const secret = DATA_KEY ?? APP_SECRET;
  const whose = `${customerId}:`;
  return {
    seal: (text) => sealAlike(secret, "answer", whose + text).toString("base64url"),
    unseal(sealed) {
      const text = openedWith(secret, Buffer.from(sealed, "base64url"));
      return text?.startsWith(whose) ? text.slice(whose.length) : undefined;
    },
    newBox: () => randomUUID(),
  };
}

function openedWith(secret: string, sealed: Buffer): string | undefined {
  // Shorter than its nonce and its tag, it was not sealed by anybody.
  if (sealed.length <= 28) return undefined;
  try {
    return unseal(secret, "answer", sealed);
  } catch {
    return undefined;
  }
}

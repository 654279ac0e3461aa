import { randomUUID } from "node:crypto";
import { sealAlike, unseal } from "../lib/secrets.ts";
import type { DataKey } from "../lib/site.ts";
import type { Receiver } from "./question-types/question-type.ts";

/** Seals and opens what one customer answers: what is sealed for one does not open for another. */
export function receiverFor(dataKey: DataKey, customerId: string): Receiver {
  const { DATA_KEY, DATA_KEY_OLD = [], APP_SECRET } = dataKey;
  const secret = DATA_KEY ?? APP_SECRET;
  const whose = `${customerId}:`;
  return {
    seal: (text) => sealAlike(secret, "answer", whose + text).toString("base64url"),
    unseal(sealed) {
      const text = openedWithOneOf([secret, ...DATA_KEY_OLD], Buffer.from(sealed, "base64url"));
      return text?.startsWith(whose) ? text.slice(whose.length) : undefined;
    },
    newBox: () => randomUUID(),
  };
}

/** Only the key that something was sealed with opens it: the others find that its tag is wrong. */
function openedWithOneOf(secrets: readonly string[], sealed: Buffer): string | undefined {
  for (const secret of secrets) {
    const text = openedWith(secret, sealed);
    if (text !== undefined) return text;
  }
  return undefined;
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

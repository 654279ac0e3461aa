import { Resend } from "resend";
import type { Env } from "./env.ts";

export type Message = {
  /** The same id is never sent twice: it is the idempotency key. */
  readonly id: string;
  readonly fromName: string;
  readonly to: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};

/** What the provider answered. `later`: it may work when tried again. */
export type Answer =
  | { readonly kind: "accepted"; readonly providerId: string | null }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "later"; readonly reason: string };

/** Hands a message to whoever delivers it. */
export type Provider = (message: Message) => Promise<Answer>;

const patienceMs = 20_000;
/** What stays wrong however often it is tried. */
const lastingStatuses = new Set([400, 413, 422]);

/** Resend as the provider, or undefined without a key: then mail stays in the outbox. */
export function providerFor({
  RESEND_API_KEY,
  MAIL_FROM,
}: Pick<Env, "RESEND_API_KEY" | "MAIL_FROM">): Provider | undefined {
  if (RESEND_API_KEY === undefined || MAIL_FROM === undefined) return undefined;
  return resendProvider(new Resend(RESEND_API_KEY), MAIL_FROM);
}

/**
 * Sends through Resend.
 * @param mailFrom the sender every message has, like "Onward <hello@example.com>"
 */
export function resendProvider(resend: Resend, mailFrom: string): Provider {
  return async ({ id, fromName, to, replyTo, subject, html, text }) => {
    const { data, error } = await resend.emails.send(
      {
        from: sender(fromName, mailFrom),
        to,
        replyTo: replyTo ?? undefined,
        subject,
        html,
        text,
        tags: [{ name: "email_id", value: id }],
      },
      { idempotencyKey: id, signal: AbortSignal.timeout(patienceMs) },
    );
    if (data) return { kind: "accepted", providerId: data.id };
    // An earlier try with this key was accepted, though with another sender: it is not to be sent again.
    if (error.name === "invalid_idempotent_request") return { kind: "accepted", providerId: null };
    const reason = `${error.name}: ${error.message}`;
    return { kind: lastingStatuses.has(error.statusCode ?? 0) ? "refused" : "later", reason };
  };
}

/** The person's name with the address we send from (RFC 5322, quoted display name). */
export function sender(name: string, mailFrom: string): string {
  const address = /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom;
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
  return plain === "" ? address : `"${plain.replaceAll(/["\\]/g, "\\$&")}" <${address}>`;
}

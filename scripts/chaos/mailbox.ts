import { createServer, type IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";

const message = z.object({ to: z.union([z.string(), z.array(z.string())]), subject: z.string() });

/** What arrived at the mail provider. */
export type Mailbox = {
  readonly url: string;
  /** Emails that would have reached their reader more than once, by reader and subject. */
  twice(): string[];
  count(): number;
  close(): void;
};

/**
 * Stands in for the mail provider outside: like Resend, it delivers what carries the same
 * idempotency key once, and so delivers twice only what was sent under two keys.
 */
export async function openMailbox(): Promise<Mailbox> {
  const delivered = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const { to, subject } = message.parse(JSON.parse(await bodyOf(request)));
    const key = String(request.headers["idempotency-key"]);
    delivered.set(key, `${[to].flat().join(", ")}: ${subject}`);
    // Long enough for a worker to be killed between sending and hearing that it was sent.
    await pause(100);
    response.setHeader("content-type", "application/json").end(JSON.stringify({ id: key }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    count: () => delivered.size,
    twice() {
      const letters = [...delivered.values()];
      return letters.filter((letter, place) => letters.indexOf(letter) !== place);
    },
    close: () => server.close(),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

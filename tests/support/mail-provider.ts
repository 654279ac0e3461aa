import { randomUUID } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { Resend } from "resend";
import { type Provider, resendProvider } from "../../app/lib/email-provider.server.ts";

export type Posted = {
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
};

/** A stand-in for Resend on the network: it keeps what is posted and answers as it is told. */
export type MailProvider = {
  readonly provider: Provider;
  readonly posted: Posted[];
  /** The next answers, in order; an email is accepted when none is left. */
  readonly answers: { status: number; body: unknown }[];
  close(): Promise<void>;
};

/** Starts it on a port of its own. Close it in afterAll. */
export async function startMailProvider(): Promise<MailProvider> {
  const posted: Posted[] = [];
  const answers: { status: number; body: unknown }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    posted.push({
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString("utf8")),
    });
    const { status, body } = answers.shift() ?? { status: 200, body: { id: randomUUID() } };
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const resend = new Resend("re_test", { baseUrl: `http://127.0.0.1:${portOf(server.address())}` });
  return {
    provider: resendProvider(resend, "Onward <hello@onward.test>"),
    posted,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== "object" || address === null) throw new Error("not listening");
  return address.port;
}

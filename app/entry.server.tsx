import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { EntryContext, HandleErrorFunction } from "@remix-run/server-runtime";
import { renderToPipeableStream } from "react-dom/server";
import { withoutFilling } from "./http/without-filling.ts";
import type { AppContext } from "./lib/context.ts";
import { Refusal } from "./lib/errors.ts";
import { safePath } from "./lib/log.ts";

/** Renders a page whole before it is sent: pages are small, and an error still gets its own status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      <RemixServer context={remix} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          const body = withoutFilling();
          headers.set("content-type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError: reject,
      },
    );
  });
}

/** Faults of ours are logged once, without the secret parts of the address. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || error instanceof Refusal || isRouteErrorResponse(error)) return;
  context.log.error(
    { error, path: safePath(new URL(request.url).pathname), reference: context.nonce.slice(0, 8) },
    "page failed",
  );
};

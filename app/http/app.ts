import type { ServerResponse } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { serveStatic } from "@hono/node-server/serve-static";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { sql } from "kysely";
import { openPortal } from "../customers/portal-links.server.ts";
import type { AppContext } from "../lib/context.ts";
import { recordDelivery } from "../lib/email-status.server.ts";
import { Refusal, statusOf } from "../lib/errors.ts";
import { readFile } from "../lib/files.server.ts";
import { safePath } from "../lib/log.ts";
import { boundaryIn } from "../lib/multipart.ts";
import { mostBytesOfAFile } from "../lib/posted-files.server.ts";
import { findStaff } from "../staff/session.server.ts";
import { versionsOf } from "../timeline/queries.server.ts";
import type { LiveStreams, Watch } from "./live-streams.ts";
import { withPageCache } from "./page-cache.ts";
import type { RenderPage } from "./pages.ts";
import { resumableUploads } from "./resumable-uploads.ts";
import {
  contentSecurityPolicy,
  makeNonce,
  refuseCrossSite,
  refuseUnreadable,
  secureHeaders,
  withoutNullOrigin,
} from "./security.ts";

type Bindings = { Bindings: HttpBindings };
type Shared = Pick<AppContext, "db" | "env" | "log">;

const mostBytesOfAForm = 1_000_000;
/** Pictures are bigger, and only these addresses take them. */
const mostBytesOfAPicture = 6_000_000;
const takesPictures = /^\/(team\/[^/]+\/photo|settings\/logo)(\.data)?$/;
/** Answers may be files: one of the largest, and what else stands on the page. */
const mostBytesOfAnAnswer = mostBytesOfAFile + mostBytesOfAForm;
const takesAnswers =
  /^\/(p\/[^/]+\/(kickoff|answers)\/[^/]+|onboardings\/[^/]+\/facts\/[^/]+(\/preview)?)(\.data)?$/;
const year = 31_536_000;

/** The HTTP surface: static files, health, live streams, files, webhooks; Remix for every page. */
export function makeApp(
  shared: Shared,
  streams: LiveStreams,
  renderPage: RenderPage,
): Hono<Bindings> {
  const app = new Hono<Bindings>();
  app.onError((error, c) => answerError(error, c, shared));
  app.use("/assets/*", compress());
  app.get(
    "/assets/*",
    serveStatic({
      root: "build/client",
      precompressed: true,
      onFound: (_path, c) => c.header("cache-control", `public, max-age=${year}, immutable`),
    }),
  );
  app.use(secureHeaders);
  app.use(refuseUnreadable);
  app.get("/healthz", (c) => health(c, shared));
  app.get("/p/:token/live", (c) => customerStream(c, shared, streams));
  app.get("/onboardings/:id/live", (c) => staffStream(c, shared, streams));
  app.get("/files/:id", (c) => file(c, shared));
  app.post("/webhooks/resend", limitBody(mostBytesOfAForm), (c) => deliveryReport(c, shared));
  app.use(compress());
  app.use(refuseCrossSite(shared.env.APP_URL));
  const upload = resumableUploads(shared);
  app.all("/p/:token/uploads", upload);
  app.all("/p/:token/uploads/:id", upload);
  app.use((c, next) => limitBody(mostBytesFor(c.req.path, kindOfBody(c)))(c, next));
  const render = withPageCache(renderPage);
  app.all("*", (c) => page(c, shared, render));
  return app;
}

function kindOfBody(c: Context<Bindings>): string {
  return c.req.header("content-type") ?? "";
}

/** Only what arrives part by part may be large: anything else is held in memory as a whole. */
function mostBytesFor(path: string, kind: string): number {
  if (boundaryIn(kind) === undefined) return mostBytesOfAForm;
  if (takesPictures.test(path)) return mostBytesOfAPicture;
  return takesAnswers.test(path) ? mostBytesOfAnAnswer : mostBytesOfAForm;
}

function limitBody(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (c) =>
      c.text(
        "That was too much to send at once. Go back, and send less of it or a smaller file. What was saved before is kept.",
        413,
      ),
  });
}

async function page(
  c: Context<Bindings>,
  shared: Shared,
  renderPage: RenderPage,
): Promise<Response> {
  const nonce = makeNonce();
  const clientAddress = addressOf(c, shared.env.CLIENT_ADDRESS_HEADER);
  const response = await renderPage(withoutNullOrigin(c.req.raw), {
    ...shared,
    now: new Date(),
    nonce,
    clientAddress,
  });
  // A page may have a policy of its own: an email is shown with its styles and nothing else.
  if (!response.headers.has("content-security-policy")) {
    response.headers.set("content-security-policy", contentSecurityPolicy(nonce));
  }
  return response;
}

/** Behind a proxy every connection comes from the proxy: then a header that it sets says who it is for. */
function addressOf(c: Context<Bindings>, header: string | undefined): string {
  const told = header === undefined ? undefined : c.req.header(header)?.split(",").at(-1)?.trim();
  return told || (getConnInfo(c).remote.address ?? "unknown");
}

async function health(c: Context<Bindings>, { db }: Shared): Promise<Response> {
  await sql`select 1`.execute(db);
  return c.text("ok");
}

async function customerStream(
  c: Context<Bindings>,
  { db, env }: Shared,
  streams: LiveStreams,
): Promise<Response> {
  const { onboarding, link } = await openPortal(db, c.req.param("token") ?? "", {
    now: new Date(),
    secret: env.APP_SECRET,
  });
  const { id: onboardingId, version } = onboarding;
  return stream(c, streams, { onboardingId, version, linkId: link.id });
}

async function staffStream(
  c: Context<Bindings>,
  shared: Shared,
  streams: LiveStreams,
): Promise<Response> {
  if (!(await findStaff(shared, c.req.raw))) return c.text("Sign in first.", 401);
  const onboardingId = c.req.param("id") ?? "";
  const version = (await versionsOf(shared.db, [onboardingId])).get(onboardingId);
  if (version === undefined) return c.text("There is no such onboarding.", 404);
  return stream(c, streams, { onboardingId, version });
}

function stream(c: Context<Bindings>, streams: LiveStreams, watch: Watch): Response {
  // Asked for its head alone, a stream has nothing to say and would never end.
  if (c.req.method === "HEAD") return c.body(null, 200);
  const outgoing: ServerResponse = c.env.outgoing;
  streams.open(watch, outgoing);
  return RESPONSE_ALREADY_SENT;
}

async function file(c: Context<Bindings>, { db }: Shared): Promise<Response> {
  const found = await readFile(db, c.req.param("id") ?? "");
  return c.body(new Uint8Array(found.bytes), 200, {
    "content-type": found.contentType,
    "content-disposition": "inline",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": `public, max-age=${year}, immutable`,
  });
}

async function deliveryReport(c: Context<Bindings>, { db, env }: Shared): Promise<Response> {
  await recordDelivery(db, {
    headers: c.req.raw.headers,
    body: await c.req.text(),
    secret: env.RESEND_WEBHOOK_SECRET,
    now: new Date(),
  });
  return c.body(null, 204);
}

function answerError(error: Error, c: Context<Bindings>, { log }: Shared): Response {
  if (error instanceof Refusal) return c.text(error.message, statusOf(error));
  const reference = makeNonce().slice(0, 8);
  log.error({ reference, path: safePath(c.req.path), error }, "request failed");
  return c.text(`Something went wrong on our side. Please try again. Reference: ${reference}`, 500);
}

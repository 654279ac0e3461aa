import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { connect } from "../db/client.ts";
import { openLinks } from "./customers/portal-links.server.ts";
import { makeApp } from "./http/app.ts";
import { listenForChanges } from "./http/listen.ts";
import { LiveStreams } from "./http/live-streams.ts";
import { pages } from "./http/pages.ts";
import { readEnv } from "./lib/env.ts";
import { makeLog } from "./lib/log.ts";
import { versionsOf } from "./timeline/queries.server.ts";

const lookEveryMs = 20_000;
const patienceMs = 3000;

const env = readEnv(process.env);
const log = makeLog(env);
const { db, close } = connect(env.DATABASE_URL, env.PG_POOL_SIZE);
const streams = new LiveStreams(
  (ids) => versionsOf(db, ids),
  (links) => openLinks(db, links, new Date()),
);
const listening = listenForChanges(env.DATABASE_URL, {
  changed: (ids) => void streams.refresh(ids).catch(cannotRefresh),
  connected: refreshAll,
});
const look = setInterval(refreshAll, lookEveryMs);

function refreshAll(): void {
  streams.refreshAll().catch(cannotRefresh);
}

function cannotRefresh(error: unknown): void {
  log.error({ error }, "live refresh failed");
}

const server = createServer();
const { render, modules } = await pages(env, server);
const answer = getRequestListener(makeApp({ db, env, log }, streams, render).fetch);
server.on("request", (request, response) => {
  if (modules) modules(request, response, () => void answer(request, response));
  else void answer(request, response);
});
server.listen(env.PORT, env.HOST, () => log.info({ host: env.HOST, port: env.PORT }, "web is up"));

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  clearInterval(look);
  await listening.stop();
  streams.closeAll();
  await finishAnswers();
  await close();
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
// The parent that started us is gone: so are we.
process.once("disconnect", () => void stop());

/** Takes no more requests, and lets those under way be answered, for a while. */
function finishAnswers(): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    setInterval(() => server.closeIdleConnections(), 50);
    setTimeout(() => server.closeAllConnections(), patienceMs);
  });
}

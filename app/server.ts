import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { connect } from "../db/client.ts";
import { makeApp } from "./http/app.ts";
import { LiveStreams } from "./http/live-streams.ts";
import { listenForChanges } from "./http/listen.ts";
import { pages } from "./http/pages.ts";
import { readEnv } from "./lib/env.ts";
import { makeLog } from "./lib/log.ts";
import { versionsOf } from "./timeline/queries.server.ts";

const lookEveryMs = 20_000;

const env = readEnv(process.env);
const log = makeLog(env);
const { db, close } = connect(env.DATABASE_URL, env.PG_POOL_SIZE);
const streams = new LiveStreams((ids) => versionsOf(db, ids));
const listening = listenForChanges(env.DATABASE_URL, {
  changed: (ids) => void streams.refresh(ids).catch((error: unknown) => log.error({ error }, "live refresh failed")),
  connected: () => void streams.refreshAll().catch((error: unknown) => log.error({ error }, "live refresh failed")),
});
const look = setInterval(() => void streams.refreshAll().catch(() => undefined), lookEveryMs);

const { render, modules } = await pages(env);
const answer = getRequestListener(makeApp({ db, env, log }, streams, render).fetch);
const server = createServer((request, response) => {
  if (modules) modules(request, response, () => void answer(request, response));
  else void answer(request, response);
});
server.listen(env.PORT, env.HOST, () => log.info({ host: env.HOST, port: env.PORT }, "web is up"));

async function stop(): Promise<void> {
  clearInterval(look);
  streams.closeAll();
  server.close();
  await listening.stop();
  await close();
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
// The parent that started us is gone: so are we.
process.once("disconnect", () => void stop());

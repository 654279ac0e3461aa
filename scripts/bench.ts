// npm run bench: speed and memory, as ratios against the barest thing that could do the same, in one run.
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { portalUrl } from "../app/customers/portal-token.ts";
import { withPageCache } from "../app/http/page-cache.ts";
import { pages } from "../app/http/pages.ts";
import { submitKickoff } from "../app/kickoff/submit.server.ts";
import { readEnv } from "../app/lib/env.ts";
import { makeLog } from "../app/lib/log.ts";
import { changeOnboarding } from "../app/onboardings/change.server.ts";
import { connect, type Database } from "../db/client.ts";
import { migrate } from "../db/migrate.ts";
import type { DB } from "../db/types.ts";
import { type Child, startChild } from "./bench/child.ts";
import { type FilledCustomer, fillCustomer, invite } from "./bench/customers.ts";
import { requestsPerSecond } from "./bench/load.ts";
import { type Line, median, short } from "./bench/measure.ts";
import { growthLines } from "./bench/pure.ts";
import { measureStreams, tell } from "./bench/streams.ts";
import type { Access } from "./database.ts";
import { loadDemo } from "./demo.ts";
import { main } from "./main.ts";
import { tryPort } from "./ports.ts";
import { startPostgres } from "./postgres/own-postgres.ts";
import { build, isBuildStale } from "./product-build.ts";
import { say, step } from "./progress.ts";

const submits = 100;
const rounds = 3;
const roundMs = 3000;
/** People who watch one onboarding, each with a link: one link opens only so many streams. */
const readers = 50;

await main(async () => {
  if (isBuildStale()) await step("Building pages and emails", () => build());
  await using ends = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "onward-bench-"));
  await chmod(folder, 0o711);
  ends.defer(() => rm(folder, { recursive: true, force: true }));
  // Durable: a commit is only told when it is on disk, as in real life.
  const postgres = await step("Starting a database", () =>
    startPostgres(join(folder, "postgres"), true),
  );
  ends.defer(() => postgres.stop());
  const port = await freePort();
  const access = {
    DATABASE_URL: postgres.url,
    APP_URL: `http://127.0.0.1:${port}`,
    APP_SECRET: randomBytes(32).toString("hex"),
  };
  await step("Demo data", async () => {
    await migrate(access.DATABASE_URL);
    await loadDemo(access, new Date());
  });
  const { db, close } = connect(access.DATABASE_URL);
  ends.defer(close);
  const server = await startChild("app/server.ts", [], port, {
    ...access,
    PORT: String(port),
    NODE_ENV: "production",
    LOG_LEVEL: "silent",
  });
  ends.defer(() => server.stop());
  const customers = await step(`Filling ${submits} forms`, () => fillMany(db, access));
  const lines = [
    await step("Submit", () => submitLine(db, access, customers)),
    await step("Timeline page", () => timelineLine(access, folder, customers)),
    ...(await step("Live streams", () => liveLines(db, access, server, customers))),
    ...(await step("Growth", async () => growthLines())),
  ];
  say(`\n${report(lines)}`);
});

async function freePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === undefined) throw new Error("There is no free port.");
  return port;
}

async function fillMany(db: Database, access: Access): Promise<FilledCustomer[]> {
  const filled: FilledCustomer[] = [];
  for (let count = 0; count < submits; count += 1)
    filled.push(await fillCustomer(db, access, new Date()));
  return filled;
}

async function submitLine(
  db: Database,
  access: Access,
  customers: readonly FilledCustomer[],
): Promise<Line> {
  await sql`create table bench_rows (id bigint generated always as identity primary key, note text)`.execute(
    db,
  );
  const ours: number[] = [];
  const bare: number[] = [];
  for (const { onboardingId, contact } of customers) {
    const by = { actor: contact, now: new Date() };
    ours.push(await timed(() => submitKickoff(db, by, { onboardingId }, access)));
    bare.push(await timed(() => sql`insert into bench_rows (note) values ('one row')`.execute(db)));
  }
  const [submit, insert] = [median(ours), median(bare)];
  return {
    what: "submit p50 against one committed INSERT",
    ratio: `×${short(submit / insert)}`,
    figures: `${short(submit)} ms against ${short(insert)} ms`,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function timelineLine(
  access: Access,
  folder: string,
  [customer]: readonly FilledCustomer[],
): Promise<Line> {
  if (!customer) throw new Error("Nobody to show a timeline of.");
  const page = `${portalUrl(access.APP_URL, customer.linkId, access.APP_SECRET)}/timeline`;
  const port = await freePort();
  const recording = join(folder, "page.json");
  await writeFile(
    recording,
    JSON.stringify({ url: access.DATABASE_URL, port, ...(await record(access, page)) }),
    { mode: 0o600 },
  );
  const bare = await startChild("scripts/bench/bare-page.ts", [recording], port);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await requestsPerSecond(page, roundMs));
    theirs.push(await requestsPerSecond(`http://127.0.0.1:${port}/`, roundMs));
  }
  await bare.stop();
  const [product, yardstick] = [median(ours), median(theirs)];
  return {
    what: "timeline page against bare node:http, same queries, same bytes",
    ratio: `×${short(product / yardstick)}`,
    figures: `${short(product)} against ${short(yardstick)} pages per second`,
  };
}

/** Renders a page once in this process, and writes down what it asked the database and what it sent. */
async function record(access: Access, page: string) {
  const queries: { sql: string; parameters: readonly unknown[] }[] = [];
  const pool = new pg.Pool({ connectionString: access.DATABASE_URL });
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void queries.push({ sql: query.sql, parameters: query.parameters }),
  });
  const env = readEnv({ ...access, LOG_LEVEL: "silent" });
  const render = withPageCache((await pages(env)).render);
  const context = {
    db,
    env,
    log: makeLog(env),
    now: new Date(),
    nonce: "measured",
    clientAddress: "127.0.0.1",
  };
  await (await render(new Request(page), context)).text();
  queries.length = 0;
  const body = await (await render(new Request(page), context)).text();
  await db.destroy();
  return { queries, body };
}

async function liveLines(
  db: Database,
  access: Access,
  server: Child,
  [customer]: readonly FilledCustomer[],
): Promise<Line[]> {
  if (!customer) throw new Error("Nobody to watch.");
  const { onboardingId, contact } = customer;
  const portals = await invite(db, access, onboardingId, readers);
  const streams = portals.map((portal) => `${portal}/live`);
  const ours = await measureStreams(streams, server, () =>
    changeOnboarding(db, onboardingId, { actor: contact, now: new Date() }, async ({ record }) =>
      record({ type: "portal_opened", contact: contact.name }),
    ),
  );
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const bareServer = await startChild("scripts/bench/bare-streams.ts", [String(port)], port);
  const bare = await measureStreams([url], bareServer, () => tell(url));
  await bareServer.stop();
  return [
    {
      what: "1,000 live streams, commit to the last one told, against a bare loop",
      ratio: `×${short(ours.lastToldMs / bare.lastToldMs)}`,
      figures: `${short(ours.lastToldMs)} ms against ${short(bare.lastToldMs)} ms`,
    },
    {
      what: "memory per live stream, against a bare one",
      ratio: `×${short(ours.bytesPerStream / bare.bytesPerStream)}`,
      figures: `${short(ours.bytesPerStream / 1024)} KiB against ${short(bare.bytesPerStream / 1024)} KiB`,
    },
  ];
}

function report(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({ what }) => what.length));
  const wide = Math.max(...lines.map(({ ratio }) => ratio.length));
  return lines
    .map(({ what, ratio, figures }) => `${what.padEnd(width)}  ${ratio.padStart(wide)}  ${figures}`)
    .join("\n");
}

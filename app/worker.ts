import { EventEmitter } from "node:events";
import { Logger, run, type Task, type WorkerEvents } from "graphile-worker";
import type { z } from "zod";
import { connect } from "../db/client.ts";
import { expireBoxes } from "./kickoff/expire-boxes.server.ts";
import { providerFor } from "./lib/email-provider.server.ts";
import { readEnv } from "./lib/env.ts";
import { forgetExpired } from "./lib/forget-expired.server.ts";
import { type JobName, jobTypes } from "./lib/job-types.ts";
import { makeLog } from "./lib/log.ts";
import { patiently } from "./lib/patiently.ts";
import { sendEmail } from "./lib/send-email.server.ts";
import { freeAbandonedJobs, showPresence } from "./lib/worker-presence.server.ts";
import { recordEmail } from "./onboardings/record-email.server.ts";
import { reachDates } from "./plan/reach-dates.server.ts";
import { sendSignIn } from "./staff/send-sign-in.server.ts";
import { arrivingUploads } from "./uploads/arriving.server.ts";
import { forgetAbandoned, forgetUpload } from "./uploads/forget.server.ts";
import { uploadTools } from "./uploads/upload-tools.server.ts";

const lookForAbandonedMs = 5000;
const atOnce = 4;

const env = readEnv(process.env);
const log = makeLog(env);
const { db, pool, close } = connect(env.DATABASE_URL, env.PG_POOL_SIZE);
const files = uploadTools({ db, env });
const mail = { db, secret: env.APP_SECRET, provider: providerFor(env) };

type Job = { readonly id: string; readonly now: Date; readonly isLastTry: boolean };

/** A job's handler, told only what has the shape that this job is told. */
function task<Payload>(
  schema: z.ZodType<Payload>,
  handle: (payload: Payload, job: Job) => Promise<void>,
): Task {
  return (payload, { job: { id, attempts, max_attempts } }) =>
    handle(schema.parse(payload), { id, now: new Date(), isLastTry: attempts >= max_attempts });
}

const taskList = {
  send_email: task(jobTypes.send_email, ({ emailId }, job) => sendEmail(mail, emailId, job)),
  record_email: task(jobTypes.record_email, ({ emailId }, { now }) =>
    recordEmail(db, emailId, now),
  ),
  send_sign_in: task(jobTypes.send_sign_in, (asked, { id, now }) =>
    sendSignIn({ db, env }, asked, { key: `sign-in:${id}`, now }),
  ),
  reach_dates: task(jobTypes.reach_dates, (_nothing, { now }) => reachDates(db, now)),
  expire_boxes: task(jobTypes.expire_boxes, (_nothing, { now }) => expireBoxes(db, now)),
  forget_expired: task(jobTypes.forget_expired, async (_nothing, { now }) => {
    await forgetExpired(db, now);
    await forgetAbandoned(files, now);
    await arrivingUploads(env).deleteExpired();
  }),
  forget_upload: task(jobTypes.forget_upload, ({ uploadId }) => forgetUpload(files, uploadId)),
} satisfies Record<JobName, Task>;

/** The queue's own log. A failed job is logged without its payload. */
const queueLog = new Logger(() => (level, message, meta) => {
  const name = level === "warning" ? "warn" : level;
  if (meta.failure) log.error({ error: meta.error }, "a job failed and is tried again later");
  else if (name !== "info") log[name]({ error: meta.error }, message);
});

const events: WorkerEvents = new EventEmitter();
let presence: ReturnType<typeof showPresence> | undefined;
events.on("pool:create", ({ workerPool }) => {
  presence = showPresence(env.DATABASE_URL, workerPool.id);
});

const runner = await patiently(() =>
  run({
    pgPool: pool,
    taskList,
    events,
    concurrency: atOnce,
    crontab: "17 3 * * * forget_expired\n7 * * * * expire_boxes\n27 * * * * reach_dates",
    logger: queueLog,
    noHandleSignals: true,
  }),
);
const look = setInterval(() => void freeAbandoned(), lookForAbandonedMs);
log.info("worker is up");

async function freeAbandoned(): Promise<void> {
  try {
    const gone = await freeAbandonedJobs(db);
    if (gone.length > 0)
      log.warn({ workers: gone.length }, "took over the jobs of workers that are gone");
  } catch (error) {
    log.error({ error }, "could not look for abandoned jobs");
  }
}

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  clearInterval(look);
  await runner.stop();
  await presence?.stop();
  await close();
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
// The parent that started us is gone: so are we.
process.once("disconnect", () => void stop());

runner.promise.catch((error: unknown) => {
  log.fatal({ error }, "the worker cannot go on");
  process.exit(1);
});

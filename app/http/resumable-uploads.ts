import { randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import { join } from "node:path";
import { Server } from "@tus/server";
import type { Context } from "hono";
import { openPortal, type Portal } from "../customers/portal-links.server.ts";
import { bindPlaybook } from "../kickoff/bound-playbook.ts";
import type { BoundQuestion } from "../kickoff/question-types/question-type.ts";
import { receiveFile } from "../kickoff/receive-files.server.ts";
import type { AppContext } from "../lib/context.ts";
import { Refusal, statusOf } from "../lib/errors.ts";
import { mostBytesOfAFile } from "../lib/posted-files.server.ts";
import { countAttempt } from "../lib/rate-limits.server.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { arrivingUploads } from "../uploads/arriving.server.ts";
import { spokenName } from "../uploads/neutral-name.ts";
import { uploadTools } from "../uploads/upload-tools.server.ts";

import { words } from "../uploads/words.en.ts";

type Shared = Pick<AppContext, "db" | "env" | "log">;

/** What tus is told when something is refused: a status and one sentence. */
class UploadRefused extends Error {
  override readonly name = "UploadRefused";
  readonly status_code: number;
  readonly body: string;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.status_code = statusOf(refusal);
    this.body = refusal.message;
  }
}

/**
 * Uploads that go on where they were interrupted (tus 1.0), for whoever a portal link lets in. A
 * complete one is taken in like any other file and is then gone from here.
 */
export function resumableUploads(shared: Shared): (c: Context) => Promise<Response> {
  const arriving = arrivingUploads(shared.env);
  const portals = new WeakMap<Request, Portal>();
  const portalOf = (request: Request): Portal => {
    const portal = portals.get(request);
    if (!portal) throw new Error("An upload came past its portal.");
    return portal;
  };
  const server = new Server({
    path: "/uploads",
    datastore: arriving,
    maxSize: mostBytesOfAFile,
    allowedOrigins: [shared.env.APP_URL],
    generateUrl: (request, { id }) => `${new URL(request.url).pathname}/${id}`,
    getFileIdFromRequest: (request) => idIn(request.url),
    namingFunction: (request) => `${portalOf(request).onboarding.id}.${randomUUID()}`,
    onUploadCreate: async (request, { size = 0, metadata }) => {
      await refusing(permit(shared, portalOf(request), { ...metadata, size }));
      return {};
    },
    onUploadFinish: async (request, { id, metadata }) => {
      const work = { shared, portal: portalOf(request), path: join(arriving.directory, id) };
      try {
        await refusing(takeIn(work, metadata ?? {}));
      } catch (error) {
        if (error instanceof UploadRefused) await arriving.remove(id);
        throw error;
      }
      await arriving.remove(id);
      return {};
    },
    onResponseError: (_request, error) => {
      if ("status_code" in error) return undefined;
      shared.log.error({ error }, "an upload failed");
      return { status_code: 500, body: "Something went wrong on our side." };
    },
  });
  return async (c) => {
    const { env, db } = shared;
    const token = c.req.param("token") ?? "";
    const portal = await openPortal(db, token, { now: new Date(), secret: env.APP_SECRET });
    const id = idIn(c.req.url);
    // An upload is opened only by a link of the customer it was begun for.
    const isOurs = id === undefined || id.startsWith(`${portal.onboarding.id}.`);
    if (!isOurs || !methods.has(c.req.method)) return c.text("There is no such upload.", 404);
    portals.set(c.req.raw, portal);
    return server.handleWeb(c.req.raw);
  };
}

const methods = new Set(["OPTIONS", "POST", "HEAD", "PATCH", "DELETE"]);

function idIn(url: string): string | undefined {
  return /\/uploads\/([\w-]+\.[\w-]+)$/.exec(new URL(url).pathname)?.[1];
}

/** What is said of an upload before it begins. */
type Announced = {
  readonly filename?: string | null;
  readonly question?: string | null;
  readonly size: number;
};

/** Before a single byte is sent: whether this may be uploaded here at all. */
async function permit(
  { db }: Shared,
  { link, onboarding }: Portal,
  { filename, question: key, size }: Announced,
): Promise<void> {
  await countAttempt(db, "upload", link.id);
  if (onboarding.kickoff_submitted_at !== null)
    throw new Refusal("conflict", "Your answers were sent already. Change them one by one.");
  const question = await questionOf({ db }, onboarding.playbook_version_id, key ?? "");
  if (!question?.files) throw new Refusal("not_found", "No file is asked for here.");
  if (size > question.files.rules.maxBytes)
    throw new Refusal(
      "invalid",
      words.tooLarge(spokenName(filename ?? ""), question.files.rules.maxBytes),
    );
}

type Complete = { readonly shared: Shared; readonly portal: Portal; readonly path: string };

async function takeIn(
  { shared, portal: { onboarding, actor }, path }: Complete,
  { filename, question: key }: Readonly<Record<string, string | null>>,
): Promise<void> {
  const question = await questionOf(shared, onboarding.playbook_version_id, key ?? "");
  const by = { actor, now: new Date() };
  const given = { name: filename ?? "", content: await openAsBlob(path) };
  await receiveFile(uploadTools(shared), by, { onboardingId: onboarding.id, question }, given);
}

async function questionOf(
  { db }: Pick<Shared, "db">,
  versionId: string,
  key: string,
): Promise<BoundQuestion | undefined> {
  const { document } = await getVersion(db, versionId);
  return bindPlaybook(document).questions.get(key);
}

async function refusing<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Refusal ? new UploadRefused(error) : error;
  }
}

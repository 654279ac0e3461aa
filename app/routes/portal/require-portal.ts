import { data, type LoaderFunctionArgs } from "@remix-run/server-runtime";
import { markPortalOpened } from "../../customers/mark-opened.server.ts";
import { openPortal, type Portal, PortalClosed } from "../../customers/portal-links.server.ts";
import type { AppContext } from "../../lib/context.ts";
import { statusOf } from "../../lib/errors.ts";
import { countAttempt, type LimitName } from "../../lib/rate-limits.server.ts";
import { answering } from "../../lib/refused.ts";

type Args = Pick<LoaderFunctionArgs, "context" | "params">;

// A page is several loaders that run side by side: they open the portal once for all of them.
const opened = new WeakMap<AppContext, Promise<Portal>>();

/**
 * Lets a loader in when the token of the address opens a portal.
 * @throws an answer with status 404 or 410, and whom to write to
 */
export function requirePortal({ context, params }: Args): Promise<Portal> {
  const portal = opened.get(context) ?? answering(open(context, params.token ?? ""));
  opened.set(context, portal);
  return portal;
}

/**
 * The same for an action: counts the attempt, and notes the first sign of a person at the portal.
 * What the loaders of the same request read afterwards is read anew.
 * @throws also an answer with status 429
 */
export async function requirePortalToAct(args: Args, limit: LimitName): Promise<Portal> {
  const { db, now } = args.context;
  const portal = await requirePortal(args);
  await answering(countAttempt(db, limit, portal.link.id));
  await markPortalOpened(db, portal, now);
  opened.delete(args.context);
  return portal;
}

async function open({ db, env, now }: AppContext, token: string): Promise<Portal> {
  try {
    return await openPortal(db, token, { now, secret: env.APP_SECRET });
  } catch (error) {
    if (!(error instanceof PortalClosed)) throw error;
    const { code, message: sentence, concierge: writeTo } = error;
    throw data({ code, sentence, writeTo }, { status: statusOf(error) });
  }
}

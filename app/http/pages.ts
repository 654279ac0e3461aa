import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createRequestHandler, type ServerBuild } from "@remix-run/server-runtime";
import type { AppContext } from "../lib/context.ts";
import type { Env } from "../lib/env.ts";

/** Renders a page: the Remix request handler, or its stand-in while developing. */
export type RenderPage = (request: Request, context: AppContext) => Promise<Response>;

export type Pages = {
  readonly render: RenderPage;
  /** While developing: answers requests for modules and hot reload, and passes on the rest. */
  readonly modules?: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
};

const built = new URL("../../build/server/index.js", import.meta.url);

/**
 * The pages as built by `npm run build`, or straight from the sources while developing.
 * @param server carries the messages of hot reload: pages may connect to nothing else
 */
export async function pages(env: Env, server?: Server): Promise<Pages> {
  if (env.NODE_ENV === "development") return pagesFromSources(server);
  const build: ServerBuild = await import(built.href);
  return { render: createRequestHandler(build, env.NODE_ENV) };
}

async function pagesFromSources(server?: Server): Promise<Pages> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server } },
    appType: "custom",
  });
  const load = async (): Promise<ServerBuild> => {
    const build = await vite.ssrLoadModule("virtual:remix/server-build");
    if (!isServerBuild(build)) throw new Error("Vite did not give the pages.");
    return build;
  };
  return { render: createRequestHandler(load, "development"), modules: vite.middlewares };
}

function isServerBuild(module: object): module is ServerBuild {
  return "routes" in module && "entry" in module && "assets" in module;
}

import { openPortal } from "../customers/portal-links.server.ts";
import type { AppContext } from "../lib/context.ts";
import { Refusal } from "../lib/errors.ts";
import type { RenderPage } from "./pages.ts";

/** A rendered page as it is kept: the nonce it was rendered with is put right for each reader. */
type Kept = { readonly html: string; readonly nonce: string };

const mostPages = 500;

/**
 * Rendered timeline pages by what they show. Reading a page again costs one query, to learn
 * whether the link is still good and which version its onboarding has.
 */
export class PageCache {
  readonly #pages = new Map<string, Kept>();

  /** The page for this key with the nonce of this response, if it is kept. */
  find(key: string, nonce: string): string | undefined {
    const kept = this.#pages.get(key);
    if (!kept) return undefined;
    // The most recently read stand last, so that the first is the one to let go.
    this.#pages.delete(key);
    this.#pages.set(key, kept);
    return kept.html.replaceAll(kept.nonce, nonce);
  }

  keep(key: string, html: string, nonce: string): void {
    this.#pages.set(key, { html, nonce });
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > mostPages && oldest !== undefined) this.#pages.delete(oldest);
  }
}

/**
 * What a timeline page depends on: who reads it, what has happened, and the minute, because it
 * says how far away things are and shows people and a brand that staff may change meanwhile.
 */
export function pageKey(linkId: string, version: number, now: Date): string {
  return `${linkId} ${version} ${Math.floor(now.getTime() / 60_000)}`;
}

/** Renders pages, timeline pages from the cache where they are kept. */
export function withPageCache(renderPage: RenderPage, cache = new PageCache()): RenderPage {
  return async (request, context) => {
    const key = await keyOf(request, context);
    if (key === undefined) return renderPage(request, context);
    const kept = cache.find(key, context.nonce);
    if (kept !== undefined) return new Response(kept, { headers: asHtml });
    const response = await renderPage(request, context);
    if (response.status !== 200) return response;
    const html = await response.text();
    cache.keep(key, html, context.nonce);
    return new Response(html, { headers: response.headers });
  };
}

const asHtml = { "content-type": "text/html; charset=utf-8" };
const timelineAddress = /^\/p\/([^/]+)\/timeline$/;

/** Nothing for other pages, and for links that open nothing: their pages say why. */
async function keyOf(request: Request, { db, env, now }: AppContext): Promise<string | undefined> {
  const { pathname, search } = new URL(request.url);
  const [, token] = timelineAddress.exec(pathname) ?? [];
  if (token === undefined || search !== "" || request.method !== "GET") return undefined;
  try {
    const { link, onboarding } = await openPortal(db, token, { now, secret: env.APP_SECRET });
    return pageKey(link.id, onboarding.version, now);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

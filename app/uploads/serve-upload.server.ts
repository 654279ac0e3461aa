import { Refusal } from "../lib/errors.ts";
import { fileFormats } from "./file-formats.ts";
import type { FileStore } from "./file-store.ts";
import { previewKey } from "./preview-key.ts";
import type { Upload } from "./queries.server.ts";
import { words } from "./words.en.ts";

/** Whatever is in a file, a browser that shows it may not run it, nor take it for anything else. */
export const harmless = {
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-store",
};

/** A file, to be saved by whoever may open it. @throws Refusal not_found when it is not in the store */
export async function downloadOf(store: FileStore, upload: Upload): Promise<Response> {
  return serve(store, upload.storageKey, {
    "content-type": fileFormats[upload.type].contentType,
    "content-disposition": attachment(upload.name),
  });
}

/** The small picture of a picture. @throws Refusal not_found for a file that is no picture */
export async function previewOf(store: FileStore, upload: Upload): Promise<Response> {
  if (fileFormats[upload.type].kind !== "image") throw new Refusal("not_found", words.notHere);
  return serve(store, previewKey(upload.storageKey), {
    "content-type": "image/webp",
    "content-disposition": "inline",
  });
}

async function serve(
  store: FileStore,
  key: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const content = await store.get(key);
  if (!content) throw new Refusal("not_found", words.notHere);
  return new Response(content, { headers: { ...harmless, ...headers } });
}

/** A name in both ways of writing it (RFC 6266): older programs read the plain one. */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

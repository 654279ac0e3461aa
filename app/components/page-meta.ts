import type { MetaDescriptor } from "@remix-run/react";
import { words } from "./words.en.ts";

/** What a customer page says of itself. Its address is a key: no search engine is to keep it. */
export function pageMeta(
  title: string,
  { wrong = false }: { readonly wrong?: boolean } = {},
): MetaDescriptor[] {
  return [
    { title: wrong ? `${words.error} ${title}` : title },
    { name: "robots", content: "noindex" },
  ];
}

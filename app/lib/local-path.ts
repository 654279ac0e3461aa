const base = "http://here.invalid";

/**
 * A path of this site out of what an address or a form said, so that nobody is sent elsewhere.
 * @returns the path with its query, or the fallback when the text leads away from this site
 */
export function localPath(text: string | null | undefined, fallback: string): string {
  if (!text?.startsWith("/") || !URL.canParse(text, base)) return fallback;
  const { origin, pathname, search } = new URL(text, base);
  return origin === base && !pathname.startsWith("//") ? `${pathname}${search}` : fallback;
}

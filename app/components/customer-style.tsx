import type { Accent } from "../lib/accent.ts";
import css from "../styles/customer.css?inline";

type Props = {
  readonly nonce: string | undefined;
  readonly accent: { readonly light: Accent; readonly dark: Accent } | undefined;
  /** The whole style of the customer's pages, or only the company's accent. */
  readonly whole: boolean;
};

/** The style that travels within the page: one request less on a train. */
export function CustomerStyle({ nonce, accent, whole }: Props) {
  const text = (whole ? css : "") + (accent ? accentStyle(accent) : "");
  // Browsers hide the nonce from scripts, so it never matches what was sent.
  return (
    <style nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />
  );
}

function accentStyle({ light, dark }: { readonly light: Accent; readonly dark: Accent }): string {
  return `:root{${properties(light)}}@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}`;
}

function properties({ accent, onAccent }: Accent): string {
  return `--accent:${accent};--on-accent:${onAccent}`;
}

import { words } from "./words.en.ts";

/** The title of a staff page in the browser: the page first, so that tabs can be told apart. */
export function pageTitle(page: string): { title: string }[] {
  return [{ title: words.title(page) }];
}

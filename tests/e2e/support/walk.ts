import { expect, type Page } from "@playwright/test";
import { words as portalWords } from "../../../app/customers/portal-words.en.ts";
import {
  checkPage,
  closingPage,
  type Journey,
  type SectionView,
} from "../../../app/kickoff/journey.ts";
import { words } from "../../../app/kickoff/words.en.ts";
import type { Playbook } from "../../../app/playbook/schema.ts";
import { filled } from "../../support/filled.ts";
import { press } from "./journey.ts";
import { type Answers, fillPage, isAt } from "./kickoff.ts";

/** Looks at a page as it stands, in a state that has a name. */
export type Look = (page: Page, state: string) => Promise<void>;

/** Who walks: what they answer, whether their browser runs scripts, and how they look at a page. */
export type Walker = Answers & {
  readonly javaScript: boolean;
  readonly look: Look;
};

/**
 * Goes from the portal link to the receipt, page after page as `journey` has them. Every page is
 * sent empty first, and has to ask what `journey` says and nothing else.
 */
export async function walk(
  page: Page,
  portal: string,
  playbook: Playbook,
  walker: Walker,
): Promise<void> {
  await page.goto(portal);
  await page.getByRole("link", { name: portalWords.next.start.button, exact: true }).click();
  await page.waitForURL("**/kickoff/*");
  const way = filled(playbook, walker.facts);
  for (const section of way.sections) {
    expectAt(page, section.key);
    await walker.look(page, section.key);
    await sendEmpty(page, section, walker.look);
    await fillSection(page, playbook, section, walker);
  }
  const { place, send, receipt } = endOf(way);
  expectAt(page, place);
  await walker.look(page, place);
  await press(page, send);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(receipt);
  await walker.look(page, "receipt");
}

/** The last page before the receipt, and what its receipt says; another where the company cannot help. */
function endOf({ closing }: Journey) {
  return closing
    ? { place: closingPage, send: words.closing.send, receipt: words.receipt.ended }
    : { place: checkPage, send: words.check.send, receipt: words.receipt.title };
}

function expectAt(page: Page, place: string): void {
  expect(isAt(page, place), `${page.url()} is the page ${place}`).toBe(true);
}

/** Sends a page on which something is needed without an answer: each problem leads to its field. */
async function sendEmpty(page: Page, { key, questions }: SectionView, look: Look): Promise<void> {
  const shown = await shownOn(page);
  const needed = questions.filter(
    ({ question: { base, parts } }) => base.required && parts.size > 0 && shown.includes(base.key),
  );
  if (needed.length === 0) return;
  expect(await press(page, words.goOn), `${key} sent empty`).toBe(422);
  await expect(page).toHaveTitle(new RegExp(`^${words.error}`));
  const links = page.getByRole("alert").getByRole("link");
  expect(await links.count(), `problems of ${key}`).toBeGreaterThanOrEqual(needed.length);
  for (const target of await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute("href")),
  ))
    await expect(page.locator(`[id="${target?.slice(1)}"]`)).toBeVisible();
  await look(page, `${key} with errors`);
}

/** Answers a section to its end: at once with JavaScript, and as far as it shows without. */
async function fillSection(
  page: Page,
  playbook: Playbook,
  { key, questions }: SectionView,
  walker: Walker,
): Promise<void> {
  const done = new Set<string>();
  let shown: string[];
  do {
    const now = await fillPage(page, playbook, walker, done);
    expect(now, `questions that are new at ${key}`).not.toEqual([]);
    shown = await shownOn(page);
    await press(page, words.goOn);
    await expect(page.getByRole("alert")).toHaveCount(0);
  } while (!walker.javaScript && isAt(page, key));
  const asked = questions.map(({ question }) => question.base.key);
  expect(shown, `questions asked at ${key}`).toEqual(asked);
}

/** The questions that a page shows, in their order. */
async function shownOn(page: Page): Promise<string[]> {
  const questions = page.locator("[data-question]:not([hidden])");
  return questions.evaluateAll((all) =>
    all.map((question) => question.getAttribute("data-question") ?? ""),
  );
}

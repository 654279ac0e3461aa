import { expect, type Page } from "@playwright/test";
import axe, { type AxeResults } from "axe-core";

/** The narrowest phone that is still in use. */
export const narrowest = { width: 320, height: 700 } as const;

const phones = [{ width: 390, height: 844 }, narrowest] as const;

/** In the dark only the colours are others. */
const themes = [
  ["light", ""],
  ["dark", "runOnly: ['color-contrast']"],
] as const;

/**
 * Looks at the page as it is, light and dark: axe finds nothing, and on a phone, also the
 * narrowest, nothing scrolls sideways. The policy of the page has to be off, or axe may not run.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(axe.source);
  for (const [colorScheme, rules] of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expectNothingFound(page, `${state}, ${colorScheme}`, rules);
  }
  await expectNoSidewaysScroll(page, state);
}

/** The same in one look, as wide as the page is now, for the many pages that are drawn alike. */
export async function expectAccessibleAtAGlance(page: Page, state: string): Promise<void> {
  await page.evaluate(axe.source);
  await expectNothingFound(page, state, "");
  await expectFits(page, state);
}

async function expectNothingFound(page: Page, state: string, rules: string): Promise<void> {
  // The frame of an email lets nothing run, so axe would wait for it in vain.
  const { violations } = await page.evaluate<AxeResults>(`axe.run({ iframes: false, ${rules} })`);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary}`),
  );
  expect(found, state).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page, state: string): Promise<void> {
  const usual = page.viewportSize();
  for (const phone of phones) {
    await page.setViewportSize(phone);
    await expectFits(page, state);
  }
  if (usual) await page.setViewportSize(usual);
}

async function expectFits(page: Page, state: string): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth, `${state}: width of the content at ${clientWidth} px`).toBe(clientWidth);
}

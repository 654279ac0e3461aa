import { expect, type Page } from "@playwright/test";
import axe, { type AxeResults } from "axe-core";

const narrowest = { width: 320, height: 700 };

/**
 * Looks at the page as it is, light and dark: axe finds nothing, and on the narrowest phone
 * nothing scrolls sideways. The policy of the page has to be off, or axe may not run.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await page.evaluate<AxeResults>("axe.run()");
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary}`),
    );
    expect(found, `${state}, ${colorScheme}`).toEqual([]);
  }
  await expectNoSidewaysScroll(page, state);
}

async function expectNoSidewaysScroll(page: Page, state: string): Promise<void> {
  const usual = page.viewportSize();
  await page.setViewportSize(narrowest);
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth, `${state}: width of the content at 320 px`).toBe(clientWidth);
  if (usual) await page.setViewportSize(usual);
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "@playwright/test";
import { words as common } from "../../app/components/staff/words.en.ts";
import { words } from "../../app/plan/work/words.en.ts";
import { expect, test } from "./support/journey.ts";
import { type Product, signInLink } from "./support/product.ts";

test.describe.configure({ mode: "serial" });

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function signIn(page: Page, product: Product): Promise<void> {
  await page.goto(await signInLink(product, "manager"));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/onboardings/);
}

/** The work for one customer, once the page listens to what is done on it. */
async function openWork(page: Page, search: string): Promise<void> {
  await page.goto(`/work?whose=anyone&search=${encodeURIComponent(search)}`);
  const main = page.locator("main");
  const isBound = () =>
    main.evaluate((node) => Object.keys(node).some((name) => name.startsWith("__reactProps")));
  await expect.poll(isBound).toBe(true);
}

function rows(page: Page): Locator {
  return page.getByRole("row").filter({ has: page.locator("a[data-task]") });
}

async function expectAccessible(page: Page): Promise<void> {
  const problems = await page.evaluate(`${axe}; axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + " " + nodes.map(({ target }) => target).join(", ")))`);
  expect(problems).toEqual([]);
}

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`at ${viewport.width}`, () => {
    test.use({ viewport });

    test("many are chosen, completed and taken back; filters stay", async ({
      page,
      product,
      newCustomer,
    }) => {
      const { name } = await newCustomer("general-client");
      await signIn(page, product);
      await openWork(page, name);
      await expectAccessible(page);
      const links = page.locator("a[data-task]");
      const ids = await links.evaluateAll((all) =>
        all.slice(0, 2).map((link) => link.getAttribute("data-task") ?? ""),
      );
      const chosen = page.locator(ids.map((id) => `a[data-task="${id}"]`).join(", "));
      for (const index of [0, 1]) await rows(page).nth(index).getByRole("checkbox").check();
      await expect(page.getByText(words.chosen(2))).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: words.complete, exact: true }).click();
      const said = page.getByRole("region", { name: common.notifications });
      await expect(said).toContainText(`${words.said.completed(2)}.`);
      await expect(chosen).toHaveCount(0);
      await said.getByRole("button", { name: common.undo }).click();
      await expect(chosen).toHaveCount(2);

      const filters = page.getByRole("navigation", { name: words.filters });
      await filters.getByRole("link", { name: words.sides.ours, exact: true }).click();
      await page.waitForURL(/side=ours/);
      await page.goto("/onboardings");
      await page.goto("/work");
      await expect(page).toHaveURL(/whose=anyone&side=ours/);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
    });

    test("another date is shown with what moves along before it is given", async ({
      page,
      product,
      newCustomer,
    }) => {
      const { name } = await newCustomer("general-client");
      await signIn(page, product);
      await openWork(page, name);
      await page.keyboard.press("j");
      await page.keyboard.press("x");
      await page.keyboard.press("d");
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel(words.redating.byDays).check();
      await dialog.getByLabel(words.redating.days, { exact: true }).fill("2");
      await dialog.getByRole("button", { name: words.redating.preview }).click();
      await expect(dialog.getByRole("table", { name: words.redating.dates })).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole("button", { name: words.redating.apply }).click();
      const said = page.getByRole("region", { name: common.notifications });
      await expect(said).toContainText(`${words.said.redated(1)}.`);
      await said.getByRole("button", { name: common.undo }).click();
      await expect(said).toContainText(`${words.said.redated(1)}.`);
    });
  });
}

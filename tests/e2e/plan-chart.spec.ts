import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { words } from "../../app/plan/chart/words.en.ts";
import { expect, test } from "./support/journey.ts";
import { signInLink } from "./support/product.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`at ${viewport.width}`, () => {
    test.use({ viewport });

    test("a plan stands as a picture and as a table", async ({ page, product }) => {
      const { id } = await product.db
        .selectFrom("onboardings")
        .select("id")
        .where("open_tasks", ">", 5)
        .orderBy("open_tasks", "desc")
        .executeTakeFirstOrThrow();
      await page.goto(await signInLink(product, "manager"));
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.waitForURL(/\/onboardings/);
      await page.goto(`/onboardings/${id}`);
      await page.getByRole("link", { name: words.open }).click();
      await page.waitForURL(`**/onboardings/${id}/plan`);
      const picture = page.getByRole("region", { name: words.picture });
      await expect(picture.getByRole("img")).toBeVisible();
      const bars = await picture.locator("rect[rx]").count();
      expect(bars).toBeGreaterThan(5);
      await expect(page.getByRole("table")).toBeVisible();
      const problems = await page.evaluate(`${axe}; axe.run().then(({ violations }) =>
        violations.map(({ id, nodes }) => id + " " + nodes.map(({ target }) => target).join(", ")))`);
      expect(problems).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);

      await picture.evaluate((region) => region.scrollTo({ left: 500 }));
      const { x } = (await picture.locator("svg").first().boundingBox()) ?? { x: -1 };
      expect(x, "the names of the rows stay in sight").toBeGreaterThanOrEqual(0);
    });
  });
}

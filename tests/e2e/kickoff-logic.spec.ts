import type { Page } from "@playwright/test";
import { words } from "../../app/kickoff/words.en.ts";
import { logicPlaybook } from "../support/logic-playbook.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { submissionsOf } from "./support/found.ts";
import { expect, press, test, withAndWithoutJavaScript } from "./support/journey.ts";
import { publish } from "./support/publish.ts";

const [firm, project] = logicPlaybook.sections;
const ending = firm?.offRamp?.title ?? "";

const group = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

async function fillFirm(page: Page, people: string): Promise<void> {
  await page.getByRole("textbox", { name: "How many people work there?" }).fill(people);
  const home = group(page, "Business address");
  await home.getByRole("textbox").first().fill("1 High St");
  await home.getByRole("textbox", { name: /city|town/i }).fill("Leeds");
}

async function fillDate(page: Page, name: string, year: string): Promise<void> {
  const parts = group(page, name).getByRole("textbox");
  for (const [index, text] of ["1", "2", year].entries()) await parts.nth(index).fill(text);
}

// Axe runs inside the page, which the policy of the page forbids.
test.use({ bypassCSP: true });

test.beforeAll(async ({ product }) => publish(product, logicPlaybook));

withAndWithoutJavaScript((javaScript) => {
  /** The page looks the same without JavaScript, where axe cannot run. */
  const look = async (page: Page, state: string) => {
    if (javaScript) await expectAccessible(page, state);
  };

  test("an answer is taken over, one is left unsure, and a check is told", async ({
    page,
    product,
    newCustomer,
  }) => {
    const known = { sold: { "": ["audit"] }, rating: { "": ["C"] } };
    const customer = await newCustomer(logicPlaybook.key, { known });
    await page.goto(`${customer.portal}/kickoff`);
    await expect(page.getByText("Credit rating")).toHaveCount(0);
    await fillFirm(page, "12");
    await page.getByRole("checkbox", { name: "Same as: Business address" }).check();
    await expect(group(page, "Billing address").getByRole("textbox").first()).toBeHidden();
    await look(page, "an answer taken over");
    await press(page, words.goOn);

    await fillDate(page, "When does it start?", "2028");
    await fillDate(page, "When does it end?", "2027");
    await page.getByRole("textbox", { name: "Who hosts your website?" }).fill("Somebody");
    const unsure = page.getByRole("checkbox", { name: words.wayOut.sure.offered });
    const neither = page.getByRole("checkbox", { name: words.wayOut.applicable.offered });
    await neither.check();
    await unsure.check();
    if (javaScript) await expect(neither).not.toBeChecked();
    await press(page, words.goOn);
    const problem = page.getByRole("alert").getByRole("link");
    await expect(problem).toHaveText("The end must not be before the start.");
    await look(page, "a check that fails");
    await fillDate(page, "When does it end?", "2029");
    await press(page, words.goOn);

    await expect(page.getByText(words.wayOut.sure.reads)).toBeVisible();
    await look(page, "the check of everything");
    await press(page, words.check.send);
    const [submission] = await submissionsOf(product, customer);
    expect(submission?.answers).toMatchObject({ people: 12, provider: { not: "sure" } });
    const { home, billing } = submission?.answers ?? {};
    expect(billing).toEqual(home);
    await page.goto(customer.portal);
    await expect(page.getByText("Credit rating")).toHaveCount(0);
    await page.goto(`${customer.portal}/timeline`);
    await expect(
      page.getByText("We find out together who hosts your website").first(),
    ).toBeVisible();
  });

  test("the kickoff ends where the answers say so, and back again", async ({
    page,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(logicPlaybook.key);
    await page.goto(`${customer.portal}/kickoff`);
    await fillFirm(page, "2");
    await page.getByRole("checkbox", { name: "Same as: Business address" }).check();
    await press(page, words.goOn);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(ending);
    await expect(page.getByRole("link", { name: "https://example.com/small" })).toBeVisible();
    await look(page, "the closing page");

    await page.getByRole("link", { name: words.closing.change }).click();
    await page.getByRole("textbox", { name: "How many people work there?" }).fill("9");
    await press(page, words.goOn);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(project?.title ?? "");
    await page.goto(`${customer.portal}/kickoff/closing`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(project?.title ?? "");
    await page.goto(`${customer.portal}/kickoff/firm`);
    await page.getByRole("textbox", { name: "How many people work there?" }).fill("3");
    await press(page, words.goOn);
    await press(page, words.closing.send);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.receipt.ended);
    await expect(page.getByRole("heading", { name: ending })).toBeVisible();
    await look(page, "the receipt of an early end");
    expect(await submissionsOf(product, customer)).toHaveLength(1);
    for (const path of ["", "/timeline"]) {
      await page.goto(`${customer.portal}${path}`);
      await expect(page.getByRole("heading", { name: ending })).toBeVisible();
      await look(page, `${path} after an early end`);
    }
  });
});

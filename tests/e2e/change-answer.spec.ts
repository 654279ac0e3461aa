import type { Page } from "@playwright/test";
import { words } from "../../app/kickoff/words.en.ts";
import { words as timelineWords } from "../../app/timeline/words.en.ts";
import { emailsOf, tasksOf } from "./support/found.ts";
import { asks, facts, playbook } from "./support/general-client.ts";
import { expect, press, test, withAndWithoutJavaScript } from "./support/journey.ts";
import type { Product, TestCustomer } from "./support/product.ts";
import { sendKickoff } from "./support/sent.ts";

test.describe.configure({ mode: "parallel" });

/** Opens what we know about the customer, and of it the answer to be changed. */
async function change(page: Page, question: string): Promise<void> {
  const link = page.getByRole("link", { name: question });
  if (!(await link.isVisible())) await page.locator("summary").last().click();
  await link.click();
  await page.waitForURL("**/answers/*");
}

async function keysOf(product: Product, customer: TestCustomer): Promise<string[]> {
  return (await tasksOf(product, customer)).map(({ key }) => key);
}

withAndWithoutJavaScript(() => {
  test("a new answer says what follows before it changes anything", async ({
    page,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await sendKickoff(product, customer, playbook, facts);
    const before = await keysOf(product, customer);
    await page.goto(customer.portal);
    await change(page, asks.needsNda);
    await page.getByRole("radio", { name: "Yes" }).check();
    await press(page, words.anew.see);

    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.anew.weighTitle);
    await expect(page.locator("del")).toHaveText("No");
    await expect(page.locator("ins")).toHaveText("Yes");
    const follows = page.getByRole("region", { name: words.anew.follows }).getByRole("listitem");
    await expect(follows.first()).toBeVisible();
    expect(await keysOf(product, customer)).toEqual(before);

    await press(page, words.anew.agree);
    await expect(page.getByText(timelineWords.told.changed)).toBeVisible();
    const now = await keysOf(product, customer);
    expect(now.filter((key) => !before.includes(key)).sort()).toEqual(["prepare_nda", "sign_nda"]);
    const [told, ...more] = await emailsOf(product, customer, "answer-changed");
    expect(more).toEqual([]);
    const manager = await product.db
      .selectFrom("staff")
      .select("email")
      .where("id", "=", customer.manager.id)
      .executeTakeFirstOrThrow();
    expect(told?.to_email).toBe(manager.email);
  });

  test("an answer that asks for another one asks for it first", async ({
    page,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await sendKickoff(product, customer, playbook, facts);
    await page.goto(customer.portal);
    await change(page, asks.sameApprover);
    await page.getByRole("radio", { name: "No" }).check();
    expect(await press(page, words.anew.see)).toBe(422);

    const person = page.getByRole("group", { name: asks.approver });
    await person.getByRole("textbox", { name: "Name" }).fill("Graham Pike");
    await person.getByRole("textbox", { name: "Email address" }).fill("graham@tolland.example");
    await press(page, words.anew.see);
    await expect(page.locator("ins").last()).toContainText("Graham Pike");
    await press(page, words.anew.agree);
    expect(await keysOf(product, customer)).toContain("invite_approver");
  });

  test("an answer can be left as it is", async ({ page, product, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    await sendKickoff(product, customer, playbook, facts);
    const before = await keysOf(product, customer);
    await page.goto(customer.portal);
    await change(page, asks.needsNda);
    await page.getByRole("radio", { name: "Yes" }).check();
    await press(page, words.anew.see);
    await page.getByRole("link", { name: words.anew.leave }).click();
    await page.waitForURL(customer.portal);
    expect(await keysOf(product, customer)).toEqual(before);
    expect(await emailsOf(product, customer, "answer-changed")).toEqual([]);
  });
});

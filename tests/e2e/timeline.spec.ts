import type { Locator, Page } from "@playwright/test";
import { words } from "../../app/timeline/words.en.ts";
import { tasksOf } from "./support/found.ts";
import {
  facts,
  playbook,
  steps,
  untilTheIntroduction,
  untilTheirTurn,
} from "./support/general-client.ts";
import { expect, press, test, withAndWithoutJavaScript } from "./support/journey.ts";
import { completeAsManager } from "./support/manager.ts";
import type { Product, TestCustomer } from "./support/product.ts";
import { sendKickoff } from "./support/sent.ts";

test.describe.configure({ mode: "parallel" });

/** A step of the path by its name. */
function step(page: Page, name: string): Locator {
  return page
    .getByRole("region", { name: words.path })
    .getByRole("listitem")
    .filter({ hasText: name });
}

async function statusOf(product: Product, customer: TestCustomer, title: string) {
  const tasks = await tasksOf(product, customer);
  return tasks.find((task) => task.title === title)?.status;
}

test("two tabs and a manager agree without a reload", async ({
  page,
  context,
  product,
  newCustomer,
}) => {
  const customer = await newCustomer(playbook.key);
  await untilTheIntroduction(product, customer);
  const other = await context.newPage();
  const tabs = [page, other];
  for (const tab of tabs) await tab.goto(`${customer.portal}/timeline`);
  for (const tab of tabs) await expect(step(tab, steps.introduction)).toHaveClass(/\bnow\b/);
  const reloads: string[] = [];
  for (const tab of tabs) tab.on("framenavigated", (frame) => reloads.push(frame.url()));

  await completeAsManager(product, customer, "warm_introduction");
  const done = performance.now();
  for (const tab of tabs) {
    await expect(tab.getByRole("status").last()).toContainText(steps.introduction);
    await expect(step(tab, steps.bookCall)).toHaveClass(/\bnow\b/);
  }
  const ms = Math.round(performance.now() - done);
  console.log(`Both tabs showed what the manager had done ${ms} ms after the commit.`);
  expect(reloads).toEqual([]);

  await press(page, words.tickOff);
  await expect(other.getByRole("status").last()).toContainText(steps.bookCall);
  await expect(other.getByRole("button", { name: words.tickOff })).toHaveCount(0);
  expect(reloads.filter((url) => url !== page.url())).toEqual([]);
});

test("what is being written survives the news", async ({ page, product, newCustomer }) => {
  const customer = await newCustomer(playbook.key);
  await sendKickoff(product, customer, playbook, facts);
  await page.goto(`${customer.portal}/timeline`);
  await page.getByRole("link", { name: steps.welcome }).click();
  const note = page.getByRole("textbox", { name: words.noteLabel(steps.welcome) });
  await note.pressSequentially("Please call after nine, ");
  await completeAsManager(product, customer, "handover_meeting");
  await expect(page.getByText("1 done in")).toBeVisible();
  await expect(note).toBeFocused();
  await page.keyboard.type("not before.");
  await press(page, words.sendNote);
  await expect(page.getByText("Please call after nine, not before.").first()).toBeVisible();
});

withAndWithoutJavaScript((javaScript) => {
  test("the customer ticks off their own step and takes it back", async ({
    page,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await untilTheirTurn(product, customer);
    await page.goto(`${customer.portal}/timeline`);
    await expect(step(page, steps.bookCall)).toContainText(words.yours);

    await press(page, words.tickOff);
    await expect(page.getByRole("status").first()).toContainText(
      words.status(words.done, steps.bookCall),
    );
    expect(await statusOf(product, customer, steps.bookCall)).toBe("done");
    await press(page, words.undo);
    await expect(page.getByRole("button", { name: words.tickOff })).toBeVisible();
    expect(await statusOf(product, customer, steps.bookCall)).toBe("open");
  });

  test("the customer writes a note", async ({ page, product, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    await untilTheirTurn(product, customer);
    await page.goto(`${customer.portal}/timeline`);
    await page.getByRole("link", { name: steps.bookCall }).click();
    const note = page.getByRole("textbox", { name: words.noteLabel(steps.bookCall) });

    await press(page, words.sendNote);
    await expect(note).toHaveAccessibleDescription(new RegExp(words.noteEmpty));
    await note.fill("Tuesday suits us.\n<b>Not Monday.</b>");
    await press(page, words.sendNote);
    await expect(page.getByRole("status").first()).toContainText(words.told.note);
    const notes = step(page, steps.bookCall).getByRole("list", { name: words.notes });
    await expect(notes).toContainText("<b>Not Monday.</b>");
    await expect(notes).toContainText("Ada Okafor");
  });

  test("the page keeps itself up to date", async ({ page, product, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    await sendKickoff(product, customer, playbook, facts);
    await page.goto(`${customer.portal}/timeline`);
    const refresh = page.locator('meta[http-equiv="refresh"]');
    await expect(refresh).toHaveCount(javaScript ? 0 : 1);
    // A page that somebody writes on does not reload under their hands.
    await page.getByRole("link", { name: steps.welcome }).click();
    await expect(page.getByRole("textbox")).toBeVisible();
    await expect(refresh).toHaveCount(0);
  });
});

import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { words } from "../../app/onboardings/words.en.ts";
import { redateTask } from "../../app/plan/redate-task.server.ts";
import { words as taskWords } from "../../app/plan/words.en.ts";
import { pathOf } from "./support/board.ts";
import { tasksOf } from "./support/found.ts";
import { facts, playbook } from "./support/general-client.ts";
import type { Product, TestCustomer } from "./support/product.ts";
import { sendKickoff } from "./support/sent.ts";
import { expect, hear, open, test } from "./support/staff.ts";

test.describe.configure({ mode: "parallel" });

const { list } = words;

function rowOf(page: Page, { name }: TestCustomer): Locator {
  return page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
}

/** Chooses a filter, and waits until the address says it. */
async function choose(page: Page, label: string, query: RegExp): Promise<void> {
  await page
    .getByRole("navigation", { name: list.filters })
    .getByRole("link", { name: new RegExp(`^${label}`) })
    .click();
  await expect(page).toHaveURL(query);
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole("searchbox").fill(text);
  await expect(page).toHaveURL(new RegExp(`search=${text.replaceAll(" ", "\\+")}`));
}

/** Gives the first task that is ours a date that has passed. */
async function makeLate(product: Product, customer: TestCustomer): Promise<void> {
  const tasks = await tasksOf(product, customer);
  const ours = tasks.find(({ owner_role }) => owner_role !== "customer");
  const { onboardingId, manager } = customer;
  await redateTask(
    product.db,
    { actor: manager, now: new Date() },
    { onboardingId, taskId: ours?.id ?? "", due: "2026-01-05" },
  );
}

test("a customer is found by name and by contact, and the address keeps the search", async ({
  as,
  product,
  newCustomer,
}) => {
  const page = await as("manager");
  const customer = await newCustomer(playbook.key);
  const { email } = await product.db
    .selectFrom("contacts")
    .select("email")
    .where("id", "=", customer.contact.id)
    .executeTakeFirstOrThrow();
  await open(page, "/onboardings");
  await search(page, customer.name);
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(rowOf(page, customer)).toContainText(words.stages.handed_over);
  await page.reload();
  await expect(page.getByRole("searchbox")).toHaveValue(customer.name);
  await expect(page.getByRole("row")).toHaveCount(2);
  await open(page, `/onboardings?search=${encodeURIComponent(email)}`);
  await expect(rowOf(page, customer)).toBeVisible();

  await open(page, "/onboardings?search=nobody+is+called+this");
  await expect(page.getByRole("heading", { name: list.nothingTitle })).toBeVisible();
  await page.getByRole("link", { name: list.clear }).click();
  await expect(page).toHaveURL(/\/onboardings$/);
  await expect(page.getByRole("searchbox")).toHaveValue("");
});

test("whom a customer waits for decides where they stand", async ({ as, product, newCustomer }) => {
  const page = await as("manager");
  // However many others there are, a search finds these two.
  const pair = `Pair ${randomUUID().slice(0, 8)}`;
  const named = (name: string) => ({
    customer: { name: `${pair} ${name}`, timeZone: "Europe/London", country: "GB" },
  });
  const theirs = await newCustomer(playbook.key, named("one"));
  const ours = await newCustomer(playbook.key, named("two"));
  await sendKickoff(product, ours, playbook, facts);
  await open(page, `/onboardings?${new URLSearchParams({ search: pair })}`);
  await choose(page, list.waitingOnUs, /waitingOn=us/);
  await expect(rowOf(page, ours)).toContainText(words.waitingOn.us);
  await expect(rowOf(page, theirs)).toHaveCount(0);
  await choose(page, list.waitingOnCustomer, /waitingOn=customer/);
  await expect(rowOf(page, theirs)).toContainText(words.waitingOn.customer);
  await expect(rowOf(page, ours)).toHaveCount(0);

  await choose(page, words.stages.handed_over, /stage=handed_over/);
  await expect(rowOf(page, theirs)).toBeVisible();
  await choose(page, list.waitingOnCustomer, /search=Pair\+\w+&stage=handed_over$/);
  await choose(page, words.stages.under_way, /stage=under_way/);
  await expect(rowOf(page, ours)).toBeVisible();
  await expect(rowOf(page, theirs)).toHaveCount(0);
});

test("what is late says so, and is found among everything late", async ({
  as,
  product,
  newCustomer,
}) => {
  const page = await as("manager");
  const customer = await newCustomer(playbook.key);
  await sendKickoff(product, customer, playbook, facts);
  await open(page, "/onboardings");
  await search(page, customer.name);
  await expect(rowOf(page, customer)).toContainText(words.healths.well);
  await makeLate(product, customer);
  await choose(page, list.overdue, /overdue=true/);
  await expect(rowOf(page, customer)).toContainText(words.healths.late);
  await expect(rowOf(page, customer)).toContainText(/\d+ days late/);
});

test("an owner's customers are shown alone, in the order that is asked for", async ({
  as,
  newCustomer,
}) => {
  const page = await as("admin");
  const customer = await newCustomer(playbook.key);
  await open(page, "/onboardings?search=Test+customer");
  await page.getByRole("combobox", { name: list.owner }).selectOption(customer.manager.id);
  await expect(page).toHaveURL(new RegExp(`owner=${customer.manager.id}`));
  await page.getByRole("combobox", { name: list.sort }).selectOption("changed");
  await expect(page).toHaveURL(/sort=changed/);
  await expect(rowOf(page, customer)).toContainText(customer.manager.name);
  await choose(page, list.mine, /owner=/);
  await expect(rowOf(page, customer)).toHaveCount(0);
});

test("the list is worked through by keyboard", async ({ as, product, newCustomer }) => {
  const page = await as("manager");
  const customer = await newCustomer(playbook.key);
  await sendKickoff(product, customer, playbook, facts);
  await makeLate(product, customer);
  const [next] = (await tasksOf(product, customer)).filter(
    ({ owner_role }) => owner_role !== "customer",
  );
  await open(page, "/onboardings");
  const searchbox = page.getByRole("searchbox");
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(searchbox).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.type("Test");
  await expect(page).toHaveURL(/search=Test$|search=Test&/);
  await page.keyboard.type(" customer");
  await expect(page).toHaveURL(/search=Test\+customer/);
  await expect(searchbox).toHaveValue("Test customer");
  await search(page, customer.name);
  await expect(page.getByRole("row")).toHaveCount(2);

  await searchbox.blur();
  const link = rowOf(page, customer).getByRole("link");
  await page.keyboard.press("j");
  await expect(link).toBeFocused();
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: words.next.title });
  await expect(dialog).toContainText(next?.title ?? "");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
  await page.keyboard.press("c");
  await dialog.getByRole("button", { name: words.next.complete }).press("Enter");
  await hear(page, taskWords.completed(next?.title ?? ""));
  await expect(rowOf(page, customer)).toContainText("1 of");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${pathOf(customer)}$`));
});

test("j and k move along the rows", async ({ as, newCustomer }) => {
  const page = await as("manager");
  for (const _ of [1, 2]) await newCustomer(playbook.key);
  await open(page, "/onboardings?search=Test+customer");
  const rows = page.locator("tbody").getByRole("link");
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(rows.first()).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(rows.first()).toBeFocused();
});

import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { words as listWords } from "../../app/onboardings/words.en.ts";
import { words } from "../../app/staff/sign-in-words.en.ts";
import { words as staffWords } from "../../app/staff/words.en.ts";
import { cast } from "../../db/seeds/cast.ts";
import { readEmail } from "./support/outbox.ts";
import { signInLink } from "./support/product.ts";
import { expect, hear, listens, open, test } from "./support/staff.ts";

test.describe.configure({ mode: "parallel" });

const { member, nav, team } = staffWords;
const home = { level: 1, name: listWords.list.title } as const;

/** Asks on the sign-in page for an email with a way in. */
async function askForEmail(page: Page, email: string): Promise<void> {
  await page.getByRole("textbox", { name: words.email }).first().fill(email);
  await page.getByRole("button", { name: words.byEmail }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.codeTitle);
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: words.code }).fill(code);
  await page.getByRole("button", { name: words.codeButton }).click();
}

async function enterPassword(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByText(words.byPassword).click();
  const form = page.locator("form").filter({ has: page.getByLabel(words.password) });
  await form.getByLabel(words.email).fill(email);
  await form.getByLabel(words.password).fill(password);
  await form.getByRole("button", { name: words.withPassword, exact: true }).click();
}

/** The digits of an emailed code, and six others. */
function codesIn(text: string) {
  const [code = ""] = /\b\d{6}\b/.exec(text) ?? [];
  return { code, wrong: code === "123456" ? "654321" : "123456" };
}

test("somebody new comes in by code, sets a password, and comes in by it until their access is closed", async ({
  as,
  newDesk,
}) => {
  const name = `Robin Vale ${randomUUID().slice(0, 8)}`;
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@fernhill.example`;
  const admin = await as("admin");
  await open(admin, "/team");
  await admin.getByText(team.add).first().click();
  await admin.getByLabel(team.name, { exact: true }).fill(name);
  await admin.getByLabel(team.email).fill(email);
  await admin.getByLabel(team.role).selectOption(staffWords.roles.manager);
  await admin.getByRole("button", { name: team.add }).click();
  await expect(admin.getByRole("heading", { level: 1, name })).toBeVisible();
  const profile = new URL(admin.url()).pathname;

  const robin = await newDesk();
  await robin.goto("/sign-in");
  await askForEmail(robin, email.toUpperCase());
  const { code, wrong } = codesIn((await readEmail(admin, email)).text);
  await enterCode(robin, wrong);
  await expect(robin.getByText("This code does not fit")).toBeVisible();
  await enterCode(robin, code);
  await expect(robin.getByRole("heading", home)).toBeVisible();

  const password = `a hedge at dawn ${code}`;
  await robin.getByRole("link", { name: nav.yourProfile }).filter({ visible: true }).click();
  await robin.getByLabel(member.newPassword).fill(password);
  await robin.getByRole("button", { name: member.setPassword }).click();
  await hear(robin, member.passwordSaved);
  await expect(robin.getByLabel(member.current)).toBeVisible();
  await robin.getByRole("button", { name: nav.signOut }).filter({ visible: true }).click();
  await robin.waitForURL("**/sign-in");

  await enterPassword(robin, email, `${password}?`);
  await expect(robin.getByText("do not fit together")).toBeVisible();
  await enterPassword(robin, email, password);
  await expect(robin.getByRole("heading", home)).toBeVisible();

  await open(admin, profile);
  await admin.getByRole("button", { name: member.deactivate }).click();
  await hear(admin, member.deactivated(name));
  await robin.goto("/outbox");
  await robin.waitForURL("**/sign-in?to=%2Foutbox");
  await enterPassword(robin, email, password);
  await expect(robin.getByText("do not fit together")).toBeVisible();
});

test("the emailed link leads where somebody wanted to go, and works once", async ({
  as,
  newDesk,
}) => {
  const admin = await as("admin");
  const hannah = await newDesk();
  await hannah.goto("/outbox?page=1");
  await askForEmail(hannah, cast.hannah.email);
  const { link } = await readEmail(admin, cast.hannah.email);
  const tab = await hannah.context().newPage();
  await tab.goto(link);
  await tab.getByRole("button", { name: words.linkButton }).click();
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText(staffWords.outbox.title);
  expect(tab.url()).toMatch(/\/outbox\?page=1$/);

  const thief = await newDesk();
  await thief.goto(link);
  await thief.getByRole("button", { name: words.linkButton }).click();
  await expect(thief.getByRole("alert")).toContainText("This link was used already");
  await thief.getByRole("link", { name: words.askAgain }).click();
  await expect(thief.getByRole("button", { name: words.byEmail })).toBeVisible();
});

test("a known and an unknown address are answered alike", async ({ newDesk }) => {
  const answers: string[] = [];
  for (const email of [cast.joe.email, "nobody.at.all@fernhill.example"]) {
    const page = await newDesk();
    await page.goto("/sign-in");
    await askForEmail(page, email);
    const cookies = await page.context().cookies();
    answers.push(
      (await page.locator("main").textContent())?.replaceAll(email, "…") ?? "",
      cookies.map(({ name }) => name).join(),
      page.url(),
    );
  }
  expect(answers.slice(3)).toEqual(answers.slice(0, 3));
});

test("signing in needs no JavaScript", async ({ product, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(await signInLink(product, "sales"));
  await page.getByRole("button", { name: words.linkButton }).click();
  await expect(page.getByRole("heading", home)).toBeVisible();
  await context.close();
});

test("a role opens what is its own, and nothing else", async ({ as }) => {
  for (const role of ["sales", "manager", "admin"] as const) {
    const page = await as(role);
    const answer = await page.goto("/settings");
    await listens(page);
    const settings = page.getByRole("link", { name: nav.settings });
    if (role === "admin") {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(staffWords.settings.title);
      await expect(settings).toBeVisible();
    } else {
      expect(answer?.status()).toBe(403);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("You may not");
      await expect(settings).toHaveCount(0);
      await page.getByRole("link", { name: staffWords.failed.home }).click();
      await expect(page.getByRole("heading", home)).toBeVisible();
    }
    await open(page, "/team");
    await expect(page.getByText(team.add)).toHaveCount(role === "admin" ? 2 : 0);
  }
});

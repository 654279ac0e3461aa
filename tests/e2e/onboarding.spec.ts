import { words as errorWords } from "../../app/components/words.en.ts";
import { words as portalWords } from "../../app/customers/portal-words.en.ts";
import { words } from "../../app/onboardings/words.en.ts";
import { words as taskWords } from "../../app/plan/words.en.ts";
import { cast } from "../../db/seeds/cast.ts";
import { pathOf, taskOn, tickOf } from "./support/board.ts";
import { asks } from "./support/general-client.ts";
import { expect, hear, open, undo } from "./support/staff.ts";
import { ours as ourTasks, test } from "./support/under-way.ts";

test.describe.configure({ mode: "parallel" });

const agreement = "Prepare the confidentiality agreement";

test("an answer is changed after a look at what follows", async ({ as, customer }) => {
  const page = await as("manager");
  await open(page, pathOf(customer));
  await page.getByRole("button", { name: words.known.change(asks.needsNda) }).click();
  const dialog = page.getByRole("dialog", { name: words.known.change(asks.needsNda) });
  await dialog.getByRole("combobox").selectOption("Yes");
  await dialog.getByRole("button", { name: words.known.preview }).click();
  await expect(dialog.getByRole("status")).toContainText(agreement);
  await expect(taskOn(page, agreement)).toHaveCount(0);
  await dialog.getByRole("button", { name: words.known.save }).click();
  await hear(page, words.known.saved);
  await expect(dialog).toBeHidden();
  await expect(taskOn(page, agreement)).toContainText(`“${asks.needsNda}” is yes`);
  const known = page.getByRole("region", { name: words.known.title });
  await known.getByText(words.known.before(1)).click();
  await expect(known).toContainText(customer.manager.name);
});

test("an answer that needs others asks for them first", async ({ as, customer }) => {
  const question = "Does another firm work on this with you?";
  const page = await as("manager");
  await open(page, pathOf(customer));
  await page.getByRole("button", { name: words.known.change(question) }).click();
  const dialog = page.getByRole("dialog", { name: words.known.change(question) });
  await dialog.getByRole("combobox").selectOption("Yes");
  await dialog.getByRole("button", { name: words.known.preview }).click();
  await expect(dialog.getByText(words.known.needs)).toBeVisible();
  const person = dialog.getByRole("group", { name: "Who is our contact there?" });
  await person.getByLabel("Name").fill("Jo Bright");
  await person.getByLabel("Email address").fill("jo@bright.example");
  await dialog.getByRole("button", { name: words.known.preview }).click();
  await expect(dialog.getByRole("status")).toContainText("Call Jo Bright and agree who does what");
  await dialog.getByRole("button", { name: words.known.save }).click();
  await hear(page, words.known.saved);
  await expect(taskOn(page, "Call Jo Bright and agree who does what")).toBeVisible();
});

test("a new link replaces the old one, and a closed one opens no more", async ({
  page,
  as,
  customer,
}) => {
  const manager = await as("manager");
  const { name } = customer.contact;
  await open(manager, pathOf(customer));
  const theirs = manager.getByRole("region", { name: words.people.theirs });
  const dialog = manager.getByRole("dialog");
  await theirs.getByRole("button", { name: words.links.renew, exact: true }).click();
  await dialog.getByRole("button", { name: words.links.renew, exact: true }).click();
  await hear(manager, words.links.renewed(name));
  await theirs.getByRole("button", { name: words.links.show }).click();
  const fresh = (await theirs.locator("code").textContent()) ?? "";
  expect((await page.goto(customer.portal))?.status()).toBe(410);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(errorWords.gone.title);
  expect((await page.goto(fresh))?.status()).toBe(200);

  await theirs.getByRole("button", { name: words.links.revoke, exact: true }).click();
  await dialog.getByRole("button", { name: words.links.revoke, exact: true }).click();
  await hear(manager, words.links.revoked(name));
  // The page that is open closes by itself.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(errorWords.gone.title);
  expect((await page.request.get(fresh)).status()).toBe(410);
  await expect(page.getByRole("main").getByRole("link")).toHaveAttribute("href", /^mailto:/);
});

test("the ownership is passed on, and taken back", async ({ as, customer }) => {
  const page = await as("manager");
  await open(page, pathOf(customer));
  const ours = page.getByRole("region", { name: words.people.ours });
  const owner = ours.getByRole("listitem").filter({ hasText: words.people.roles.owner });
  await ours.getByRole("button", { name: words.known.changeShort }).click();
  const dialog = page.getByRole("dialog", { name: words.people.change });
  await dialog.getByLabel(words.people.roles.owner).selectOption(cast.hannah.name);
  await dialog.getByRole("button", { name: words.people.change }).click();
  await hear(page, words.people.transferred);
  await expect(owner).toContainText(cast.hannah.name);
  await expect(page.getByRole("definition").filter({ hasText: cast.hannah.name })).toBeVisible();
  await undo(page);
  await expect(owner).toContainText(customer.manager.name);
});

test("the go-live moves with what counts from it, and the customer is marked as live", async ({
  page,
  as,
  customer,
}) => {
  const manager = await as("manager");
  await open(manager, pathOf(customer));
  await manager.getByRole("button", { name: `Edit ${words.page.goLive}` }).click();
  const date = manager.getByLabel(words.page.goLive, { exact: true });
  await date.fill("2031-04-16");
  await date.press("Enter");
  const asked = manager.getByRole("dialog");
  await expect(asked).toContainText("New date for “");
  await asked.getByRole("button", { name: words.page.moveGoLive }).click();
  await hear(manager, words.page.goLiveMoved);
  await expect(
    manager.getByRole("button", { name: `Edit ${words.page.goLive}: 16 April 2031` }),
  ).toBeVisible();
  await page.goto(`${customer.portal}/timeline`);
  await expect(page.getByRole("main")).toContainText("16 April 2031");
  await undo(manager);
  await expect(manager.getByText(words.page.noGoLive)).toBeVisible();

  await manager.getByRole("button", { name: words.page.live }).click();
  await hear(manager, words.page.liveSaid);
  await page.goto(customer.portal);
  await expect(page.getByText(portalWords.letter.live)).toBeVisible();
  await undo(manager);
  await hear(manager, words.page.notLiveSaid);
  await expect(manager.getByRole("button", { name: words.page.live })).toBeVisible();
});

test("on a phone everything is there, one part below the other", async ({ as, customer }) => {
  const page = await as("manager");
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `/onboardings?search=${encodeURIComponent(customer.name)}`);
  await page.getByRole("link", { name: customer.name, exact: true }).click();
  const parts = page.getByRole("navigation", { name: words.page.jump });
  await parts.getByRole("link", { name: words.page.sections.story }).click();
  await expect(page.getByRole("heading", { name: words.story.title })).toBeInViewport();
  await parts.getByRole("link", { name: words.page.sections.work }).click();
  await tickOf(page, ourTasks.read).click();
  await hear(page, taskWords.completed(ourTasks.read));
});

import { words as errorWords } from "../../app/components/words.en.ts";
import { words as portalWords } from "../../app/customers/portal-words.en.ts";
import { words } from "../../app/onboardings/words.en.ts";
import { words as taskWords } from "../../app/plan/words.en.ts";
import { cast } from "../../db/seeds/cast.ts";
import { sampleOf } from "../support/samples.ts";
import { openTask, pathOf, stepsOn, taskOn, tickOf } from "./support/board.ts";
import { tasksOf } from "./support/found.ts";
import { playbookOf } from "./support/kickoff.ts";
import type { Product, TestCustomer } from "./support/product.ts";
import { sendKickoff } from "./support/sent.ts";
import { expect, hear, open, test as staffTest, undo } from "./support/staff.ts";

const playbook = playbookOf("general-client");
const { facts } = sampleOf(playbook);
const read = "Read every answer and write down three questions for the call";
const welcome = "Check that the welcome has reached the customer";
const agreement = "Prepare the confidentiality agreement";
const needsAgreement = "Do you need a confidentiality agreement before you share papers?";

/** Each of these begins with a customer who has sent the kickoff. */
const test = staffTest.extend<{ readonly customer: TestCustomer }>({
  customer: async ({ product, newCustomer }, use) => {
    const customer = await newCustomer(playbook.key);
    await sendKickoff(product, customer, playbook, facts);
    await use(customer);
  },
});
test.describe.configure({ mode: "parallel" });

async function idOf(product: Product, customer: TestCustomer, title: string): Promise<string> {
  const found = (await tasksOf(product, customer)).find((task) => task.title === title);
  if (!found) throw new Error(`There is no task “${title}”.`);
  return found.id;
}

test("a task is completed, taken back at once, and opened again later", async ({
  as,
  customer,
}) => {
  const page = await as("manager");
  await open(page, pathOf(customer));
  await tickOf(page, read).click();
  await hear(page, taskWords.completed(read));
  await undo(page);
  await hear(page, taskWords.reopened(read));
  await tickOf(page, read).click();
  await hear(page, taskWords.completed(read));
  await page.getByText(taskWords.done(1), { exact: true }).click();
  await expect(taskOn(page, read)).toContainText(taskWords.doneBy(customer.manager.name));
  await page.getByRole("button", { name: taskWords.reopen(read), exact: true }).click();
  await hear(page, taskWords.reopened(read));
  await expect(tickOf(page, read)).toBeVisible();
});

test("a task is blocked only with a reason, and the block is taken off", async ({
  as,
  product,
  customer,
}) => {
  const page = await as("manager");
  const task = await openTask(page, customer, read);
  await task.getByRole("button", { name: taskWords.block, exact: true }).click();
  const reason = task.getByLabel(taskWords.reason);
  await expect(reason).toBeFocused();
  await task.getByRole("button", { name: taskWords.block, exact: true }).click();
  await expect(reason).toBeFocused();
  const address = `${pathOf(customer)}/tasks/${await idOf(product, customer, read)}/block`;
  const refused = await page.request.put(address, { form: { reason: "  " } });
  expect(refused.status()).toBe(422);
  await reason.fill("Their office is closed until Monday");
  await reason.press("Enter");
  await hear(page, taskWords.blockedSaid(read));
  await expect(task).toContainText("Their office is closed until Monday");
  await expect(page.getByRole("region", { name: words.story.title })).toContainText(
    "Their office is closed until Monday",
  );
  await task.getByRole("button", { name: taskWords.unblock }).click();
  await hear(page, taskWords.unblockedSaid(read));
  await expect(task.getByText(taskWords.blocked, { exact: true })).toHaveCount(0);
});

test("a task gets somebody else and another date, and both are taken back", async ({
  as,
  customer,
}) => {
  const page = await as("manager");
  const task = await openTask(page, customer, read);
  await task.getByLabel(taskWords.assignee).selectOption(cast.joe.name);
  await hear(page, taskWords.reassigned(read));
  await expect(task.locator("p", { hasText: cast.joe.name })).toBeVisible();
  await undo(page);
  await expect(task.locator("p", { hasText: customer.manager.name })).toBeVisible();

  const due = task.getByLabel(taskWords.due, { exact: true });
  const planned = await due.inputValue();
  await due.fill("2031-03-14");
  await due.blur();
  await hear(page, taskWords.redated(read));
  await expect(task.getByText("14 March 2031")).toBeVisible();
  await undo(page);
  await expect(due).toHaveValue(planned);
});

test("a task added by hand is there for the customer as well", async ({ page, as, customer }) => {
  const manager = await as("manager");
  await open(manager, pathOf(customer));
  await manager.getByText(`+ ${taskWords.add}`).click();
  const form = manager.locator("form").filter({ has: manager.getByLabel(taskWords.addPhase) });
  await form.getByLabel(taskWords.title, { exact: true }).fill("Order the welcome cake");
  await form.getByLabel(taskWords.assignee).selectOption(cast.joe.name);
  await form.getByLabel(taskWords.customerLine).fill("Something sweet is on its way.");
  await form.getByRole("button", { name: taskWords.add }).click();
  await hear(manager, taskWords.added);
  await expect(taskOn(manager, "Order the welcome cake")).toContainText(cast.joe.name);
  await expect(form.getByLabel(taskWords.title, { exact: true })).toHaveValue("");
  await page.goto(`${customer.portal}/timeline`);
  await expect(stepsOn(page)).toContainText("Something sweet is on its way.");
});

test("a line for the customer is written where it stands", async ({ page, as, customer }) => {
  const manager = await as("manager");
  const task = await openTask(manager, customer, read);
  await task.getByRole("button", { name: `Edit ${taskWords.customerLine}` }).click();
  const line = task.getByRole("textbox", { name: taskWords.customerLine });
  await line.fill("We read your answers twice.");
  await line.press("Enter");
  await hear(manager, taskWords.lineWritten);
  await page.goto(`${customer.portal}/timeline`);
  await expect(stepsOn(page)).toContainText("We read your answers twice.");

  await task.getByRole("button", { name: `Edit ${taskWords.customerLine}` }).click();
  await line.fill("Never mind.");
  await line.press("Escape");
  await expect(task).toContainText("We read your answers twice.");
});

test("a note stays among staff unless the customer may read it", async ({ page, as, customer }) => {
  const manager = await as("manager");
  const task = await openTask(manager, customer, read);
  const note = task.getByLabel(taskWords.noteText, { exact: true });
  await note.fill("They sounded unsure about the price.");
  await task.getByRole("button", { name: taskWords.addNote }).click();
  await hear(manager, taskWords.noteSaid);
  await note.fill("Your floor plan arrived, thank you.");
  await task.getByLabel(taskWords.noteForCustomer).check();
  await task.getByRole("button", { name: taskWords.addNote }).click();
  await expect(task).toContainText(taskWords.noteSeen);
  await page.goto(`${customer.portal}/timeline`);
  await expect(stepsOn(page)).toContainText("Your floor plan arrived, thank you.");
  await expect(page.getByText("unsure about the price")).toHaveCount(0);
});

test("an answer is changed after a look at what follows", async ({ as, customer }) => {
  const page = await as("manager");
  await open(page, pathOf(customer));
  await page.getByRole("button", { name: words.known.change(needsAgreement) }).click();
  const dialog = page.getByRole("dialog", { name: words.known.change(needsAgreement) });
  await dialog.getByRole("combobox").selectOption("Yes");
  await dialog.getByRole("button", { name: words.known.preview }).click();
  await expect(dialog.getByRole("status")).toContainText(agreement);
  await expect(taskOn(page, agreement)).toHaveCount(0);
  await dialog.getByRole("button", { name: words.known.save }).click();
  await hear(page, words.known.saved);
  await expect(dialog).toBeHidden();
  await expect(taskOn(page, agreement)).toContainText(`“${needsAgreement}” is yes`);
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
  expect((await page.goto(fresh))?.status()).toBe(410);
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

test("sales reads everything, is offered no change of the plan, and is refused one", async ({
  as,
  product,
  customer,
}) => {
  const page = await as("sales");
  const task = await openTask(page, customer, read);
  await expect(tickOf(page, read)).toBeDisabled();
  await expect(
    tickOf(page, "Hand over in person: why they bought, what we promised, who matters"),
  ).toBeEnabled();
  for (const label of [taskWords.assignee, taskWords.due, taskWords.customerLine])
    await expect(task.getByLabel(label, { exact: true })).toHaveCount(0);
  for (const name of [taskWords.block, taskWords.cancel, words.page.live, words.people.change])
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  await expect(page.getByText(`+ ${taskWords.add}`)).toHaveCount(0);
  await expect(task.getByRole("button", { name: taskWords.addNote })).toBeVisible();

  const before = await tasksOf(product, customer);
  const to = pathOf(customer);
  const of = `${to}/tasks/${await idOf(product, customer, read)}`;
  const tries = [
    ["POST", `${of}/completion`, {}],
    ["PUT", `${of}/block`, { reason: "because" }],
    ["PUT", `${of}/cancellation`, { reason: "because" }],
    ["PUT", `${of}/assignee`, { to: customer.manager.id }],
    ["PUT", `${of}/due-date`, { due: "2031-01-01" }],
    ["PATCH", `${of}/words`, { title: "Mine now" }],
    ["PUT", `${of}/customer-line`, { text: "Mine now" }],
    ["POST", `${to}/tasks`, { title: "Mine", phase: "welcome", to: "customer" }],
    ["PUT", `${to}/go-live`, { goLiveOn: "2031-01-01" }],
    ["PUT", `${to}/live-state`, {}],
    ["PUT", `${to}/owner`, { to: customer.manager.id }],
    ["PATCH", `${to}/people`, { managerId: customer.manager.id }],
  ] as const;
  for (const [method, address, form] of tries) {
    const answer = await page.request.fetch(address, { method, form: { ...form } });
    expect(answer.status(), `${method} ${address}`).toBe(403);
  }
  const crossSite = await page.request.post(`${of}/notes`, {
    form: { text: "from elsewhere" },
    headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
  });
  expect(crossSite.status()).toBe(403);
  expect(await tasksOf(product, customer)).toEqual(before);
});

test("whoever is not signed in is led to the sign-in page, and changes nothing", async ({
  page,
  product,
  customer,
}) => {
  const before = await tasksOf(product, customer);
  const task = await idOf(product, customer, read);
  const answer = await page.request.post(`${pathOf(customer)}/tasks/${task}/completion`, {
    maxRedirects: 0,
  });
  expect(answer.headers().location).toMatch(/^\/sign-in/);
  expect(await tasksOf(product, customer)).toEqual(before);
  await page.goto(pathOf(customer));
  await page.waitForURL("**/sign-in?to=*");
});

test("two people at once agree without a reload, and one task is completed once", async ({
  as,
  product,
  customer,
}) => {
  const pages = [await as("manager"), await as("admin")] as const;
  const [manager, admin] = pages;
  for (const page of pages) await open(page, pathOf(customer));
  await tickOf(manager, read).click();
  await hear(manager, taskWords.completed(read));
  await expect(taskOn(admin, read)).toBeHidden({ timeout: 1000 });

  await Promise.all(pages.map((page) => tickOf(page, welcome).click()));
  for (const page of pages) await expect(tickOf(page, welcome)).toHaveCount(0);
  const done = await product.db
    .selectFrom("events")
    .select("data")
    .where("onboarding_id", "=", customer.onboardingId)
    .where("type", "=", "task_done")
    .execute();
  expect(done).toHaveLength(2);
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
  await tickOf(page, read).click();
  await hear(page, taskWords.completed(read));
});

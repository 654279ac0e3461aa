import { words as common } from "../../app/components/staff/words.en.ts";
import { words } from "../../app/onboardings/words.en.ts";
import { words as taskWords } from "../../app/plan/words.en.ts";
import { cast } from "../../db/seeds/cast.ts";
import { openTask, pathOf, stepsOn, taskOn, tickOf } from "./support/board.ts";
import { expect, hear, open, undo } from "./support/staff.ts";
import { idOf, ours, test } from "./support/under-way.ts";

test.describe.configure({ mode: "parallel" });

const { read } = ours;

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
  const asked = page.getByRole("dialog");
  await expect(asked).toContainText("New date for “");
  await asked.getByRole("button", { name: common.cancel }).click();
  await expect(due).toHaveValue(planned);
  await due.fill("2031-03-14");
  await due.blur();
  await asked.getByRole("button", { name: taskWords.redate }).click();
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

import type { Locator, Page } from "@playwright/test";
import { words as fileWords } from "../../app/plan/files/words.en.ts";
import { words as taskWords } from "../../app/plan/words.en.ts";
import { words } from "../../app/timeline/words.en.ts";
import { pdf } from "../support/files.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { openTask, pathOf, stepsOn, taskOn, tickOf } from "./support/board.ts";
import { goingLive, notReady, places, steps } from "./support/going-live.ts";
import { press } from "./support/journey.ts";
import type { TestCustomer } from "./support/product.ts";
import { publish } from "./support/publish.ts";
import { sendKickoff } from "./support/sent.ts";
import { test as asBothSides, expect, hear, open } from "./support/staff.ts";

type Sides = {
  readonly customer: TestCustomer;
  /** The manager's desk, with the page of the onboarding open. */
  readonly desk: Page;
  /** The customer's timeline in a browser with a script: nobody touches it, it follows. */
  readonly watched: Page;
};

/** `page` is the customer's phone, on which no script runs. */
const test = asBothSides.extend<Sides>({
  customer: async ({ product, newCustomer }, use) => {
    await publish(product, goingLive);
    const customer = await newCustomer(goingLive.key, { goLiveOn: "2031-03-14" });
    await sendKickoff(product, customer, goingLive, { wish: "That it works" });
    await use(customer);
  },
  desk: async ({ as, customer }, use) => {
    const desk = await as("manager");
    await open(desk, pathOf(customer));
    await use(desk);
  },
  watched: async ({ newDesk, customer }, use) => {
    const watched = await newDesk();
    await watched.goto(`${customer.portal}/timeline`);
    await use(watched);
  },
});

test.use({ javaScriptEnabled: false, bypassCSP: true });
test.describe.configure({ mode: "parallel" });

/** The step of a name on a timeline. */
function step(page: Page, name: string): Locator {
  return stepsOn(page).getByRole("listitem").filter({ hasText: name });
}

test("files are asked for, sent back once, and accepted", async ({
  page,
  customer,
  desk,
  watched,
}) => {
  const send = async (name: string) => {
    await page.goto(`${customer.portal}/timeline`);
    await page.getByRole("link", { name: words.files.go, exact: true }).click();
    const file = { name, mimeType: "application/pdf", buffer: pdf(`%${name}`) };
    await page.getByLabel(words.files.chooseOne).setInputFiles(file);
    await press(page, words.files.send);
    await expect(page.getByText(words.files.isLookedAt)).toBeVisible();
  };
  const task = await openTask(desk, customer, steps.list);

  await send("of-last-year.pdf");
  await expect(task.getByRole("link", { name: "of-last-year.pdf" })).toBeVisible();
  await expect(step(watched, steps.list)).toContainText(words.files.isLookedAt);
  await task.getByRole("button", { name: fileWords.sendBack, exact: true }).click();
  await task.getByLabel(fileWords.why).fill("It is of last year.");
  await task.getByLabel(fileWords.why).press("Enter");
  await hear(desk, fileWords.said.sentBack);
  await expect(step(watched, steps.list)).toContainText("It is of last year.");

  await send("of-this-year.pdf");
  await task.getByRole("button", { name: fileWords.accept, exact: true }).click();
  await hear(desk, fileWords.said.accepted);
  await expect(step(watched, steps.list)).toHaveClass(/\bdone\b/);
});

test("a yes is refused with a reason, asked for again, and given", async ({
  page,
  customer,
  desk,
  watched,
}) => {
  await tickOf(desk, steps.build).click();
  await hear(desk, taskWords.completed(steps.build));
  await expect(watched.getByRole("button", { name: words.approve })).toBeVisible();

  await page.goto(`${customer.portal}/timeline`);
  await page.locator("summary", { hasText: words.sendBack }).click();
  await press(page, words.sendBack);
  await expect(page.getByText(words.sendBackEmpty)).toBeVisible();
  await page.getByLabel(words.sendBackLabel(steps.accept)).fill("Our logo is the old one.");
  await press(page, words.sendBack);
  await expect(page.getByText(words.told.sentBack)).toBeVisible();
  await expect(taskOn(desk, steps.build)).toContainText("Our logo is the old one.");
  await expect(watched.getByRole("button", { name: words.approve })).toHaveCount(0);

  await tickOf(desk, steps.build).click();
  await expect(watched.getByText(words.round(2))).toBeVisible();
  await page.goto(`${customer.portal}/timeline`);
  await press(page, words.approve);
  await expect(page.getByText(words.told.approved)).toBeVisible();
  await desk.getByText(taskWords.done(2), { exact: true }).click();
  await expect(taskOn(desk, steps.accept)).toContainText(taskWords.doneBy(customer.contact.name));
});

test("a no-go moves go-live and what counts from it, and says why", async ({
  customer,
  desk,
  watched,
}) => {
  await expect(step(watched, steps.rehearse)).toContainText("12 March");
  const task = await openTask(desk, customer, steps.decide);
  await task.getByRole("button", { name: "No-go", exact: true }).click();
  const dialog = desk.getByRole("dialog");
  await expect(dialog).toContainText("Go-live moves from 14 March 2031 to 28 March 2031");
  await dialog.getByRole("button", { name: taskWords.decide }).click();
  await hear(desk, taskWords.decided(steps.decide));
  await expect(taskOn(desk, steps.rehearse)).toContainText("26 Mar");
  await expect(step(watched, steps.rehearse)).toContainText("26 March");
  await expect(watched.getByRole("status").last()).toContainText(notReady, { ignoreCase: true });
  await expect(watched.getByText(notReady).first()).toBeVisible();
});

test("the customer decides what is theirs to decide, and what counts from go-live follows", async ({
  page,
  customer,
  desk,
  watched,
}) => {
  await page.goto(`${customer.portal}/timeline`);
  const choice = step(page, steps.place).getByRole("form", {
    name: words.decision.title(steps.place),
  });
  await expect(choice).toContainText(words.decision.moves(places.there, "5 working days"));
  await expectAccessible(watched, "the timeline with a decision of the customer");
  await choice.getByRole("button", { name: places.there, exact: true }).click();
  await expect(page.getByText(words.status(words.done, steps.place)).first()).toBeVisible();
  await expect(step(watched, steps.rehearse)).toContainText("19 March");
  await expect(watched.getByText(places.there).first()).toBeVisible();
  await expect(taskOn(desk, steps.rehearse)).toContainText("19 Mar");
  await press(page, words.undo);
  await expect(step(page, steps.rehearse)).toContainText("12 March");
});

test("a weekly check is confirmed point by point, and goes on for two weeks more", async ({
  customer,
  desk,
  watched,
}) => {
  await expect(step(watched, steps.check(1))).toContainText("1 of 4");
  const first = await openTask(desk, customer, steps.check(1));
  for (const text of steps.checks) await first.getByRole("button", { name: text }).click();
  await expect(step(watched, steps.check(2))).toContainText("2 of 4");

  const last = await openTask(desk, customer, steps.check(4));
  await last.getByLabel(taskWords.more).fill("2");
  await last.getByRole("button", { name: taskWords.extend, exact: true }).click();
  await hear(desk, taskWords.seriesExtended(steps.check(4)));
  await expect(taskOn(desk, steps.check(6))).toBeVisible();
  await expect(step(watched, steps.check(2))).toContainText("2 of 6");
  await expectAccessible(watched, "the timeline of a process");
});

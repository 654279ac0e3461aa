import type { Page } from "@playwright/test";
import { portalAddresses } from "../../app/customers/portal-addresses.server.ts";
import { words as portalWords } from "../../app/customers/portal-words.en.ts";
import { revokeLink } from "../../app/customers/revoke-link.server.ts";
import { words } from "../../app/kickoff/words.en.ts";
import { words as timelineWords } from "../../app/timeline/words.en.ts";
import { sampleOf } from "../support/samples.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { submissionsOf, tasksOf } from "./support/found.ts";
import {
  asks,
  playbook as general,
  facts as plain,
  steps,
  untilTheirTurn,
} from "./support/general-client.ts";
import { expect, press, test } from "./support/journey.ts";
import { fillByKeyboard, pressByKeyboard, writeByKeyboard } from "./support/keyboard.ts";
import { isAt, toldBySales, walkedInEveryWay } from "./support/kickoff.ts";
import { saveAnswers, sendKickoff } from "./support/sent.ts";

// Axe is no part of the product: the policy of the pages would keep it out.
test.use({ bypassCSP: true });
test.describe.configure({ mode: "parallel" });

async function open(page: Page, url: string, state: string): Promise<void> {
  await page.goto(url);
  await expectAccessible(page, state);
}

for (const playbook of walkedInEveryWay) {
  test(`${playbook.name}: every section, empty and with its errors`, async ({
    page,
    product,
    newCustomer,
  }) => {
    const { facts } = sampleOf(playbook, 1);
    const customer = await newCustomer(playbook.key);
    for (const { key } of playbook.sections) {
      await open(page, `${customer.portal}/kickoff/${key}`, key);
      if ((await press(page, words.goOn)) === 422) {
        await expectAccessible(page, `${key} with errors`);
      }
      await saveAnswers(product, customer, playbook, facts, [key]);
    }
    await open(page, `${customer.portal}/kickoff/check`, "check");
    await press(page, words.check.send);
    await expectAccessible(page, "receipt");
  });

  test(`${playbook.name}: what sales knew, to be confirmed and corrected`, async ({
    page,
    product,
    newCustomer,
  }) => {
    const { facts } = sampleOf(playbook, 1);
    const customer = await newCustomer(playbook.key, { known: toldBySales(playbook, facts) });
    const known = await product.db
      .selectFrom("facts")
      .innerJoin("onboardings", "onboardings.customer_id", "facts.customer_id")
      .select("key")
      .where("onboardings.id", "=", customer.onboardingId)
      .execute();
    expect(known.length).toBeGreaterThan(3);
    await open(page, `${customer.portal}/kickoff`, "what is known");
    for (const change of await page.getByRole("radio", { name: words.change }).all()) {
      await change.check();
    }
    await expectAccessible(page, "what is known, being corrected");
  });
}

test("a form that is older than what is saved, and one that comes too early", async ({
  page,
  product,
  newCustomer,
}) => {
  const customer = await newCustomer(general.key);
  await page.goto(`${customer.portal}/kickoff`);
  await saveAnswers(product, customer, general, plain, ["company"]);
  await page.getByRole("textbox", { name: asks.companyName }).fill("Another name");
  expect(await press(page, words.goOn)).toBe(409);
  await expectAccessible(page, "both answers");

  const loaded = page.waitForEvent("load");
  await page.locator("form").evaluate((form, action) => {
    form.setAttribute("action", action);
  }, `${customer.portal}/kickoff/ready`);
  await page.getByRole("button", { name: words.goOn }).click();
  await loaded;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.early.title);
  await expectAccessible(page, "too early");

  await saveAnswers(product, customer, general, plain);
  await page.goto(`${customer.portal}/kickoff/check`);
  await saveAnswers(product, customer, general, { ...plain, goal: "Another goal" }, ["goals"]);
  expect(await press(page, words.check.send)).toBe(409);
  await expectAccessible(page, "changed after the check");
});

test("pages that do not open", async ({ page, product, newCustomer }) => {
  const customer = await newCustomer(general.key);
  await open(page, `${customer.portal}/kickoff/nothing-here`, "no such section");
  await open(page, `${customer.portal}/nothing-here`, "no such page");
  await open(page, "/p/not-a-link", "no such link");
  await revokeLink(product.db, { actor: customer.manager, now: new Date() }, customer);
  await open(page, customer.portal, "a link that was revoked");
});

test("a portal from its first day to the customer's turn", async ({
  page,
  product,
  newCustomer,
}) => {
  const customer = await newCustomer(general.key);
  const { portal } = customer;
  for (const path of ["", "/timeline", "/concierge"]) await open(page, portal + path, `new${path}`);
  await saveAnswers(product, customer, general, plain, ["company"]);
  await open(page, portal, "home, begun");
  await saveAnswers(product, customer, general, plain);
  await open(page, portal, "home, ready to be sent");
  await sendKickoff(product, customer, general, plain);
  for (const path of ["", "/timeline", "/concierge"])
    await open(page, portal + path, `sent${path}`);

  await page.goto(`${portal}/timeline`);
  await page.getByRole("link", { name: steps.welcome }).click();
  await page.waitForURL("**/timeline?note=*");
  await expectAccessible(page, "writing a note");
  await press(page, timelineWords.sendNote);
  await expectAccessible(page, "an empty note");
  await page.getByRole("textbox").fill("Thank you.");
  await press(page, timelineWords.sendNote);
  await expectAccessible(page, "a note that was sent");

  await untilTheirTurn(product, customer);
  for (const path of ["", "/timeline"]) await open(page, portal + path, `your turn${path}`);
  await press(page, timelineWords.tickOff);
  await expectAccessible(page, "a step that was just ticked off");
  for (const summary of await page.locator("summary").all()) await summary.click();
  await expectAccessible(page, "everything unfolded");
});

test("something that cannot be done", async ({ page, product, newCustomer }) => {
  const customer = await newCustomer(general.key);
  await untilTheirTurn(product, customer);
  await page.goto(`${customer.portal}/timeline`);
  const tasks = await tasksOf(product, customer);
  const ours = tasks.find(({ owner_role }) => owner_role === "concierge");
  await page
    .locator("form")
    .first()
    .evaluate((form, action) => {
      form.setAttribute("action", action);
    }, `${customer.portal}/tasks/${ours?.id}/completion`);
  expect(await press(page, timelineWords.tickOff)).toBe(403);
  await expectAccessible(page, "not allowed");
});

test("an answer that is changed", async ({ page, product, newCustomer }) => {
  const customer = await newCustomer(general.key);
  await sendKickoff(product, customer, general, plain);
  await open(page, `${customer.portal}/answers/same_approver`, "a new answer");
  await page.getByRole("radio", { name: "No" }).check();
  expect(await press(page, words.anew.see)).toBe(422);
  await expectAccessible(page, "what the new answer asks for");
  await page.getByRole("textbox", { name: "Name" }).fill("Graham Pike");
  await page.getByRole("textbox", { name: "Email address" }).fill("graham@tolland.example");
  await press(page, words.anew.see);
  await expectAccessible(page, "what follows");
  await press(page, words.anew.agree);
  await expectAccessible(page, "changed");
});

test("customers of every stage", async ({ page, product }) => {
  const stages = new Map(
    (await portalAddresses(product.db, product)).map(({ stage, portal }) => [stage, portal]),
  );
  expect(stages.size).toBe(4);
  for (const [stage, portal] of stages) {
    for (const path of ["", "/timeline", "/concierge"]) {
      await open(page, portal + path, `${stage}${path}`);
    }
  }
});

test("the whole kickoff by keyboard alone", async ({ page, product, newCustomer }) => {
  const known = toldBySales(general, plain);
  const customer = await newCustomer(general.key, { known });
  await page.goto(customer.portal);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: portalWords.skip })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await pressByKeyboard(page, portalWords.next.start.button);
  while (!isAt(page, "check")) await fillByKeyboard(page, general, { facts: plain });
  await pressByKeyboard(page, words.check.send);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.receipt.title);
  const [submission] = await submissionsOf(product, customer);
  expect(submission?.answers).toEqual(plain);
});

test("a customer ticks off, takes back and writes by keyboard alone", async ({
  page,
  product,
  newCustomer,
}) => {
  const customer = await newCustomer(general.key);
  await untilTheirTurn(product, customer);
  const done = async () =>
    (await tasksOf(product, customer)).find(({ title }) => title === steps.bookCall)?.status;
  await page.goto(`${customer.portal}/timeline`);
  await pressByKeyboard(page, timelineWords.tickOff);
  expect(await done()).toBe("done");
  await pressByKeyboard(page, timelineWords.undo);
  expect(await done()).toBe("open");
  await pressByKeyboard(page, `${timelineWords.note}: ${steps.bookCall}`);
  await writeByKeyboard(page, "text", "Tuesday suits us.");
  await pressByKeyboard(page, timelineWords.sendNote);
  await expect(page.getByRole("list", { name: timelineWords.notes })).toContainText("Tuesday");
});

import { words as staffWords } from "../../app/kickoff/staff-words.en.ts";
import { words as kickoffWords } from "../../app/kickoff/words.en.ts";
import { words } from "../../app/onboardings/words.en.ts";
import { logicPlaybook } from "../support/logic-playbook.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { pathOf, taskOn } from "./support/board.ts";
import { press } from "./support/journey.ts";
import { group } from "./support/kickoff.ts";
import { publish } from "./support/publish.ts";
import { expect, hear, open, test } from "./support/staff.ts";

const [firm, project] = logicPlaybook.sections;
const inAdvance = "Ask for payment in advance";

// Axe runs inside the page, which the policy of the page forbids.
test.use({ bypassCSP: true });

test.beforeAll(async ({ product }) => publish(product, logicPlaybook));

test("what was sold is ticked at the handover, and what only staff are asked is answered later", async ({
  as,
  page: phone,
  newCustomer,
}) => {
  const page = await as("manager");
  await open(page, "/onboardings/new");
  await page.getByRole("radio", { name: logicPlaybook.name }).check();
  const sold = page.getByRole("group", { name: staffWords.sold.label });
  await expect(sold.getByRole("checkbox", { name: "Audit" })).toBeVisible();
  await sold.getByRole("checkbox", { name: "Website" }).check();
  await expectAccessible(page, "services at the handover");

  const customer = await newCustomer(logicPlaybook.key, { known: { sold: { "": ["website"] } } });
  await open(page, pathOf(customer));
  await expect(taskOn(page, inAdvance)).toHaveCount(0);
  await page.getByRole("button", { name: words.known.answerThis("Credit rating") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Credit rating" }).fill("C");
  await dialog.getByRole("button", { name: words.known.preview }).click();
  await expect(dialog.getByRole("status")).toContainText(inAdvance);
  await expectAccessible(page, "a question for staff");
  await dialog.getByRole("button", { name: words.known.save }).click();
  await hear(page, words.known.saved);
  await expect(taskOn(page, inAdvance)).toBeVisible();
  await expect(page.getByText(words.known.missing)).toHaveCount(0);
  await phone.goto(`${customer.portal}/kickoff`);
  await expect(phone.getByText("Credit rating")).toHaveCount(0);
});

test("a kickoff that ended is opened again", async ({ as, page: phone, newCustomer }) => {
  const customer = await newCustomer(logicPlaybook.key);
  await phone.goto(`${customer.portal}/kickoff`);
  await phone.getByRole("textbox", { name: "How many people work there?" }).fill("2");
  const home = group(phone, "Business address");
  await home.getByRole("textbox").first().fill("1 High St");
  await home.getByRole("textbox", { name: /city|town/i }).fill("Leeds");
  await phone.getByRole("checkbox", { name: "Same as: Business address" }).check();
  await press(phone, kickoffWords.goOn);
  await press(phone, kickoffWords.closing.send);

  const page = await as("manager");
  await open(page, pathOf(customer));
  const stage = page.getByRole("definition").filter({ hasText: words.stages.not_a_fit });
  await expect(stage).toBeVisible();
  await expectAccessible(page, "a kickoff that ended");
  const change = page.getByRole("button", {
    name: words.known.change("How many people work there?"),
  });
  await expect(change).toHaveCount(0);
  await page.getByRole("button", { name: words.page.reopen }).click();
  await hear(page, words.page.reopened);
  await expect(stage).toHaveCount(0);
  await expect(change).toBeVisible();

  await phone.goto(`${customer.portal}/kickoff/${firm?.key}`);
  for (const known of ["Business address", "Billing address"]) {
    const answer = group(phone, known);
    await expect(answer).toContainText("1 High St");
    await answer.getByRole("radio", { name: kickoffWords.stillRight }).check();
  }
  const people = group(phone, "How many people work there?");
  await people.getByRole("radio", { name: kickoffWords.change }).check();
  await people.getByRole("textbox").fill("9");
  await press(phone, kickoffWords.goOn);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(project?.title ?? "");
});

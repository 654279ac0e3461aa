import { words as portalWords } from "../../app/customers/portal-words.en.ts";
import { words } from "../../app/kickoff/words.en.ts";
import { emailsOf, savedOf, submissionsOf } from "./support/found.ts";
import { asks, facts, playbook } from "./support/general-client.ts";
import { expect, press, test, withAndWithoutJavaScript } from "./support/journey.ts";
import { field, fillPage, group } from "./support/kickoff.ts";
import { saveAnswers } from "./support/sent.ts";

test.describe.configure({ mode: "parallel" });

withAndWithoutJavaScript((javaScript) => {
  test("a double tap, going back and sending from another tab are one submission", async ({
    page,
    context,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await saveAnswers(product, customer, playbook, facts);
    const other = await context.newPage();
    await other.goto(`${customer.portal}/kickoff/check`);

    await page.goto(`${customer.portal}/kickoff/check`);
    await page.getByRole("button", { name: words.check.send }).dblclick();
    await page.waitForURL("**/kickoff/receipt");
    const [submission, ...more] = await submissionsOf(product, customer);
    expect(more).toEqual([]);
    const reference = submission?.reference ?? "";
    await expect(page.getByText(reference)).toBeVisible();

    await page.goBack();
    await expect(page.getByText(reference)).toBeVisible();
    await press(other, words.check.send);
    await expect(other.getByText(reference)).toBeVisible();
    expect(await submissionsOf(product, customer)).toHaveLength(1);
    expect(await emailsOf(product, customer, "receipt")).toHaveLength(1);
  });

  test("another device goes on where this one stopped", async ({
    page,
    anotherDevice,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    await fillPage(page, playbook, { facts });
    await press(page, words.goOn);
    await field(page, asks.goal).fill("Stop paying for empty desks.");
    await press(page, words.goOn);

    const phone = await anotherDevice();
    await phone.goto(customer.portal);
    await phone.getByRole("link", { name: portalWords.next.goOn.button, exact: true }).click();
    await phone.waitForURL("**/kickoff/goals");
    await expect(field(phone, asks.goal)).toHaveValue("Stop paying for empty desks.");
  });

  test("a question that depends on an answer comes up with it", async ({ page, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    await fillPage(page, playbook, { facts });
    await expect(group(page, asks.approver)).toBeHidden();
    await group(page, asks.sameApprover).getByRole("radio", { name: "No" }).check();
    if (javaScript) {
      await expect(group(page, asks.approver)).toBeVisible();
      await page.getByRole("radio", { name: "Yes" }).check();
      await expect(group(page, asks.approver)).toBeHidden();
    } else {
      await expect(group(page, asks.approver)).toBeHidden();
      await press(page, words.goOn);
      await expect(group(page, asks.approver)).toBeInViewport();
      await expect(page.getByRole("alert")).toHaveCount(0);
    }
  });

  test("a form that is older than what is saved shows both", async ({
    page,
    context,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    const other = await context.newPage();
    for (const tab of [page, other]) await tab.goto(`${customer.portal}/kickoff`);
    await field(page, asks.companyName).fill("Harbour Limited");
    await press(page, words.goOn);
    await field(other, asks.companyName).fill("Harbour Partners");

    expect(await press(other, words.goOn)).toBe(409);
    await expect(other.getByText("Harbour Limited")).toBeVisible();
    await expect(field(other, asks.companyName)).toHaveValue("Harbour Partners");
    expect(await savedOf(product, customer)).toMatchObject({
      company_name: { "": ["Harbour Limited"] },
    });
    await press(other, words.goOn);
    expect(await savedOf(product, customer)).toMatchObject({
      company_name: { "": ["Harbour Partners"] },
    });
  });

  test("answers that were changed after the check are read again before they are sent", async ({
    page,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await saveAnswers(product, customer, playbook, facts);
    await page.goto(`${customer.portal}/kickoff/check`);
    await saveAnswers(product, customer, playbook, { ...facts, goal: "Fewer desks." }, ["goals"]);

    expect(await press(page, words.check.send)).toBe(409);
    await expect(page.getByRole("alert")).toHaveText(words.check.stale);
    await expect(page.getByText("Fewer desks.")).toBeVisible();
    expect(await submissionsOf(product, customer)).toEqual([]);
    await press(page, words.check.send);
    expect(await submissionsOf(product, customer)).toHaveLength(1);
  });
});

test("what is typed is saved without Continue", async ({ page, newCustomer }) => {
  const customer = await newCustomer(playbook.key);
  await page.goto(`${customer.portal}/kickoff`);
  await field(page, asks.companyName).fill("Harbour");
  await expect(page.getByRole("status")).toHaveText(/^Saved \d/);
  await page.reload();
  await expect(field(page, asks.companyName)).toHaveValue("Harbour");
});

test("what could not be saved waits on the device for the connection", async ({
  page,
  context,
  product,
  newCustomer,
}) => {
  const customer = await newCustomer(playbook.key);
  await page.goto(`${customer.portal}/kickoff`);
  await context.setOffline(true);
  await field(page, asks.companyName).fill("Harbour");
  await expect(page.getByRole("status")).toHaveText(words.unheard);
  await context.setOffline(false);
  await expect(page.getByRole("status")).toHaveText(/^Saved \d/);
  expect(await savedOf(product, customer)).toMatchObject({ company_name: { "": ["Harbour"] } });
});

test("a reload in the middle of a word loses nothing", async ({ page, newCustomer }) => {
  const customer = await newCustomer(playbook.key);
  await page.goto(`${customer.portal}/kickoff`);
  await page.route("**/draft", (route) => route.abort());
  await field(page, asks.companyName).fill("Harb");
  await page.reload();
  await expect(field(page, asks.companyName)).toHaveValue("Harb");
});

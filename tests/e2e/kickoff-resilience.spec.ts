import type { Page } from "@playwright/test";
import { words as portalWords } from "../../app/customers/portal-words.en.ts";
import { words } from "../../app/kickoff/words.en.ts";
import { hostileStrings } from "../support/hostile-strings.ts";
import { sampleOf } from "../support/samples.ts";
import { emailsOf, savedOf, submissionsOf } from "./support/found.ts";
import { expect, press, test, withAndWithoutJavaScript } from "./support/journey.ts";
import { fillPage, playbookOf } from "./support/kickoff.ts";
import { saveAnswers } from "./support/sent.ts";

test.describe.configure({ mode: "parallel" });

const playbook = playbookOf("general-client");
const { facts } = sampleOf(playbook);
const companyName = "What is the full name of your company?";
const goal = "What should be better six months from now?";
const approver = "Who gives the final yes?";

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const group = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

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
    await field(page, goal).fill("Stop paying for empty desks.");
    await press(page, words.goOn);

    const phone = await anotherDevice();
    await phone.goto(customer.portal);
    await phone.getByRole("link", { name: portalWords.next.goOn.button, exact: true }).click();
    await phone.waitForURL("**/kickoff/goals");
    await expect(field(phone, goal)).toHaveValue("Stop paying for empty desks.");
  });

  test("a question that depends on an answer comes up with it", async ({ page, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    await fillPage(page, playbook, { facts });
    await expect(group(page, approver)).toBeHidden();
    await group(page, "Does the same person give the final yes?")
      .getByRole("radio", { name: "No" })
      .check();
    if (javaScript) {
      await expect(group(page, approver)).toBeVisible();
      await page.getByRole("radio", { name: "Yes" }).check();
      await expect(group(page, approver)).toBeHidden();
    } else {
      await expect(group(page, approver)).toBeHidden();
      await press(page, words.goOn);
      await expect(group(page, approver)).toBeInViewport();
      await expect(page.getByRole("alert")).toHaveCount(0);
    }
  });

  test("31 February is named, and nothing typed is lost", async ({
    page,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await saveAnswers(product, customer, playbook, facts, ["company"]);
    await page.goto(`${customer.portal}/kickoff/goals`);
    await fillPage(page, playbook, { facts });
    const start = group(page, "When should the work begin?");
    await start.getByRole("textbox", { name: "Day" }).fill("31");
    await start.getByRole("textbox", { name: "Month" }).fill("2");

    expect(await press(page, words.goOn)).toBe(422);
    await expect(page).toHaveTitle(/^Error: /);
    const summary = page.getByRole("alert");
    await expect(summary).toBeFocused();
    const problem = summary.getByRole("link");
    await expect(problem).toContainText("February");
    await problem.click();
    await expect(start.getByRole("textbox", { name: "Day" })).toBeFocused();
    await expect(start.getByRole("textbox", { name: "Day" })).toHaveValue("31");
    await expect(start.getByRole("textbox", { name: "Year" })).toHaveValue("2027");
    await expect(field(page, goal)).toHaveValue(String(facts["goal"]));
  });

  test("every problem is named above and beside its field", async ({ page, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    const person = group(page, "Who will we talk to from day to day?");
    await person.getByRole("textbox", { name: "Name" }).fill("Imogen Hale");
    await person.getByRole("textbox", { name: "Email address" }).fill("imogen");

    expect(await press(page, words.goOn)).toBe(422);
    const links = page.getByRole("alert").getByRole("link");
    await expect(links).toHaveCount(4);
    await expect(person.getByText(words.error)).toHaveCount(1);
    for (const link of await links.all()) {
      await link.click();
      const to = await link.getAttribute("href");
      await expect(page.locator(`[id="${to?.slice(1)}"]`)).toBeFocused();
    }
    await expect(person.getByRole("textbox", { name: "Name" })).toHaveValue("Imogen Hale");
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
    await field(page, companyName).fill("Harbour Limited");
    await press(page, words.goOn);
    await field(other, companyName).fill("Harbour Partners");

    expect(await press(other, words.goOn)).toBe(409);
    await expect(other.getByText("Harbour Limited")).toBeVisible();
    await expect(field(other, companyName)).toHaveValue("Harbour Partners");
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

  test("whatever is typed comes out as it was typed, and does nothing", async ({
    page,
    product,
    newCustomer,
  }) => {
    page.on("dialog", (dialog) => {
      throw new Error(`The page ran something that was typed: ${dialog.message()}`);
    });
    const customer = await newCustomer(playbook.key);
    const typed = hostileStrings.join("\n");
    const hostile = {
      ...facts,
      company_name: "<script>alert('onward')</script>",
      company_work: typed,
      day_to_day: { name: "</textarea><img src=x onerror=alert(1)>", email: "a@example.com" },
    };
    await page.goto(`${customer.portal}/kickoff`);
    await fillPage(page, playbook, { facts: hostile });
    await press(page, words.goOn);
    await page.goto(`${customer.portal}/kickoff/company`);
    await expect(field(page, companyName)).toHaveValue(hostile.company_name);
    expect(await page.locator("#company_work").inputValue()).toBe(typed);

    const others = playbook.sections.map(({ key }) => key).filter((key) => key !== "company");
    await saveAnswers(product, customer, playbook, facts, others);
    await page.goto(`${customer.portal}/kickoff/check`);
    expect(await page.locator("dd").allTextContents()).toContain(typed);
    await press(page, words.check.send);
    expect(await page.locator("dd").allTextContents()).toContain(typed);
    const [submission] = await submissionsOf(product, customer);
    expect(submission?.answers).toEqual(hostile);
    for (const place of ["", "/timeline", "/answers/company_work"]) {
      await page.goto(customer.portal + place);
      await expect(page.locator("[onerror], main script:not([src])")).toHaveCount(0);
    }
  });
});

test("a section that is posted before its turn is kept for when it comes", async ({
  page,
  product,
  newCustomer,
}) => {
  const customer = await newCustomer(playbook.key);
  const form = { _asked: "channel", channel: "other", "channel.other": "Carrier pigeon" };
  const answer = await page.request.post(`${customer.portal}/kickoff/together`, { form });
  expect(answer.status()).toBe(409);
  expect(await answer.text()).toContain(words.early.title);

  await saveAnswers(product, customer, playbook, facts, ["company", "goals"]);
  await page.goto(`${customer.portal}/kickoff`);
  await expect(page.getByRole("radio", { name: "Other" })).toBeChecked();
  await expect(field(page, "Please say which")).toHaveValue("Carrier pigeon");
});

test("fields that the form does not have are ignored", async ({ page, product, newCustomer }) => {
  const customer = await newCustomer(playbook.key);
  const form = {
    _asked: "company_name",
    company_name: "Harbour",
    "company_name.owner": "me",
    goal: "A question of another section",
    status: "sent",
    ["__proto__"]: "x",
    "constructor.prototype": "y",
  };
  const answer = await page.request.post(`${customer.portal}/kickoff/company`, { form });
  expect(answer.status()).toBe(200);
  expect(await savedOf(product, customer)).toEqual({ company_name: { "": ["Harbour"] } });
});

test("what is typed is saved without Continue", async ({ page, newCustomer }) => {
  const customer = await newCustomer(playbook.key);
  await page.goto(`${customer.portal}/kickoff`);
  await field(page, companyName).fill("Harbour");
  await expect(page.getByRole("status")).toHaveText(/^Saved \d/);
  await page.reload();
  await expect(field(page, companyName)).toHaveValue("Harbour");
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
  await field(page, companyName).fill("Harbour");
  await expect(page.getByRole("status")).toHaveText(words.unheard);
  await context.setOffline(false);
  await expect(page.getByRole("status")).toHaveText(/^Saved \d/);
  expect(await savedOf(product, customer)).toMatchObject({ company_name: { "": ["Harbour"] } });
});

test("a reload in the middle of a word loses nothing", async ({ page, newCustomer }) => {
  const customer = await newCustomer(playbook.key);
  await page.goto(`${customer.portal}/kickoff`);
  await page.route("**/draft", (route) => route.abort());
  await field(page, companyName).fill("Harb");
  await page.reload();
  await expect(field(page, companyName)).toHaveValue("Harb");
});

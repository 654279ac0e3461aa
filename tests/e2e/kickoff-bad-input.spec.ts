import { words } from "../../app/kickoff/words.en.ts";
import { hostileStrings } from "../support/hostile-strings.ts";
import { savedOf, submissionsOf } from "./support/found.ts";
import { asks, facts, playbook } from "./support/general-client.ts";
import { expect, press, test, withAndWithoutJavaScript } from "./support/journey.ts";
import { field, fillPage, group } from "./support/kickoff.ts";
import { saveAnswers } from "./support/sent.ts";

test.describe.configure({ mode: "parallel" });

withAndWithoutJavaScript(() => {
  test("31 February is named, and nothing typed is lost", async ({
    page,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await saveAnswers(product, customer, playbook, facts, ["company"]);
    await page.goto(`${customer.portal}/kickoff/goals`);
    await fillPage(page, playbook, { facts });
    const start = group(page, asks.startDate);
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
    await expect(field(page, asks.goal)).toHaveValue(String(facts.goal));
  });

  test("every problem is named above and beside its field", async ({ page, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    const person = group(page, asks.dayToDay);
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
    await expect(field(page, asks.companyName)).toHaveValue(hostile.company_name);
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

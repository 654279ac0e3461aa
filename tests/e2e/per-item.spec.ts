import type { Page } from "@playwright/test";
import axe from "axe-core";
import { words } from "../../app/kickoff/words.en.ts";
import { playbookWith } from "../support/playbooks.ts";
import { submissionsOf } from "./support/found.ts";
import { expect, press, test, withAndWithoutJavaScript } from "./support/journey.ts";
import { publish, savedOf } from "./support/publish.ts";

const playbook = {
  ...playbookWith([
    {
      key: "places",
      title: "Your places",
      questions: [
        {
          type: "repeating_group",
          key: "places",
          label: "Where do you work?",
          item: "Place",
          questions: [
            { type: "short_text", key: "city", label: "City" },
            { type: "yes_no", key: "leased", label: "Is it leased?" },
            {
              type: "short_text",
              key: "landlord",
              label: "Who is the landlord?",
              when: { "==": [{ var: "leased" }, true] },
            },
          ],
        },
        { type: "yes_no", key: "abroad", label: "Do you ship abroad?" },
        {
          type: "one_choice",
          key: "carrier",
          label: "How do you ship?",
          options: [
            "By van",
            { value: "sea", label: "By sea", when: { "==": [{ var: "abroad" }, true] } },
            "By post",
          ],
        },
      ],
    },
    {
      key: "each",
      title: "Each place",
      questions: [
        {
          type: "per_item",
          key: "details",
          label: "About each place",
          of: "places",
          name: "city",
          questions: [
            { type: "number", key: "staff", label: "How many people work in {{ item }}?" },
            {
              type: "person",
              key: "manager",
              label: "Who leads them?",
              when: { ">": [{ var: "staff" }, 10] },
            },
          ],
        },
        {
          type: "one_choice",
          key: "main",
          label: "Which is your main place?",
          optionsFrom: "places.city",
        },
      ],
    },
    {
      key: "main_place",
      title: "Your place in {{ main }}",
      questions: [{ type: "number", key: "desks", label: "How many desks are in {{ main }}?" }],
    },
  ]),
  key: "each-place",
  name: "Each place",
};

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run()");
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

function block(page: Page, name: string) {
  return page.getByRole("group", { name, exact: true });
}

test.beforeAll(async ({ product }) => publish(product, playbook));

withAndWithoutJavaScript((javaScript) => {
  test("each item of a list is asked about, and what is said of it stays with it", async ({
    page,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    const first = block(page, "Place 1");
    const landlord = first.getByRole("textbox", { name: "Who is the landlord?" });
    await first.getByRole("textbox", { name: "City" }).fill("Leeds");
    await expect(landlord).toBeHidden();
    await first.getByRole("radio", { name: "Yes" }).check();
    if (!javaScript) await press(page, words.goOn);
    await landlord.fill("Ana");
    await page.getByRole("button", { name: "Add another place" }).click();
    const second = block(page, "Place 2");
    await second.getByRole("textbox", { name: "City" }).fill("York");
    await second.getByRole("radio", { name: "No" }).check();
    await expect(second.getByRole("textbox", { name: "Who is the landlord?" })).toBeHidden();
    await block(page, "Do you ship abroad?").getByRole("radio", { name: "No" }).check();
    await page.getByRole("radio", { name: "By van" }).check();
    await expect(page.getByRole("radio", { name: "By sea" })).toBeHidden();
    await press(page, words.goOn);

    await page.waitForURL("**/kickoff/each");
    await expect(page.getByRole("button", { name: /Add|Remove/ })).toHaveCount(0);
    const people = (city: string) =>
      page.getByRole("textbox", { name: `How many people work in ${city}?` });
    const leads = (city: string) => block(page, city).getByRole("textbox", { name: /name/i });
    await people("York").fill("4");
    await people("Leeds").fill("12");
    await page.getByRole("radio", { name: "York" }).check();
    await press(page, words.goOn);
    await expect(page.getByRole("alert")).toContainText("“Leeds”, Who leads them?");
    await expect(leads("York")).toBeHidden();
    if (javaScript) await expectAccessible(page);
    await leads("Leeds").fill("Bo Berg");
    await block(page, "Leeds").getByRole("textbox", { name: /email/i }).fill("bo@example.com");
    await press(page, words.goOn);

    await page.waitForURL("**/kickoff/main_place");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your place in York");
    await page.goto(`${customer.portal}/kickoff/places`);
    await block(page, "Place 1").getByRole("button", { name: "Remove Place 1" }).click();
    await page.getByRole("button", { name: "Add another place" }).click();
    await block(page, "Place 2").getByRole("textbox", { name: "City" }).fill("Bonn");
    if (javaScript) {
      await block(page, "Place 2").getByRole("radio", { name: "Yes" }).check();
      await block(page, "Place 2")
        .getByRole("textbox", { name: /landlord/ })
        .fill("Cy");
    }
    await block(page, "Place 2").getByRole("radio", { name: "No" }).check();
    await press(page, words.goOn);
    await page.waitForURL("**/kickoff/each");
    await expect(people("York")).toHaveValue("4");
    await expect(people("Bonn")).toHaveValue("");
    await people("Bonn").fill("1");
    await press(page, words.goOn);
    await page.getByRole("textbox", { name: "How many desks are in York?" }).fill("3");
    await press(page, words.goOn);
    await press(page, words.check.send);
    // What no longer shows in a row was not sent, and is not kept.
    expect((await savedOf(product, customer, "places"))?.entered).toEqual({
      "1-city": ["York"],
      "1-leased": ["no"],
      "2-city": ["Bonn"],
      "2-leased": ["no"],
      rows: ["2"],
    });
    const [submission] = await submissionsOf(product, customer);
    expect(submission?.answers).toEqual({
      places: [
        { city: "York", leased: false },
        { city: "Bonn", leased: false },
      ],
      abroad: false,
      carrier: "By van",
      details: [
        { item: "York", staff: 4 },
        { item: "Bonn", staff: 1 },
      ],
      main: "York",
      desks: 3,
    });
  });
});

test("with JavaScript, options change at once with the answer they hang on", async ({
  page,
  product,
  newCustomer,
}) => {
  const customer = await newCustomer(playbook.key);
  await page.goto(`${customer.portal}/kickoff`);
  const sea = page.getByRole("radio", { name: "By sea" });
  const abroad = (answer: string) =>
    block(page, "Do you ship abroad?").getByRole("radio", { name: answer }).check();
  await expect(sea).toBeHidden();
  await abroad("Yes");
  const saved = async () => (await savedOf(product, customer, "carrier"))?.entered;
  await sea.check();
  await expect.poll(saved).toEqual({ "": ["sea"] });
  await expectAccessible(page);
  await abroad("No");
  await expect(sea).toBeHidden();
  await expect.poll(saved).toEqual({});
  await abroad("Yes");
  await expect(sea).toBeChecked();
});

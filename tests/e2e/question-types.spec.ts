import type { Page } from "@playwright/test";
import axe from "axe-core";
import type { Facts } from "../../app/facts/fact.ts";
import { words } from "../../app/kickoff/words.en.ts";
import { playbookWith } from "../support/playbooks.ts";
import { submissionsOf } from "./support/found.ts";
import { expect, press, test, withAndWithoutJavaScript } from "./support/journey.ts";
import { fillKickoff } from "./support/kickoff.ts";
import { publish, savedOf } from "./support/publish.ts";

/** Three by two red pixels. */
const sign =
  "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQI12M4IScHQQxwFgBBAAYZ9ywvDAAAAABJRU5ErkJggg==";

const playbook = {
  ...playbookWith([
    {
      key: "sites",
      title: "Your sites",
      questions: [
        {
          type: "information",
          key: "before",
          label: "Before you begin",
          required: false,
          text: "Have the opening days at hand.",
          picture: { alt: "A sign with opening days", data: sign },
          link: { text: "What we do with this", url: "https://example.com/sites" },
        },
        {
          type: "repeating_group",
          key: "sites",
          label: "Which sites do you have?",
          item: "Site",
          max: 3,
          questions: [
            { type: "short_text", key: "name", label: "Name" },
            { type: "number", key: "staff", label: "People there" },
            { type: "yes_no", key: "alarm", label: "Is there an alarm?" },
            {
              type: "short_text",
              key: "manager",
              label: "Who runs it?",
              mayBe: ["not_sure", "not_applicable"],
            },
          ],
        },
        {
          type: "computed",
          key: "people",
          label: "People at all sites",
          value: { sum: "sites.staff" },
          unit: "people",
        },
        {
          type: "short_text",
          key: "alarm_company",
          label: "Who looks after the alarm?",
          when: { some: [{ var: "sites" }, { "==": [{ var: "alarm" }, true] }] },
        },
      ],
    },
    {
      key: "habits",
      title: "Your habits",
      questions: [
        {
          type: "matrix",
          key: "channels",
          label: "How often do you use these?",
          rows: [
            { value: "email", label: "Email" },
            { value: "chat", label: "Chat" },
          ],
          columns: ["Every day", "Sometimes", "Never"],
        },
        {
          type: "repeating_value",
          key: "guests",
          label: "Who else may look?",
          item: "Person",
          of: { type: "email", key: "email", label: "Email address" },
        },
      ],
    },
  ]),
  key: "every-kind",
  name: "Every kind of question",
};

const facts: Facts = {
  sites: [
    { name: "Leeds", staff: 12, alarm: false, manager: { not: "applicable" } },
    { name: "Bonn", staff: 3, alarm: true, manager: "Ada" },
  ],
  people: 15,
  alarm_company: "Watch Ltd",
  channels: { email: "Every day", chat: "Never" },
  guests: ["a@example.com", "b@example.com"],
};

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run()");
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Nothing reaches over the edge of the smallest phone. */
async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
}

test.beforeAll(async ({ product }) => publish(product, playbook));

withAndWithoutJavaScript((javaScript) => {
  test("lists, tables, texts and worked out values reach the receipt", async ({
    page,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    const picture = page.getByRole("img", { name: "A sign with opening days" });
    await expect(picture).toHaveJSProperty("complete", true);
    await expect(picture).toHaveJSProperty("naturalWidth", 3);
    await fillKickoff(page, playbook, { facts });
    await expect(page.getByText("15 people")).toBeVisible();
    await press(page, words.check.send);
    const [submission] = await submissionsOf(product, customer);
    expect(submission?.answers).toEqual(facts);
  });

  test("adding and removing a row keeps what was typed", async ({ page, product, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    const site = (number: number) =>
      page.getByRole("group", { name: `Site ${number}`, exact: true });
    const name = (number: number) => site(number).getByRole("textbox", { name: "Name" });
    const more = page.getByRole("button", { name: "Add another site" });
    await expect(site(1).getByRole("button", { name: "Remove Site 1" })).toBeHidden();
    await name(1).fill("Leeds");
    await site(1).getByRole("radio", { name: "Yes" }).check();
    await more.click();
    await name(2).fill("Bonn");
    await more.click();
    await name(3).fill("Rome");
    await expect(more).toBeHidden();
    await expect(page.getByRole("alert")).toHaveCount(0);

    await site(1).getByRole("button", { name: "Remove Site 1" }).click();
    await expect(site(3)).toHaveCount(0);
    await expect(name(1)).toHaveValue("Bonn");
    await expect(name(2)).toHaveValue("Rome");
    await expect(site(1).getByRole("radio", { name: "Yes" })).not.toBeChecked();
    await expect(more).toBeVisible();
    await expect
      .poll(async () => (await savedOf(product, customer, "sites"))?.entered)
      .toMatchObject({ rows: ["2"], "1-name": ["Bonn"], "2-name": ["Rome"] });
  });

  test("the Enter key continues, and says which row is not complete", async ({
    page,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    const name = page.getByRole("textbox", { name: "Name" });
    await name.fill("Leeds");
    await name.press("Enter");
    await page.waitForURL("**/kickoff/sites");
    await expect(page.getByRole("alert")).toContainText("Site 1, People there: Fill this in");
    await page.getByRole("alert").getByRole("link").first().click();
    await expect(page.getByRole("textbox", { name: "People there" })).toBeFocused();
    const unsure = page.getByRole("group", { name: "Who runs it?", exact: true });
    await unsure.getByRole("checkbox", { name: words.wayOut.sure.offered }).check();
    await expect(unsure.getByRole("textbox")).toBeHidden();
    await expect(unsure.getByText("Who runs it?", { exact: true })).toBeVisible();
    if (javaScript) await expectAccessible(page);
    await expectNarrow(page);
  });
});

test("with JavaScript, what hangs on a list follows it at once", async ({ page, newCustomer }) => {
  const customer = await newCustomer(playbook.key);
  await page.goto(`${customer.portal}/kickoff`);
  await expectAccessible(page);
  const alarm = page.getByRole("textbox", { name: "Who looks after the alarm?" });
  await page.getByRole("textbox", { name: "People there" }).fill("12");
  await expect(page.getByText("12 people")).toBeVisible();
  await page.getByRole("button", { name: "Add another site" }).click();
  const second = page.getByRole("group", { name: "Site 2", exact: true });
  await expect(second.getByRole("textbox", { name: "Name" })).toBeFocused();
  await expect(second.getByRole("textbox", { name: "People there" })).toHaveValue("");
  await second.getByRole("textbox", { name: "People there" }).fill("3");
  await expect(page.getByText("15 people")).toBeVisible();
  await expect(alarm).toBeHidden();
  await second.getByRole("radio", { name: "Yes" }).check();
  await expect(alarm).toBeVisible();
  await second.getByRole("button", { name: "Remove Site 2" }).click();
  await expect(alarm).toBeHidden();
  await expect(page.getByText("12 people")).toBeVisible();
  await expectAccessible(page);
});

test("rows typed without a connection are there again after a reload", async ({
  page,
  context,
  newCustomer,
}) => {
  const customer = await newCustomer(playbook.key);
  await page.goto(`${customer.portal}/kickoff`);
  await context.route("**/draft", (route) => route.abort());
  await page.getByRole("textbox", { name: "Name" }).fill("Leeds");
  await page.getByRole("button", { name: "Add another site" }).click();
  const second = page.getByRole("group", { name: "Site 2", exact: true });
  await second.getByRole("textbox", { name: "Name" }).fill("Bonn");
  await page.reload();
  await expect(second.getByRole("textbox", { name: "Name" })).toHaveValue("Bonn");
});

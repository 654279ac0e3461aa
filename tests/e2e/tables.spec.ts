import type { Page } from "@playwright/test";
import axe from "axe-core";
import { words } from "../../app/kickoff/words.en.ts";
import { playbookWith } from "../support/playbooks.ts";
import { submissionsOf } from "./support/found.ts";
import { expect, press, test, withAndWithoutJavaScript } from "./support/journey.ts";
import { publish } from "./support/publish.ts";

const { table: said } = words;

const playbook = {
  ...playbookWith([
    {
      key: "people",
      title: "Your people",
      questions: [
        {
          type: "table",
          key: "employees",
          label: "Who works for you?",
          item: "Employee",
          max: 500,
          columns: [
            { type: "short_text", key: "name", label: "Full name" },
            { type: "email", key: "email", label: "Email address", required: false },
            { type: "date", key: "start", label: "Start date" },
            {
              type: "one_choice",
              key: "team",
              label: "Team",
              options: ["Office", "Road"],
              required: false,
            },
          ],
          alsoCalled: { start: ["Hired on"] },
        },
        {
          type: "short_text",
          key: "cars",
          label: "Who looks after the cars?",
          when: { some: [{ var: "employees" }, { "==": [{ var: "team" }, "Road"] }] },
        },
      ],
    },
  ]),
  key: "with-a-table",
  name: "With a table",
};

async function expectSound(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run()");
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

async function openPaste(page: Page): Promise<void> {
  await page.getByText(said.paste).click();
}

test.beforeAll(async ({ product }) => publish(product, playbook));

withAndWithoutJavaScript((javaScript) => {
  test("a spreadsheet is pasted, mended where it is wrong, and sent", async ({
    page,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    if (javaScript) await expectSound(page);
    await openPaste(page);
    await page
      .getByRole("textbox", { name: said.cells })
      .fill("Team\tName\tHired on\nRoad\tAda\t3/4/2026\noffice\tBob\tsoon\n");
    await page.getByRole("button", { name: said.read, exact: true }).click();
    await expect(page.getByText(said.rows(2))).toBeVisible();
    await expect(page.getByText("Row 3: Bob · soon · Office")).toBeVisible();
    await expect(page.getByText(said.toMend(2))).toBeVisible();
    if (javaScript) await expectSound(page);

    expect(await press(page, words.goOn)).toBe(422);
    const problem = page.getByRole("alert").getByRole("link", { name: /Row 3, Start date/ });
    await problem.click();
    const day = page.getByRole("group", { name: "Row 3, Start date" });
    await expect(day.getByRole("textbox", { name: "Day" })).toBeFocused();
    await day.getByRole("textbox", { name: "Day" }).fill("9");
    await day.getByRole("textbox", { name: "Month" }).fill("May");
    await day.getByRole("textbox", { name: "Year" }).fill("2026");
    await page.getByRole("radio", { name: "The month" }).check();
    await page.getByRole("textbox", { name: "Who looks after the cars?" }).waitFor({
      state: javaScript ? "hidden" : "hidden",
    });
    await press(page, words.goOn);
    await expect(page).toHaveURL(/people/);
    await page.getByRole("textbox", { name: "Who looks after the cars?" }).fill("Cy");
    await press(page, words.goOn);
    await expect(page.getByText("1. Ada · 4 March 2026 · Road")).toBeVisible();
    await press(page, words.check.send);
    const [submission] = await submissionsOf(product, customer);
    expect(submission?.answers.employees).toEqual([
      { name: "Ada", start: "2026-03-04", team: "Road" },
      { name: "Bob", start: "2026-05-09", team: "Office" },
    ]);
  });

  test("a file is read, its columns are matched by hand, and it is taken away again", async ({
    page,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    await page.getByRole("textbox", { name: "Full name" }).fill("Typed before");
    await openPaste(page);
    const rows = Array.from(
      { length: 300 },
      (_, index) => `Zoë ${index};2026-03-0${(index % 9) + 1}`,
    );
    await page.getByLabel(said.file).setInputFiles({
      name: "people.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`Who;When\n${rows.join("\n")}`, "latin1"),
    });
    await page.getByRole("button", { name: said.read, exact: true }).click();
    await expect(page.getByText(said.rows(301))).toBeVisible();
    await page.getByRole("combobox", { name: "The first row is" }).selectOption("yes");
    await page.getByRole("combobox", { name: "Full name" }).selectOption({ label: "Column A" });
    await page.getByRole("combobox", { name: "Email address" }).selectOption("none");
    await page.getByRole("combobox", { name: "Start date" }).selectOption({ label: "Column B" });
    await page.getByRole("button", { name: said.readAgain }).click();
    await expect(page.getByText(said.rows(300))).toBeVisible();
    await expect(page.getByText("Row 2: Zoë 0 · 1 March 2026")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Full name" })).toHaveValue("Typed before");
    await expect(page.getByText(/to mend/)).toHaveCount(0);
    await page.getByRole("button", { name: said.clear }).click();
    await expect(page.getByText(said.rows(300))).toHaveCount(0);
    await expect(page.getByRole("textbox", { name: "Full name" })).toHaveValue("Typed before");
  });
});

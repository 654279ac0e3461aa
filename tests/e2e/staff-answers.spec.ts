import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { words } from "../../app/kickoff/words.en.ts";
import { words as staffWords } from "../../app/onboardings/words.en.ts";
import { words as editorWords } from "../../app/playbook/editor/words.en.ts";
import { photo } from "../support/files.ts";
import { playbookWith } from "../support/playbooks.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { pathOf } from "./support/board.ts";
import { press } from "./support/journey.ts";
import type { TestCustomer } from "./support/product.ts";
import { publish } from "./support/publish.ts";
import { expect, open, test } from "./support/staff.ts";

const { known: said } = staffWords;
const { table } = words;

const playbook = {
  ...playbookWith([
    {
      key: "office",
      title: "Your office",
      questions: [
        { type: "files", key: "plan", label: "A plan of your office", max: 1 },
        {
          type: "table",
          key: "people",
          label: "Who works there?",
          item: "Person",
          columns: [
            { type: "short_text", key: "name", label: "Name" },
            { type: "date", key: "since", label: "Since" },
          ],
        },
        { type: "sensitive", kind: "iban", key: "iban", label: "IBAN" },
      ],
    },
    {
      key: "agreed",
      title: "What we agree on",
      questions: [
        { type: "signature", key: "terms", label: "The terms", text: "We agree to be billed." },
        {
          type: "signature",
          key: "privacy",
          label: "Privacy",
          text: "We have read how data is kept.",
          drawn: false,
        },
      ],
    },
  ]),
  key: "staff-answers",
  name: "Answers that staff read",
};

test.beforeAll(async ({ product }) => publish(product, playbook));
// Axe has to be put into a page whose policy lets nothing in.
test.use({ bypassCSP: true });

/** Fills everything and sends it, as a customer who draws one signature and types the other. */
async function fillAndSend(page: Page, { portal }: TestCustomer): Promise<void> {
  await page.goto(`${portal}/kickoff`);
  const plan = page.getByRole("group", { name: "A plan of your office", exact: true });
  const picture = { name: "plan.jpg", mimeType: "image/jpeg", buffer: await photo() };
  await plan.locator("input[type=file]").setInputFiles(picture);
  await expect(plan.getByRole("group", { name: "plan.jpg", exact: true })).toBeVisible();
  await page.getByText(table.paste).click();
  await page
    .getByRole("textbox", { name: table.cells })
    .fill("Name\tSince\n=Ada\t2024-03-04\nBob; the “builder”\t2025-05-09\n");
  await page.getByRole("button", { name: table.read, exact: true }).click();
  await expect(page.getByText(table.rows(2))).toBeVisible();
  await page.getByRole("textbox", { name: "IBAN" }).fill("GB29 NWBK 6016 1331 9268 19");
  await press(page, words.goOn);
  await page.waitForURL("**/kickoff/agreed");
  await draw(page, page.locator("[data-pad] svg").first());
  for (const name of await page.getByRole("textbox", { name: words.signature.name }).all())
    await name.fill("Ann Lee");
  await press(page, words.goOn);
  await page.waitForURL("**/kickoff/check");
  await press(page, words.check.send);
}

async function draw(page: Page, pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 30);
  await page.mouse.move(box.x + 160, box.y + 70);
  await page.mouse.up();
  await expect(pad.locator("path")).toHaveAttribute("d", /^M\d+ \d+L/);
}

async function saved(page: Page, link: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

test("staff read every kind of answer, and take it away as a file", async ({
  page,
  as,
  newCustomer,
}) => {
  test.slow();
  const customer = await newCustomer(playbook.key);
  await fillAndSend(page, customer);
  const desk = await as("manager");
  await open(desk, pathOf(customer));
  const known = desk.getByRole("region", { name: said.title });

  const file = known.getByRole("link", { name: "plan.jpg" });
  expect((await saved(desk, file)).suggestedFilename()).toBe("plan.jpg");
  const preview = known.locator("img[src^='/uploads/']");
  const width = () => preview.evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width, { message: "the small picture is there" }).toBeGreaterThan(0);

  await expect(known.getByText(/^Signed: Ann Lee \(/m)).toHaveCount(2);
  await expect(known.getByRole("img", { name: words.signature.drawn })).toHaveCount(1);

  await known.getByRole("button", { name: said.reading.showOf("IBAN") }).click();
  await expect(known.getByText(said.reading.noted)).toBeVisible();
  await expect(desk.getByText("read “IBAN” in full.")).toBeVisible();
  await known.getByRole("button", { name: said.reading.hide }).click();
  await expect(known.getByText("•••• 6819")).toBeVisible();
  await expectAccessible(desk, "the answers of a customer");

  const all = await textOf(await saved(desk, known.getByRole("link", { name: said.download })));
  expect(all).toContain("plan.jpg");
  expect(all).toContain("•••• 6819");
  expect(all).not.toContain("NWBK");

  await known.getByRole("link", { name: said.allRows(2) }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Who works there?");
  await expect(desk.getByRole("cell", { name: "=Ada", exact: true })).toBeVisible();
  await expectAccessible(desk, "the rows of a table");
  const rows = await textOf(await saved(desk, desk.getByRole("link", { name: said.download })));
  // A cell that a spreadsheet would take for a formula is kept a text.
  expect(rows).not.toMatch(/(^|[,;\n"])=Ada/);
  expect(rows).toContain("Ada");

  await open(desk, "/playbooks");
  const answers = desk.getByRole("link", { name: editorWords.list.answersOf(playbook.name) });
  const every = await textOf(await saved(desk, answers));
  expect(every).toContain("Who works there?");
  expect(every).not.toContain("NWBK");
});

import { words } from "../../app/kickoff/words.en.ts";
import { pdf, photo, program } from "../support/files.ts";
import { playbookWith } from "../support/playbooks.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { submissionsOf } from "./support/found.ts";
import { expect, press, test, withAndWithoutJavaScript } from "./support/journey.ts";
import { publish } from "./support/publish.ts";

const playbook = {
  ...playbookWith([
    {
      key: "papers",
      title: "Your papers",
      questions: [
        {
          type: "files",
          key: "letter",
          label: "Your CP 575 letter",
          help: "The letter with your employer number.",
          max: 2,
          maxMegabytes: 1,
        },
        { type: "files", key: "permit", label: "Your permit", expires: true, required: false },
        { type: "short_text", key: "note", label: "Anything to add?" },
      ],
    },
  ]),
  key: "papers",
  name: "Papers",
};

const letter = { name: "letter.pdf", mimeType: "application/pdf", buffer: pdf() };

test.beforeAll(async ({ product }) => publish(product, playbook));
// Axe has to be put into a page whose policy lets nothing in.
test.use({ bypassCSP: true });

withAndWithoutJavaScript((javaScript) => {
  test("files are uploaded, refused, removed and sent", async ({ page, product, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    const question = page.getByRole("group", { name: "Your CP 575 letter", exact: true });
    const chooser = question.locator("input[type=file]");
    const uploaded = (name: string) => question.getByRole("group", { name, exact: true });
    const choose = async (...files: Parameters<typeof chooser.setInputFiles>) => {
      await chooser.setInputFiles(...files);
      const upload = question.getByRole("button", { name: words.files.upload, exact: true });
      if (await upload.isVisible()) await upload.click();
    };

    await page.getByRole("textbox", { name: "Anything to add?" }).fill("Thank you");
    await choose({ ...letter, name: "page.pdf", buffer: program() });
    await expect(question).toContainText("“page.pdf” cannot be used here. Choose a PDF");
    await choose({ ...letter, name: "big.pdf", buffer: Buffer.alloc(1_200_000, "%PDF-1.7 ") });
    await expect(question).toContainText("“big.pdf” is larger than 1 MB. Choose a smaller file.");
    await choose(letter);
    await expect(uploaded("letter.pdf")).toBeVisible();
    await choose({ name: "photo.jpg", mimeType: "image/jpeg", buffer: await photo() });
    await expect(uploaded("photo.jpg").locator("img")).toBeVisible();
    await expect(question).toContainText(words.files.enough);
    await expect(page.getByRole("textbox", { name: "Anything to add?" })).toHaveValue("Thank you");
    if (javaScript) await expectAccessible(page, "files");

    await uploaded("letter.pdf").getByRole("button", { name: "Remove letter.pdf" }).click();
    await expect(uploaded("letter.pdf")).toHaveCount(0);
    await expect(uploaded("photo.jpg")).toBeVisible();
    const download = page.waitForEvent("download");
    await uploaded("photo.jpg").getByRole("link", { name: "Open photo.jpg" }).click();
    expect((await download).suggestedFilename()).toBe("photo.jpg");

    await press(page, words.goOn);
    await expect(page.getByRole("term").filter({ hasText: "CP 575" })).toBeVisible();
    await press(page, words.check.send);
    await expect(page.getByText("photo.jpg")).toBeVisible();
    const [submission] = await submissionsOf(product, customer);
    expect(submission?.answers).toMatchObject({ letter: [{ name: "photo.jpg", type: "jpg" }] });
  });

  test("continuing uploads what is chosen and asks for its date", async ({ page, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    const permit = page.getByRole("group", { name: "Your permit (optional)", exact: true });
    await permit.locator("input[type=file]").setInputFiles(letter);
    if (javaScript)
      await expect(permit.getByRole("group", { name: "letter.pdf", exact: true })).toBeVisible();
    expect(await press(page, words.goOn)).toBe(422);
    await expect(page.getByRole("alert")).toContainText("Upload a file: Your CP 575 letter");
    await expect(page.getByRole("alert")).toContainText(
      "“letter.pdf”, Valid until: Write this date.",
    );
    if (javaScript) await expectAccessible(page, "files with problems");
  });
});

test("an upload goes on where a lost connection stopped it", async ({ page, newCustomer }) => {
  const customer = await newCustomer(playbook.key);
  await page.goto(`${customer.portal}/kickoff`);
  const question = page.getByRole("group", { name: "Your CP 575 letter", exact: true });
  const begun: number[] = [];
  let isLost = false;
  await page.route("**/uploads/*", async (route) => {
    if (isLost) return route.abort();
    const offset = route.request().headers()["upload-offset"];
    if (route.request().method() === "PATCH") begun.push(Number(offset));
    await route.continue();
    isLost = begun.length === 1;
  });
  const buffer = Buffer.concat([pdf(), Buffer.alloc(900_000, " ")]);
  await question.locator("input[type=file]").setInputFiles({ ...letter, buffer });
  await expect(question.getByRole("status")).toContainText("The connection is lost.");
  await expect(question.getByRole("progressbar", { name: words.files.progress })).toBeVisible();
  isLost = false;
  await page.unroute("**/uploads/*");
  await expect(question.getByRole("group", { name: "letter.pdf", exact: true })).toBeVisible();
  await expect(question.getByRole("status")).toHaveText("letter.pdf is uploaded.");
  await expect(question.getByText("900 KB")).toBeVisible();
  expect(begun).toEqual([0]);
});

test("an upload can be cancelled", async ({ page, newCustomer }) => {
  const customer = await newCustomer(playbook.key);
  await page.goto(`${customer.portal}/kickoff`);
  const question = page.getByRole("group", { name: "Your CP 575 letter", exact: true });
  await page.route("**/uploads", (route) => route.abort());
  await question.locator("input[type=file]").setInputFiles(letter);
  await expectAccessible(page, "an upload under way");
  await question.getByRole("button", { name: words.files.cancel }).click();
  await expect(question.getByRole("progressbar")).toBeHidden();
  await expect(question.getByRole("group")).toHaveCount(0);
  await page.unroute("**/uploads");
  await question.locator("input[type=file]").setInputFiles(letter);
  await expect(question.getByRole("group", { name: "letter.pdf", exact: true })).toBeVisible();
});

test("files can be dropped, and Continue waits for what is on its way", async ({
  page,
  newCustomer,
}) => {
  const customer = await newCustomer(playbook.key);
  await page.goto(`${customer.portal}/kickoff`);
  await page.getByRole("textbox", { name: "Anything to add?" }).fill("No");
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], "dropped.pdf"));
    return transfer;
  }, pdf().toString());
  await page.dispatchEvent("[data-files=letter]", "drop", { dataTransfer: dropped });
  await page.getByRole("button", { name: words.goOn, exact: true }).click();
  await page.waitForURL("**/kickoff/check");
  await expect(page.getByText("dropped.pdf")).toBeVisible();
});

test("the scripts of a page with files stay small", async ({ page, newCustomer }) => {
  const customer = await newCustomer(playbook.key);
  const scripts: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(`${customer.portal}/kickoff`, { waitUntil: "load" });
  const bytes = await Promise.all(scripts);
  expect(bytes).toHaveLength(2);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(6000);
});

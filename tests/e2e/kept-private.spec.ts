import { words } from "../../app/kickoff/words.en.ts";
import { words as staffWords } from "../../app/onboardings/words.en.ts";
import { everythingIn } from "../support/everything-in.ts";
import { playbookWith } from "../support/playbooks.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { pathOf } from "./support/board.ts";
import { press, withAndWithoutJavaScript } from "./support/journey.ts";
import { logsOf } from "./support/logs.ts";
import { publish, savedOf } from "./support/publish.ts";
import { expect, open, test } from "./support/staff.ts";

const terms =
  "We agree to be billed each month.\n\nEither side may end this with a month’s notice.";
const playbook = {
  ...playbookWith([
    {
      key: "private",
      title: "What we keep private",
      questions: [
        {
          type: "sensitive",
          kind: "government_id",
          scheme: "us_ssn",
          key: "ssn",
          label: "Your Social Security number",
          help: "Payroll reports your pay under it.",
        },
        {
          type: "repeating_group",
          key: "accounts",
          label: "Where do we pay to?",
          item: "Account",
          max: 3,
          questions: [
            { type: "short_text", key: "holder", label: "Account holder" },
            { type: "sensitive", kind: "iban", key: "iban", label: "IBAN" },
          ],
        },
        { type: "secret", key: "alarm", label: "The code of your alarm" },
      ],
    },
    {
      key: "agreed",
      title: "What we agree on",
      questions: [
        {
          type: "access_granted",
          key: "books",
          label: "Let us into your books",
          steps: ["Open the settings of your accounts.", "Invite us as an accountant."],
          copy: { label: "The address to invite", text: "books@harbour.example" },
        },
        { type: "signature", key: "terms", label: "The terms", text: terms },
      ],
    },
  ]),
  key: "kept-private",
  name: "Kept private",
};

const ibans = ["GB29 NWBK 6016 1331 9268 19", "DE89 3704 0044 0532 0130 00"] as const;

test.beforeAll(async ({ product }) => publish(product, playbook));
test.describe.configure({ mode: "parallel" });

withAndWithoutJavaScript((javaScript) => {
  test("what is private is typed once, masked ever after, and read by staff on the record", async ({
    page,
    as,
    product,
    newCustomer,
  }) => {
    test.slow();
    const look = async (state: string) => {
      if (javaScript) await expectAccessible(page, state);
    };
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    const ssn = page.getByRole("textbox", { name: "Your Social Security number" });
    const account = (number: number) =>
      page.getByRole("group", { name: `Account ${number}`, exact: true });
    const iban = (number: number) => account(number).getByRole("textbox", { name: "IBAN" });
    const alarm = page.getByRole("textbox", { name: "The code of your alarm" });
    await look("nothing typed");
    await ssn.fill("536-90-43");
    await account(1).getByRole("textbox", { name: "Account holder" }).fill("Ann");
    await iban(1).fill(ibans[0]);
    await alarm.fill("kestrel 4711");
    await press(page, words.goOn);
    await expect(page.getByRole("alert")).toContainText("has 9 digits");
    await expect(ssn).toHaveValue("");
    await expect(page.getByText("It is kept, but not shown again.")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "Keep •••• 6819" })).toBeChecked();
    await expect(page.getByRole("checkbox", { name: words.box.keep })).toBeChecked();
    await look("a number is wrong");
    expect(await page.content()).not.toMatch(/536-90-43|NWBK|kestrel/);

    await ssn.fill("536-90-4399");
    await page.getByRole("button", { name: "Add another account" }).click();
    await expect(account(2)).toBeVisible();
    await expect(account(2).getByRole("checkbox")).toHaveCount(0);
    await account(2).getByRole("textbox", { name: "Account holder" }).fill("Bo");
    await iban(2).fill(ibans[1]);
    await account(1).getByRole("button", { name: "Remove Account 1" }).click();
    await expect(account(2)).toHaveCount(0);
    await page.getByRole("button", { name: words.goOn }).click();
    await page.waitForURL("**/kickoff/agreed");

    await look("agreements, nothing given");
    await page.getByRole("radio", { name: "Somebody else has to do it" }).check();
    await page.getByRole("textbox", { name: "Who?" }).fill("Our accountant");
    await page.getByRole("textbox", { name: words.signature.name }).fill("Ann Lee");
    const pad = page.locator("[data-pad] svg");
    if (javaScript) {
      await pad.scrollIntoViewIfNeeded();
      const box = (await pad.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.move(box.x + 40, box.y + 60);
      await page.mouse.down();
      for (const [x, y] of [
        [60, 30],
        [90, 80],
        [130, 40],
        [200, 70],
      ] as const)
        await page.mouse.move(box.x + x, box.y + y);
      await page.mouse.up();
      await expect(pad.locator("path")).toHaveAttribute("d", /^M\d+ \d+L/);
      await look("signed");
    } else await expect(pad).toBeHidden();
    await press(page, words.goOn);

    await page.waitForURL("**/kickoff/check");
    await look("check");
    for (const text of ["•••• 4399", "•••• 3000", "Given in a one-time box", "Our accountant"])
      await expect(page.getByText(text)).toBeVisible();
    await expect(page.getByText("Signed: Ann Lee")).toBeVisible();
    const drawn = page.getByRole("img", { name: words.signature.drawn });
    await expect(drawn).toHaveCount(javaScript ? 1 : 0);

    await page.locator(".facts > div", { hasText: "•••• 4399" }).getByRole("link").click();
    await expect(page.getByRole("checkbox", { name: "Keep •••• 4399" })).toBeChecked();
    await expect(ssn).toHaveValue("");
    if (javaScript)
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("536-90");
    await look("on return");
    await ssn.fill("536-90-4398");
    await press(page, words.goOn);
    await page.goto(`${customer.portal}/kickoff/check`);
    await expect(page.getByText("•••• 4398")).toBeVisible();
    await press(page, words.check.send);
    await expect(page.getByText("•••• 4398")).toBeVisible();
    await expect(drawn).toHaveCount(javaScript ? 1 : 0);
    await look("receipt");
    expect(JSON.stringify(await savedOf(product, customer, "ssn"))).not.toMatch(/536-?90/);

    const desk = await as("manager");
    await open(desk, pathOf(customer));
    const known = desk.getByRole("region", { name: staffWords.known.title });
    await expect(known.getByText("•••• 4398")).toBeVisible();
    const { reading, opening } = staffWords.known;
    await known
      .getByRole("button", { name: reading.showOf("Your Social Security number") })
      .click();
    await expect(known.getByText("536904398")).toBeVisible();
    await expect(desk.getByText("read “Your Social Security number” in full.")).toBeVisible();
    const openOnce = known.getByRole("button", { name: opening.showOf("The code of your alarm") });
    await openOnce.click();
    await expect(known.getByText("kestrel 4711")).toBeVisible();
    await expect(known.getByText(opening.noted)).toBeVisible();
    if (javaScript) await expectAccessible(desk, "read by staff");
    await known.getByRole("button", { name: opening.hide }).click();
    await expect(openOnce).toHaveCount(0);
    await desk.reload();
    await expect(known.getByText("Opened by")).toBeVisible();
    await expect(openOnce).toHaveCount(0);
    await expect(desk.getByText("536904398")).toHaveCount(0);

    const kept = [await everythingIn(product.db), await logsOf()].join();
    for (const text of ["536-90-43", "536904398", "536904399", "NWBK", "04400532013000", "kestrel"])
      expect(kept).not.toContain(text);

    await page.goto(`${customer.portal}/answers/alarm`);
    await expect(page.getByText("it is empty now")).toBeVisible();
    await look("the box was opened");
  });
});

test("sales see that something is kept, and cannot read it", async ({ as, page, newCustomer }) => {
  const customer = await newCustomer(playbook.key);
  await page.goto(`${customer.portal}/kickoff`);
  const desk = await as("sales");
  const reading = await desk.request.post(`${pathOf(customer)}/facts/ssn/reading`);
  expect(reading.status()).toBe(403);
  const opening = await desk.request.post(`${pathOf(customer)}/facts/alarm/opening`);
  expect(opening.status()).toBe(403);
});

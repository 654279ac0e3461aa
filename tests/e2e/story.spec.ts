import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { words as portalWords } from "../../app/customers/portal-words.en.ts";
import { words as kickoffWords } from "../../app/kickoff/words.en.ts";
import { words as handOverWords } from "../../app/onboardings/hand-over-words.en.ts";
import { words } from "../../app/onboardings/words.en.ts";
import { words as taskWords } from "../../app/plan/words.en.ts";
import { words as signInWords } from "../../app/staff/sign-in-words.en.ts";
import { cast } from "../../db/seeds/cast.ts";
import { sampleOf } from "../support/samples.ts";
import { press, withAndWithoutJavaScript } from "./support/journey.ts";
import { fillKickoff, playbookOf } from "./support/kickoff.ts";
import { readEmail } from "./support/outbox.ts";
import { type Product, signInLink } from "./support/product.ts";
import { expect, hear, open, test } from "./support/staff.ts";

test.describe.configure({ mode: "parallel" });

const playbook = playbookOf("general-client");
const everythingAtOnce = 1;
const { facts } = sampleOf(playbook, everythingAtOnce);
const known = { company_name: facts.company_name ?? "", team_size: facts.team_size ?? 0 };
const endorsement =
  "Priya took a firm like yours through this in spring. She is better at it than I am.";
const milestone = {
  task: "Hold the kickoff call with Farida Osei",
  title: "We have met and agreed on the goal",
};

/** Somebody to be onboarded, as sales knows them. */
function someone() {
  const mark = randomUUID().slice(0, 8);
  return { customer: `Tolland ${mark}`, name: "Farida Osei", email: `farida.${mark}@example.com` };
}
type Someone = ReturnType<typeof someone>;

/** Opens the emailed link; it does nothing by itself, as often as it is opened. */
async function signInByLink(page: Page, product: Product): Promise<void> {
  const link = await signInLink(product, "sales");
  await page.goto(link);
  await page.goto(link);
  await page.getByRole("button", { name: signInWords.linkButton }).click();
  await expect(page.getByRole("heading", { name: words.list.title })).toBeVisible();
}

/** @returns the path of the new onboarding */
async function handOver(page: Page, { customer, name, email }: Someone): Promise<string> {
  await page.getByRole("link", { name: words.list.handOver }).click();
  await page.getByLabel(handOverWords.customerName).fill(customer);
  const contact = page.getByRole("group", { name: handOverWords.contact(1) });
  await contact.getByLabel(handOverWords.name).fill(name);
  await contact.getByLabel(handOverWords.email).fill(email);
  await contact.getByRole("checkbox", { name: "Champion" }).check();
  await page.getByRole("radio", { name: playbook.name }).check();
  for (const [key, value] of Object.entries(known)) {
    const label = playbook.sections
      .flatMap(({ questions }) => questions)
      .find((one) => one.key === key)?.label;
    await page.getByLabel(label ?? key).fill(String(value));
  }
  await page.getByLabel(handOverWords.manager, { exact: true }).selectOption(cast.tobias.name);
  await page.getByLabel(handOverWords.concierge, { exact: true }).selectOption(cast.priya.name);
  await page.getByLabel(handOverWords.endorsement).fill(endorsement);
  await page.getByRole("button", { name: handOverWords.submit, exact: true }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: customer })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** @returns the reference of what was sent */
async function sendKickoff(page: Page, portal: string): Promise<string> {
  await page.goto(portal);
  await page.getByRole("link", { name: portalWords.next.start.button, exact: true }).click();
  await page.waitForURL("**/kickoff/*");
  await fillKickoff(page, playbook, { facts, known });
  await press(page, kickoffWords.check.send);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(kickoffWords.receipt.title);
  const [reference = ""] =
    /KO-\w{4}-\w{4}/.exec((await page.locator("main").textContent()) ?? "") ?? [];
  return reference;
}

withAndWithoutJavaScript((javaScript) => {
  test("a customer is handed over, answers, and sees the work move", async ({
    page,
    newDesk,
    as,
    product,
  }) => {
    const { db } = product;
    const who = someone();
    const sales = await newDesk();
    await signInByLink(sales, product);
    const path = await handOver(sales, who);
    const started = db.selectFrom("customers").select("id").where("name", "=", who.customer);
    expect(await started.execute(), "a double tap is one handover").toHaveLength(1);

    const welcome = await readEmail(sales, who.email);
    expect(welcome.text).toContain(welcome.link);
    expect(welcome.text).toContain(endorsement);
    const opened = sales.waitForEvent("popup");
    await sales.frameLocator("iframe").locator(`a[href="${welcome.link}"]`).first().click();
    await expect((await opened).getByRole("heading", { level: 1 })).toContainText("Farida");

    const manager = await as("manager");
    await open(manager, path);
    const prepared = manager.getByRole("button", {
      name: "Prepare the confidentiality agreement",
      exact: true,
    });
    await expect(prepared).toHaveCount(0);
    const reference = await sendKickoff(page, welcome.link);

    await expect(manager.getByText(words.page.kickoffDone(reference))).toBeVisible();
    await expect(manager.getByRole("listitem").filter({ has: prepared })).toContainText(
      "“Do you need a confidentiality agreement before you share papers?” is yes",
    );
    await page.goto(`${welcome.link}/timeline`);
    const reached = page.getByText(`${milestone.title},`);
    await manager.getByRole("button", { name: taskWords.complete(milestone.task) }).click();
    await hear(manager, taskWords.completed(milestone.task));
    if (!javaScript) await page.reload();
    await expect(reached).toBeVisible({ timeout: 1000 });

    const receipt = await readEmail(sales, who.email, reference);
    expect(receipt.text).toContain("Lease handed back by September");
    expect(receipt.link).toBe(welcome.link);
  });
});

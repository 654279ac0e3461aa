import type { Page } from "@playwright/test";
import { words as handOverWords } from "../../app/onboardings/hand-over-words.en.ts";
import { words } from "../../app/onboardings/words.en.ts";
import { words as taskWords } from "../../app/plan/words.en.ts";
import { words as editorWords } from "../../app/playbook/editor/words.en.ts";
import { words as signInWords } from "../../app/staff/sign-in-words.en.ts";
import { words as staffWords } from "../../app/staff/words.en.ts";
import { sampleOf } from "../support/samples.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { pathOf } from "./support/board.ts";
import { playbook } from "./support/general-client.ts";
import { publishOwn, visit } from "./support/own-playbook.ts";
import { signInLink } from "./support/product.ts";
import { sendKickoff } from "./support/sent.ts";
import { expect, listens, open, test } from "./support/staff.ts";
import { ours } from "./support/under-way.ts";

test.describe.configure({ mode: "parallel" });
test.use({ bypassCSP: true });

const { member, outbox, settings, team } = staffWords;
const everythingAtOnce = 1;
const { read } = ours;

/** A state of a page: how it comes about once the page is open. */
type State = readonly [name: string, enter: (page: Page) => Promise<void>];

const asItOpens: State = ["as it opens", async () => undefined];

function press(name: string): (page: Page) => Promise<void> {
  return (page) => page.getByRole("button", { name, exact: true }).first().click();
}

function unfold(text: string): (page: Page) => Promise<void> {
  return (page) => page.getByText(text).first().click();
}

/** Every page that is the same for everybody, and the states it can be in. */
const pages: readonly (readonly [path: string, ...states: State[]])[] = [
  ["/onboardings", asItOpens, ["the next task", completeNext]],
  ["/onboardings?search=nobody+at+all", asItOpens],
  ["/onboardings/new", asItOpens, ["sent empty", sendEmpty]],
  ["/onboardings/00000000-0000-4000-8000-000000000000", asItOpens],
  ["/playbooks", asItOpens],
  ["/playbooks/b2b-software", asItOpens],
  ["/outbox", asItOpens],
  ["/team", asItOpens, ["adding somebody", unfold(team.add)]],
  ["/settings", asItOpens, ["with a wrong colour", chooseNoColour]],
];

async function completeNext(page: Page): Promise<void> {
  await page.locator("tbody").getByRole("link").first().focus();
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog")).toBeVisible();
}

async function sendEmpty(page: Page): Promise<void> {
  await page.locator("main form").evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await press(handOverWords.submit)(page);
  await expect(page.getByText("Enter the name of the customer.")).toBeVisible();
}

async function chooseNoColour(page: Page): Promise<void> {
  await page.getByLabel(settings.accent, { exact: true }).fill("green");
  await expect(page.getByText(settings.unreadable)).toBeVisible();
}

for (const [path, ...states] of pages) {
  test(`${path} is fit for everybody`, async ({ as }) => {
    const page = await as("admin");
    for (const [name, enter] of states) {
      await open(page, path);
      await enter(page);
      await expectAccessible(page, name);
    }
  });
}

/** What can be opened on the page of an onboarding. */
const onOnboarding: readonly State[] = [
  asItOpens,
  ["everything unfolded", unfoldEverything],
  ["changing people", press(words.known.changeShort)],
  ["adding a contact", press(words.people.addContact)],
  ["giving a new link", press(words.links.renew)],
  ["changing an answer", changeAnswer],
  ["something done", completeTask],
];

async function unfoldEverything(page: Page): Promise<void> {
  await press(words.links.show)(page);
  await page.getByText(`+ ${taskWords.add}`).click();
  await press(read)(page);
  await press(taskWords.block)(page);
  await page.getByRole("button", { name: words.page.goLive }).click();
}

async function completeTask(page: Page): Promise<void> {
  await press(taskWords.complete(read))(page);
  await expect(page.getByText(taskWords.completed(read))).toBeVisible();
  await page.getByText(taskWords.done(1), { exact: true }).click();
}

async function changeAnswer(page: Page): Promise<void> {
  await press(words.known.change("Does another firm work on this with you?"))(page);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").selectOption("No");
  await dialog.getByRole("button", { name: words.known.preview }).click();
  await expect(dialog.getByRole("status")).toBeVisible();
}

for (const role of ["manager", "sales"] as const) {
  for (const [name, enter] of role === "manager" ? onOnboarding : [asItOpens]) {
    test(`an onboarding is fit for everybody: ${role}, ${name}`, async ({
      as,
      product,
      newCustomer,
    }) => {
      const customer = await newCustomer(playbook.key);
      await sendKickoff(product, customer, playbook, sampleOf(playbook, everythingAtOnce).facts);
      const page = await as(role);
      await open(page, pathOf(customer));
      await enter(page);
      await expectAccessible(page, name);
    });
  }
}

test("the playbook editor is fit for everybody, with a problem and a dialog open", async ({
  as,
  product,
}) => {
  const { key } = await publishOwn(product);
  const page = await as("manager");
  await open(page, `/playbooks/${key}`);
  await page.getByRole("button", { name: visit.task }).first().click();
  await press(editorWords.conditions.addRule)(page);
  await page.getByLabel(editorWords.task.title, { exact: true }).fill("{{ nothing }}");
  await expect(page.getByText(editorWords.editor.problems(1))).toBeVisible();
  await expectAccessible(page, "with a problem");
  await press(editorWords.editor.publish)(page);
  await expectAccessible(page, "publishing");
});

test("a person and an email are fit for everybody", async ({ as }) => {
  const page = await as("admin");
  await open(page, "/team");
  for (const link of [staffWords.nav.yourProfile, "Priya Nair"]) {
    await page.getByRole("link", { name: link }).filter({ visible: true }).click();
    await expect(page.getByText(member.goodAt)).toBeVisible();
    await expectAccessible(page, link);
    await open(page, "/team");
  }
  await open(page, "/outbox");
  await page
    .getByRole("row")
    .filter({ hasText: outbox.states.outbox })
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByText(outbox.html)).toBeVisible();
  await expectAccessible(page, "an email");
});

test("signing in is fit for everybody", async ({ newDesk, product }) => {
  const page = await newDesk();
  await page.goto("/sign-in");
  await page.getByText(signInWords.byPassword).click();
  await expectAccessible(page, "the first page");
  await page.getByRole("textbox", { name: signInWords.email }).first().fill("a@fernhill.example");
  await press(signInWords.byEmail)(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(signInWords.codeTitle);
  await page.getByRole("textbox", { name: signInWords.code }).fill("12345");
  await press(signInWords.codeButton)(page);
  await expect(page.getByText("Enter the six digits")).toBeVisible();
  await expectAccessible(page, "a wrong code");
  await page.goto(await signInLink(product, "sales"));
  await listens(page);
  await expectAccessible(page, "the page of a link");
  await page.goto("/sign-in/link/not-a-link");
  await press(signInWords.linkButton)(page);
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page, "a used link");
});

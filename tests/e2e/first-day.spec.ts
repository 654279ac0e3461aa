import type { Page } from "@playwright/test";
import { words as handOverWords } from "../../app/onboardings/hand-over-words.en.ts";
import { words } from "../../app/onboardings/words.en.ts";
import { words as editorWords } from "../../app/playbook/editor/words.en.ts";
import { readyMade } from "../../app/playbook/ready-made/ready-made.ts";
import { addStaff } from "../../app/staff/add-staff.server.ts";
import { makeSignInLink } from "../../app/staff/sign-in-links.server.ts";
import { words as signInWords } from "../../app/staff/sign-in-words.en.ts";
import { words as staffWords } from "../../app/staff/words.en.ts";
import { connect } from "../../db/client.ts";
import { startTemporaryProduct, type TemporaryProduct } from "../../scripts/temporary-product.ts";
import { expect, hear, test as staffTest } from "./support/staff.ts";

/** This one has an installation for itself: nobody has done anything there yet. */
const test = staffTest.extend<{ readonly fresh: TemporaryProduct }>({
  fresh: async ({ browserName: _ }, use) => {
    const fresh = await startTemporaryProduct({ demo: false });
    await use(fresh);
    await fresh.stop();
  },
});

/** A way in for the first person, as whoever installs the product makes it for them. */
async function firstLink(fresh: TemporaryProduct): Promise<string> {
  const { db, close } = connect(fresh.DATABASE_URL, 1);
  const by = { actor: { kind: "system", name: "Setup" }, now: new Date() } as const;
  const person = { name: "Ada First", email: "ada@first.example", role: "admin" } as const;
  const { id } = await addStaff(db, by, person);
  const link = await makeSignInLink(db, fresh, id);
  await close();
  return link;
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole("link", { name: place, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: place })).toBeVisible();
}

test("on the first day every page says what will be here, and how to begin", async ({
  fresh,
  newDesk,
}) => {
  const page = await newDesk();
  await page.goto(await firstLink(fresh));
  await page.getByRole("button", { name: signInWords.linkButton }).click();
  await expect(page.getByRole("heading", { name: words.list.emptyTitle })).toBeVisible();
  await goTo(page, staffWords.nav.outbox);
  await expect(page.getByText(staffWords.outbox.emptyText)).toBeVisible();
  await goTo(page, staffWords.nav.onboardings);

  await page.getByRole("link", { name: words.list.handOver }).last().click();
  await expect(page.getByText(handOverWords.emptyText)).toBeVisible();
  await page.getByRole("link", { name: handOverWords.toPlaybooks }).click();
  await expect(page.getByText(editorWords.list.emptyText)).toBeVisible();
  for (const { name } of readyMade()) {
    const row = page.getByRole("listitem").filter({ hasText: name });
    await row.getByRole("button", { name: editorWords.list.add }).click();
    await hear(page, editorWords.list.added(name));
    await expect(page.getByRole("table").getByRole("link", { name })).toBeVisible();
  }
  await goTo(page, staffWords.nav.onboardings);
  await page.getByRole("link", { name: words.list.handOver }).first().click();
  await expect(page.getByRole("button", { name: handOverWords.submit, exact: true })).toBeVisible();
});

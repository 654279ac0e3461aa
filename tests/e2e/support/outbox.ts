import type { Page } from "@playwright/test";
import { words } from "../../../app/staff/words.en.ts";
import { expect, open } from "./staff.ts";

const { outbox } = words;

/** What an email says: its text part, and where the button of its HTML part leads. */
export type ReadEmail = { readonly text: string; readonly link: string };

/**
 * Finds an email in the outbox as staff do, once it is written out.
 * @param about texts that stand in its row: who it is for, words of its subject
 */
export async function readEmail(page: Page, ...about: readonly string[]): Promise<ReadEmail> {
  const row = about.reduce(
    (rows, hasText) => rows.filter({ hasText }),
    page.getByRole("row").filter({ hasText: outbox.states.outbox }),
  );
  await expect(async () => {
    await open(page, "/outbox");
    await expect(row).toHaveCount(1, { timeout: 100 });
  }).toPass();
  await row.getByRole("link").click();
  const button = page.frameLocator("iframe").getByRole("link").first();
  return {
    text: (await page.locator("pre").textContent()) ?? "",
    link: (await button.getAttribute("href")) ?? "",
  };
}

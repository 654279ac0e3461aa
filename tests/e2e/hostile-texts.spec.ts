import type { Page } from "@playwright/test";
import { parse } from "csv-parse/browser/esm/sync";
import { plainCell } from "../../app/lib/csv.ts";
import { json } from "../../db/client.ts";
import { worstStrings } from "../support/hostile-strings.ts";
import { facts, handover, leaveTexts, playbook } from "./support/hostile-customer.ts";
import { expect } from "./support/journey.ts";
import { logsOf } from "./support/logs.ts";
import type { Product } from "./support/product.ts";
import { publish } from "./support/publish.ts";
import { saveAnswers, sendKickoff } from "./support/sent.ts";
import { test } from "./support/staff.ts";
import { expectHarmless, watchFor } from "./support/typed-texts.ts";

const [search = "", turning = ""] = worstStrings;

test.beforeAll(async ({ product }) => publish(product, playbook));

/** Opens each page on a narrow phone and at a desk; every text has to be there as it was typed. */
async function look(
  { APP_URL }: Product,
  page: Page,
  places: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const expectNothingRan = watchFor(page, APP_URL);
  for (const [path, texts] of Object.entries(places)) {
    await page.setViewportSize({ width: 320, height: 700 });
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expectHarmless(page, texts);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectHarmless(page, texts);
  }
  expectNothingRan();
}

test("what a customer types is shown as it was typed, and does nothing", async ({
  page,
  as,
  product,
  newCustomer,
}) => {
  test.setTimeout(120_000);
  const customer = await newCustomer(playbook.key, handover);
  const { portal, onboardingId, name } = customer;
  await saveAnswers(product, customer, playbook, facts);
  await look(product, page, {
    [`${portal}/kickoff/all`]: worstStrings,
    [`${portal}/kickoff/more`]: [turning],
    [`${portal}/kickoff/check`]: worstStrings,
  });
  await sendKickoff(product, customer, playbook, facts);
  await leaveTexts(product, customer);
  await look(product, page, {
    [portal]: [turning],
    [`${portal}/kickoff/receipt`]: worstStrings,
    [`${portal}/timeline`]: worstStrings,
    [`${portal}/concierge`]: [],
    [`${portal}/answers/names`]: worstStrings,
    [`${portal}/answers/people`]: worstStrings,
  });
  await look(product, await as("manager"), {
    // Others stand on the first page of the list, so it is searched.
    [`/onboardings?${new URLSearchParams({ search })}`]: [name],
    [`/onboardings/${onboardingId}`]: worstStrings,
    [`/onboardings/${onboardingId}/plan`]: worstStrings,
    [`/onboardings/${onboardingId}/facts/people/rows`]: worstStrings,
    [`/work?${new URLSearchParams({ whose: "anyone", side: "customer", search })}`]: worstStrings,
    "/outbox": [],
  });
});

test("a file of answers holds them as they were typed, and no program runs them", async ({
  as,
  product,
  newCustomer,
}) => {
  const customer = await newCustomer(playbook.key, handover);
  await sendKickoff(product, customer, playbook, facts);
  const { request } = await as("manager");
  const answer = await request.get(`/onboardings/${customer.onboardingId}/facts/people/rows.csv`);
  const name = answer.headers()["content-disposition"];
  expect(name).toMatch(/^attachment; [\w.=;"'* %~-]+$/);
  expect(name).not.toContain(encodeURIComponent("\u202e"));
  const [, ...rows]: string[][] = parse(await answer.text(), { bom: true });
  expect(rows.map((row) => row.map(plainCell))).toEqual(worstStrings.map((text) => [text, text]));
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
});

test("a fault is written down without what was typed, who typed it, or what opens the portal", async ({
  page,
  product,
  newCustomer,
}) => {
  const customer = await newCustomer(playbook.key, handover);
  await saveAnswers(product, customer, playbook, facts);
  await product.db
    .updateTable("kickoff_answers")
    .set({ entered: json(worstStrings) })
    .where("onboarding_id", "=", customer.onboardingId)
    .where("question_key", "=", "story")
    .execute();
  const failed = await page.goto(
    `${customer.portal}/kickoff/all?about=${encodeURIComponent(turning)}`,
  );
  expect(failed?.status()).toBe(500);
  const reference = await page.locator("code").textContent();
  const logs = await logsOf();
  expect(logs).toContain(String(reference));

  const token = new URL(customer.portal).pathname.slice("/p/".length);
  const typed = [...worstStrings.filter(({ length }) => length > 8), "hostile@example.com", token];
  for (const text of typed.flatMap((one) => [one, JSON.stringify(one).slice(1, -1)]))
    expect(logs).not.toContain(text);
});

import type { Page } from "@playwright/test";
import { worstStrings } from "../support/hostile-strings.ts";
import { facts, handover, leaveTexts, playbook } from "./support/hostile-customer.ts";
import { expect } from "./support/journey.ts";
import { publish } from "./support/publish.ts";
import { saveAnswers, sendKickoff } from "./support/sent.ts";
import { test } from "./support/staff.ts";
import { expectHarmless, watchFor } from "./support/typed-texts.ts";

const [, turning = ""] = worstStrings;

test.beforeAll(async ({ product }) => publish(product, playbook));

/** Opens each page on a narrow phone and at a desk. */
async function look(
  page: Page,
  places: Readonly<Record<string, readonly string[]>>,
  origin: string,
): Promise<void> {
  const expectNothingRan = watchFor(page, origin);
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

test("what a customer types is shown to them as it was typed, and does nothing", async ({
  page,
  product,
  newCustomer,
}) => {
  test.setTimeout(120_000);
  const customer = await newCustomer(playbook.key, handover);
  const { portal } = customer;
  await saveAnswers(product, customer, playbook, facts);
  await look(
    page,
    {
      [`${portal}/kickoff/all`]: worstStrings,
      [`${portal}/kickoff/more`]: [turning],
      [`${portal}/kickoff/check`]: worstStrings,
    },
    product.APP_URL,
  );
  await sendKickoff(product, customer, playbook, facts);
  await leaveTexts(product, customer);
  await look(
    page,
    {
      [portal]: [turning],
      [`${portal}/kickoff/receipt`]: worstStrings,
      [`${portal}/timeline`]: worstStrings,
      [`${portal}/concierge`]: [],
      [`${portal}/answers/names`]: worstStrings,
      [`${portal}/answers/people`]: worstStrings,
    },
    product.APP_URL,
  );
});

test("staff read it as it was typed, and it does nothing", async ({ as, product, newCustomer }) => {
  test.setTimeout(120_000);
  const customer = await newCustomer(playbook.key, handover);
  await sendKickoff(product, customer, playbook, facts);
  await leaveTexts(product, customer);
  const { onboardingId, name } = customer;
  const page = await as("manager");
  await look(
    page,
    {
      "/onboardings": [name],
      [`/onboardings/${onboardingId}`]: worstStrings,
      [`/onboardings/${onboardingId}/plan`]: worstStrings,
      [`/onboardings/${onboardingId}/facts/people/rows`]: worstStrings,
      "/work?whose=anyone": worstStrings,
      "/outbox": [],
    },
    product.APP_URL,
  );
});

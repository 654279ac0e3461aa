import { words as portalWords } from "../../app/customers/portal-words.en.ts";
import type { Facts } from "../../app/facts/fact.ts";
import { words } from "../../app/kickoff/words.en.ts";
import type { Playbook } from "../../app/playbook/schema.ts";
import { sampleOf } from "../support/samples.ts";
import { emailsOf, submissionsOf, tasksOf } from "./support/found.ts";
import { expect, press, test, withAndWithoutJavaScript } from "./support/journey.ts";
import { fillKickoff, playbookOf, toldBySales, walkedInEveryWay } from "./support/kickoff.ts";

test.describe.configure({ mode: "parallel" });

/** The place of the sample with the most questions. */
const everythingAtOnce = 1;

/** What sales know of these facts, as the playbook lets them. */
function knownOf(playbook: Playbook, facts: Facts): Facts {
  const told = Object.keys(toldBySales(playbook, facts));
  return Object.fromEntries(Object.entries(facts).filter(([key]) => told.includes(key)));
}

// Each sample says what a submission must hold and which tasks it must lead to. Both ways of
// filling are compared with it, and so with each other.
withAndWithoutJavaScript(() => {
  for (const playbook of walkedInEveryWay) {
    test(`${playbook.name}: from the link to the receipt`, async ({
      page,
      product,
      newCustomer,
    }) => {
      const { facts, tasks } = sampleOf(playbook, everythingAtOnce);
      const customer = await newCustomer(playbook.key, { known: toldBySales(playbook, facts) });

      await page.goto(customer.portal);
      await page.getByRole("link", { name: portalWords.next.start.button, exact: true }).click();
      await page.waitForURL("**/kickoff/*");
      await fillKickoff(page, playbook, { facts, known: knownOf(playbook, facts) });
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.check.title);
      await press(page, words.check.send);

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.receipt.title);
      const [submission, ...others] = await submissionsOf(product, customer);
      expect(others).toEqual([]);
      await expect(page.getByText(submission?.reference ?? "")).toBeVisible();
      expect(submission?.answers).toEqual(facts);
      const planned = await tasksOf(product, customer);
      expect(planned.map(({ key }) => key).sort()).toEqual([...tasks].sort());
      expect(await emailsOf(product, customer, "receipt")).toHaveLength(1);
    });
  }

  test("what sales got wrong is put right, and nothing else is asked twice", async ({
    page,
    product,
    newCustomer,
  }) => {
    const playbook = playbookOf("general-client");
    const { facts } = sampleOf(playbook);
    const heard = { ...knownOf(playbook, facts), team_size: 40 };
    const customer = await newCustomer(playbook.key, { known: toldBySales(playbook, heard) });

    await page.goto(`${customer.portal}/kickoff`);
    await fillKickoff(page, playbook, { facts, known: heard });
    await press(page, words.check.send);

    const [submission] = await submissionsOf(product, customer);
    expect(submission?.answers).toEqual(facts);
    const size = await product.db
      .selectFrom("facts")
      .innerJoin("onboardings", "onboardings.customer_id", "facts.customer_id")
      .select(["value", "source"])
      .where("onboardings.id", "=", customer.onboardingId)
      .where("key", "=", "team_size")
      .orderBy("facts.id")
      .execute();
    expect(size).toEqual([
      { value: 40, source: "sales" },
      { value: 14, source: "customer" },
    ]);
  });
});

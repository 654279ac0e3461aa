import { asTold } from "../support/as-told.ts";
import { toldBy } from "../support/filled.ts";
import { questionnaires } from "../support/questionnaires.ts";
import { expectAccessibleAtAGlance } from "./support/accessibility.ts";
import { submissionsOf, tasksOf } from "./support/found.ts";
import { expect, test, withAndWithoutJavaScript } from "./support/journey.ts";
import { toldBySales } from "./support/kickoff.ts";
import { publish } from "./support/publish.ts";
import { walk } from "./support/walk.ts";

// Axe is no part of the product: the policy of the pages would keep it out.
test.use({ bypassCSP: true });
// Some of these forms have forty pages.
test.describe.configure({ mode: "parallel", timeout: 180_000 });

const all = questionnaires();

test.beforeAll(async ({ product }) => {
  for (const { playbook } of all) await publish(product, playbook);
});

// What has to be recorded stands in the sample: both ways of filling are compared with it, and so
// with each other. Axe is a script: it looks where scripts run.
withAndWithoutJavaScript((javaScript) => {
  for (const { playbook, samples } of all) {
    const [sample] = samples;
    if (!sample) continue;
    test(`${playbook.name}: from the link to the receipt`, async ({
      page,
      product,
      newCustomer,
    }) => {
      const { facts, typed, tasks } = sample;
      const ofStaff = toldBySales(playbook, toldBy("staff", playbook, facts));
      const customer = await newCustomer(playbook.key, { known: ofStaff });
      const look = javaScript ? expectAccessibleAtAGlance : async () => {};
      await walk(page, customer.portal, playbook, { facts, typed, javaScript, look });
      const [submission, ...others] = await submissionsOf(product, customer);
      expect(others).toEqual([]);
      expect(asTold(submission?.answers ?? {})).toEqual(
        asTold(toldBy("customer", playbook, facts)),
      );
      const planned = await tasksOf(product, customer);
      expect(planned.map(({ key }) => key).toSorted()).toEqual(tasks.toSorted());
    });
  }
});

import { asTold } from "../support/as-told.ts";
import { filled, toldBy } from "../support/filled.ts";
import { questionnaires } from "../support/questionnaires.ts";
import { expectAccessibleAtAGlance, narrowest } from "./support/accessibility.ts";
import { submissionsOf, tasksOf } from "./support/found.ts";
import { expect, test, withAndWithoutJavaScript } from "./support/journey.ts";
import { toldBySales } from "./support/kickoff.ts";
import { publish } from "./support/publish.ts";
import { walk } from "./support/walk.ts";

// Axe is no part of the product: the policy of the pages would keep it out.
test.use({ bypassCSP: true });
// Some of these forms have forty pages, each looked at empty and with its errors.
test.describe.configure({ mode: "parallel", timeout: 360_000 });

const all = questionnaires();

/**
 * What is walked: of each form the answers that ask as much as can be, and those after which the
 * company cannot help. The longest come first, so that none of them is waited for at the end.
 */
const walks = all
  .flatMap(({ playbook, samples }) =>
    samples.map((sample, place) => ({
      playbook,
      sample,
      place,
      way: filled(playbook, sample.facts),
    })),
  )
  .filter(({ place, way }) => place === 0 || way.closing !== undefined)
  .toSorted((one, other) => other.way.sections.length - one.way.sections.length);

test.beforeAll(async ({ product }) => {
  for (const { playbook } of all) await publish(product, playbook);
});

// What has to be recorded stands in the sample: both ways of filling are compared with it, and so
// with each other. Axe is a script: it looks where scripts run, on the narrowest phone.
withAndWithoutJavaScript((javaScript) => {
  if (javaScript) test.use({ viewport: narrowest });
  for (const { playbook, sample } of walks) {
    test(`${playbook.name}, ${sample.name}: from the link to the receipt`, async ({
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

import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { StartInput } from "../../../app/onboardings/start-input.ts";
import { handOver, openProduct, type Product, type TestCustomer } from "./product.ts";

type OfTest = {
  /** Hands over a customer of this test's own. */
  readonly newCustomer: (playbook: string, changes?: Partial<StartInput>) => Promise<TestCustomer>;
  /** A page on a device that has never been here before. */
  readonly anotherDevice: () => Promise<Page>;
  /** Watches a browser: what its pages report as a fault fails the test. */
  readonly watch: (browser: BrowserContext) => void;
};

type OfWorker = { readonly product: Product };

/** A test that walks through the running product. One whose pages report a fault fails. */
export const test = base.extend<OfTest, OfWorker>({
  product: [
    async ({ browserName: _ }, use, { project }) => {
      const product = openProduct(project.use.baseURL ?? "");
      await use(product);
      await product.close();
    },
    { scope: "worker" },
  ],
  newCustomer: async ({ product }, use) => {
    await use((playbook, changes) => handOver(product, playbook, changes));
  },
  anotherDevice: async ({ browser, watch }, use) => {
    const devices: Page[] = [];
    await use(async () => {
      const page = await (await browser.newContext()).newPage();
      watch(page.context());
      devices.push(page);
      return page;
    });
    for (const page of devices) await page.context().close();
  },
  watch: [
    async ({ context }, use) => {
      const faults: string[] = [];
      const watch = (watched: BrowserContext) => {
        watched.on("weberror", (fault) => faults.push(fault.error().message));
        watched.on("console", (said) => {
          if (said.type() === "error" && !isExpected(said.text())) faults.push(said.text());
        });
      };
      watch(context);
      await use(watch);
      expect(faults, "what the pages reported").toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Said in the course of a journey, and no fault: answers such as 422 and a lost connection; the
 * reading of a page that a newer reading has overtaken; and the recorder of the tests, which
 * tries its script in every frame, also in that of an email, which lets none run.
 */
const expected = [
  /^Failed to load resource:/,
  /^AbortError: signal is aborted/,
  /^Blocked script execution .*\/html'/,
];

function isExpected(text: string): boolean {
  return expected.some((beginning) => beginning.test(text));
}

/** The same journeys as a customer goes through them with JavaScript and without. */
export function withAndWithoutJavaScript(journeys: (javaScript: boolean) => void): void {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
      test.use({ javaScriptEnabled });
      journeys(javaScriptEnabled);
    });
  }
}

/** Presses a button and waits for the page it leads to. @returns the status of the answer */
export async function press(page: Page, name: string): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest());
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name, exact: true }).click();
  await loaded;
  return (await answered).status();
}

export { expect };

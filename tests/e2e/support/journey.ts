import { test as base, expect, type Page } from "@playwright/test";
import type { StartInput } from "../../../app/onboardings/start-input.ts";
import { handOver, openProduct, type Product, type TestCustomer } from "./product.ts";

type OfTest = {
  /** Hands over a customer of this test's own. */
  readonly newCustomer: (
    playbook: string,
    changes?: Partial<StartInput>,
  ) => Promise<TestCustomer>;
  /** A page on a device that has never been here before. */
  readonly anotherDevice: () => Promise<Page>;
  readonly noFault: undefined;
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
  anotherDevice: async ({ browser }, use) => {
    const devices: Page[] = [];
    await use(async () => {
      const page = await (await browser.newContext()).newPage();
      devices.push(page);
      return page;
    });
    for (const page of devices) await page.context().close();
  },
  noFault: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on("weberror", (fault) => faults.push(fault.error().message));
      context.on("console", (said) => {
        if (said.type() === "error" && !isAnswer(said.text())) faults.push(said.text());
      });
      await use(undefined);
      expect(faults, "what the pages reported").toEqual([]);
    },
    { auto: true },
  ],
});

/** Browsers report answers such as 422 and a lost connection as errors; journeys meet them on purpose. */
function isAnswer(text: string): boolean {
  return text.startsWith("Failed to load resource:");
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

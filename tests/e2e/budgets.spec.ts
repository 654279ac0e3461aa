import type { Browser, CDPSession } from "@playwright/test";
import { readyMade } from "../../app/playbook/ready-made/ready-made.ts";
import { sampleOf } from "../support/samples.ts";
import { facts, playbook } from "./support/general-client.ts";
import { expect, test } from "./support/journey.ts";
import type { Product } from "./support/product.ts";
import { saveAnswers, sendKickoff } from "./support/sent.ts";

const mostBytesOfAFirstLoad = 14_600;
const mostBytesOfAScript = 6_000;

/** Everything that one first opening of a page made the browser fetch. */
type Load = { readonly page: string; readonly fetched: readonly Fetched[] };
type Fetched = { readonly url: string; readonly type: string; readonly bytes: number };

const measured: Load[] = [];

test.afterAll(() => {
  const rows = measured.map(({ page, fetched }) => {
    const scripts = fetched.filter(({ type }) => type === "Script");
    return `${page.padEnd(46)}${cell(total(fetched))}${cell(fetched.length)}${cell(total(scripts))}`;
  });
  const head = `${"First load, bytes over the wire".padEnd(46)}${cell("all")}${cell("requests")}${cell("scripts")}`;
  if (rows.length > 0) console.log([head, ...rows].join("\n"));
});

const cell = (value: string | number) => String(value).padStart(10);
const total = (fetched: readonly Fetched[]) => fetched.reduce((sum, { bytes }) => sum + bytes, 0);

/** Opens a page on a device that has nothing of it yet, and counts what comes over the wire, headers included. */
async function measure(browser: Browser, name: string, url: string): Promise<Load> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const fetched = await listen(await context.newCDPSession(page));
  const answer = await page.goto(url, { waitUntil: "load" });
  expect(answer?.status(), name).toBe(200);
  expect(new URL(page.url()).pathname, name).toBe(new URL(url).pathname);
  // Remix needs its context and a router to take over a page: neither may be there.
  expect(await page.content(), name).not.toMatch(/__remix|modulepreload|type="module"/);
  await context.close();
  const load = { page: name, fetched: [...fetched.values()] };
  measured.push(load);
  return load;
}

async function listen(network: CDPSession): Promise<ReadonlyMap<string, Fetched>> {
  const fetched = new Map<string, Fetched>();
  network.on("Network.requestWillBeSent", ({ requestId, request: { url }, type = "Other" }) => {
    if (!url.startsWith("data:")) fetched.set(requestId, { url, type, bytes: 0 });
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength: bytes }) => {
    const one = fetched.get(requestId);
    if (one) fetched.set(requestId, { ...one, bytes });
  });
  await network.send("Network.enable");
  return fetched;
}

function expectOursOnly({ page, fetched }: Load, { APP_URL }: Product): void {
  for (const { url, type, bytes } of fetched) {
    expect(new URL(url).origin, page).toBe(APP_URL);
    if (type === "Script") expect(bytes, `${page}: ${url}`).toBeLessThanOrEqual(mostBytesOfAScript);
  }
}

for (const playbook of readyMade()) {
  test(`the kickoff pages of ${playbook.name} open at once on a poor line`, async ({
    browser,
    product,
    newCustomer,
  }) => {
    const { facts } = sampleOf(playbook, 1);
    const customer = await newCustomer(playbook.key);
    const kickoff = `${customer.portal}/kickoff`;
    const loads: Load[] = [];
    const open = async (place: string) => {
      loads.push(await measure(browser, `${playbook.key}, ${place}`, `${kickoff}/${place}`));
    };
    for (const section of playbook.sections) {
      await open(section.key);
      await saveAnswers(product, customer, playbook, facts, [section.key]);
    }
    await open("check");
    await sendKickoff(product, customer, playbook, facts);
    await open("receipt");
    for (const load of loads) {
      expectOursOnly(load, product);
      expect(total(load.fetched), load.page).toBeLessThanOrEqual(mostBytesOfAFirstLoad);
    }
  });
}

test("no page of a portal fetches anything from elsewhere or a framework", async ({
  browser,
  product,
  newCustomer,
}) => {
  const customer = await newCustomer(playbook.key);
  await sendKickoff(product, customer, playbook, facts);
  for (const place of ["", "/timeline", "/concierge", "/answers/goal"]) {
    const name = place === "" ? "home" : place.slice(1);
    expectOursOnly(await measure(browser, name, customer.portal + place), product);
  }
});

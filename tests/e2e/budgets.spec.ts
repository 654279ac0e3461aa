import type { Browser, CDPSession } from "@playwright/test";
import { bindPlaybook } from "../../app/kickoff/bound-playbook.ts";
import { mostBytesOfAFirstLoad, pageWeight } from "../../app/playbook/diagnose/page-weight.ts";
import { readyMade } from "../../app/playbook/ready-made/ready-made.ts";
import type { Playbook } from "../../app/playbook/schema.ts";
import { filled, toldBy } from "../support/filled.ts";
import { playbookWith } from "../support/playbooks.ts";
import { questionnaires } from "../support/questionnaires.ts";
import { sampleOf } from "../support/samples.ts";
import { type Fetched, firstLoad, type Load, total } from "./support/first-load.ts";
import { facts, playbook } from "./support/general-client.ts";
import { expect, test } from "./support/journey.ts";
import { toldBySales } from "./support/kickoff.ts";
import type { Product } from "./support/product.ts";
import { publish } from "./support/publish.ts";
import { saveAnswers, sendKickoff } from "./support/sent.ts";

const mostBytesOfScripts = 6_000;
/** How far what is told of a section before it is published may be from its page. */
const nearEnough = 0.06;

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

/** Opens a page on a device that has nothing of it yet, and counts what comes over the wire, headers included. */
async function measure(browser: Browser, name: string, url: string): Promise<Load> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const fetched = await listen(await context.newCDPSession(page));
  const answer = await page.goto(url, { waitUntil: "load" });
  expect(answer?.status(), name).toBe(200);
  expect(new URL(page.url()).pathname, name).toBe(new URL(url).pathname);
  const load = { page: name, html: await page.content(), fetched: [...fetched.values()] };
  await context.close();
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

function expectOursOnly({ page, html, fetched }: Load, { APP_URL }: Product): void {
  // Remix needs its context and a router to take over a page: neither may be there.
  expect(html, page).not.toMatch(/__remix|modulepreload|type="module"/);
  for (const { url } of fetched) expect(new URL(url).origin, page).toBe(APP_URL);
  const scripts = fetched.filter(({ type }) => type === "Script");
  expect(total(scripts), `scripts of ${page}`).toBeLessThanOrEqual(mostBytesOfScripts);
}

/** What is said of a heavy section in the editor has to be true of its page. */
function expectForetold(playbook: Playbook, loads: readonly Load[]): void {
  for (const bound of bindPlaybook(playbook).sections) {
    const name = nameOf(playbook, bound.section.key);
    const load = loads.find(({ page }) => page === name);
    if (!load) continue;
    const told = pageWeight(bound) / total(load.fetched);
    expect(told, `foretold of ${name}`).toBeGreaterThan(1 - nearEnough);
    expect(told, `foretold of ${name}`).toBeLessThan(1 + nearEnough);
  }
}

const nameOf = ({ key }: Playbook, place: string) => `${key}, ${place}`;

/** The forms that come with the product and those of other trades, each with answers that ask much. */
const forms = [
  ...readyMade().map((playbook) => ({ playbook, facts: sampleOf(playbook, 1).facts })),
  ...questionnaires().map(({ playbook, samples }) => ({
    playbook,
    facts: samples[0]?.facts ?? {},
  })),
];

for (const { playbook, facts } of forms) {
  test(`the kickoff pages of ${playbook.name} open at once on a poor line`, async ({
    product,
    newCustomer,
  }) => {
    await publish(product, playbook);
    const ofStaff = toldBySales(playbook, toldBy("staff", playbook, facts));
    const customer = await newCustomer(playbook.key, { known: ofStaff });
    const kickoff = `${customer.portal}/kickoff`;
    const loads: Load[] = [];
    const open = async (place: string) => {
      loads.push(await firstLoad(nameOf(playbook, place), `${kickoff}/${place}`));
    };
    for (const { key } of filled(playbook, facts).sections) {
      await open(key);
      await saveAnswers(product, customer, playbook, facts, [key]);
    }
    await open("check");
    await sendKickoff(product, customer, playbook, facts);
    await open("receipt");
    measured.push(...loads);
    expectForetold(playbook, loads);
    for (const load of loads) {
      expectOursOnly(load, product);
      expect(total(load.fetched), load.page).toBeLessThanOrEqual(mostBytesOfAFirstLoad);
    }
  });
}

const longTable = {
  ...playbookWith([
    {
      key: "people",
      title: "Your people",
      questions: [
        {
          type: "table",
          key: "people",
          label: "Who works for you?",
          item: "Person",
          max: 500,
          columns: [
            { type: "short_text", key: "name", label: "Name" },
            { type: "short_text", key: "role", label: "Role" },
            { type: "email", key: "email", label: "Email address" },
          ],
        },
      ],
    },
  ]),
  key: "long-table",
  name: "Long table",
};
const people = Array.from({ length: 500 }, (_, at) => ({
  name: `Person ${at}`,
  role: `Role ${at % 17}`,
  email: `person.${at}@example.com`,
}));

test("a table with every row it may have opens at once, before and after it is sent", async ({
  product,
  newCustomer,
}) => {
  await publish(product, longTable);
  const customer = await newCustomer(longTable.key);
  const open = async (place: string) => {
    const load = await firstLoad(nameOf(longTable, place), customer.portal + place);
    measured.push(load);
    expectOursOnly(load, product);
    expect(total(load.fetched), load.page).toBeLessThanOrEqual(mostBytesOfAFirstLoad);
  };
  await saveAnswers(product, customer, longTable, { people });
  for (const place of ["/kickoff/people", "/kickoff/check"]) await open(place);
  await sendKickoff(product, customer, longTable, { people });
  for (const place of ["/kickoff/receipt", "/answers/people", "/timeline"]) await open(place);
});

test("a browser fetches no more of a kickoff page than is counted without one", async ({
  browser,
  newCustomer,
}) => {
  const customer = await newCustomer(playbook.key);
  const url = `${customer.portal}/kickoff/${playbook.sections[0]?.key}`;
  const inBrowser = await measure(browser, "in a browser", url);
  const { fetched } = await firstLoad("without a browser", url);
  expect(fetched.map(({ url }) => url).sort()).toEqual(
    inBrowser.fetched.map(({ url }) => url).sort(),
  );
  expect(total(fetched)).toBeGreaterThanOrEqual(total(inBrowser.fetched) - 200);
});

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

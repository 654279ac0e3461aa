import type { APIResponse, Page } from "@playwright/test";
import { words } from "../../app/components/words.en.ts";
import { revokeLink } from "../../app/customers/revoke-link.server.ts";
import { words as kickoffWords } from "../../app/kickoff/words.en.ts";
import { savedOf, submissionsOf, tasksOf } from "./support/found.ts";
import { facts, playbook } from "./support/general-client.ts";
import { expect, test } from "./support/journey.ts";
import type { Product, TestCustomer } from "./support/product.ts";
import { saveAnswers, sendKickoff } from "./support/sent.ts";

test.describe.configure({ mode: "parallel" });

/** What a customer reads whose link does not open: what is the matter, and what to do. */
async function expectKindPage(page: Page, title: string, todo: RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText(todo)).toBeVisible();
  await expect(page.getByRole("main").getByRole("link")).toHaveAttribute("href", /^mailto:/);
}

function expectClosed(answer: APIResponse): void {
  const headers = answer.headers();
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["x-robots-tag"]).toContain("noindex");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).not.toContain("unsafe");
}

const pages = [
  "",
  "/kickoff",
  "/kickoff/company",
  "/kickoff/check",
  "/kickoff/receipt",
  "/answers/goal",
  "/timeline",
  "/concierge",
  "/live",
];

test.describe("a link that does not open", () => {
  test("wrong: altered, cut off, made up", async ({ page, request, newCustomer }) => {
    const { portal } = await newCustomer(playbook.key);
    const token = portal.slice(portal.lastIndexOf("/") + 1);
    const last = token.endsWith("A") ? "B" : "A";
    for (const wrong of [`${token.slice(0, -1)}${last}`, token.slice(0, -4), "x".repeat(54)]) {
      const answer = await page.goto(`/p/${wrong}`);
      expect(answer?.status(), wrong).toBe(404);
      await expectKindPage(page, words.notFound.title, /Copy the whole address from our email/);
    }
    expect((await request.get("/p/%00")).status()).toBe(404);
  });

  test("run out", async ({ page, product, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    await product.db
      .updateTable("portal_links")
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where("id", "=", customer.linkId)
      .execute();
    const answer = await page.goto(customer.portal);
    expect(answer?.status()).toBe(410);
    await expectKindPage(page, words.gone.title, /run out.*will send you a new one/);
  });

  test("revoked while the form is open: nothing more is taken", async ({
    page,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await page.goto(`${customer.portal}/kickoff`);
    const by = { actor: customer.manager, now: new Date() };
    await revokeLink(product.db, by, customer);
    await page.getByRole("button", { name: kickoffWords.goOn }).click();
    await expectKindPage(page, words.gone.title, /replaced or closed.*will send you a new one/);
    expect(await savedOf(product, customer)).toEqual({});
  });

  test("each page says so with the right status and gives nothing away", async ({
    request,
    product,
    newCustomer,
  }) => {
    const customer = await newCustomer(playbook.key);
    await sendKickoff(product, customer, playbook, facts);
    const by = { actor: customer.manager, now: new Date() };
    await revokeLink(product.db, by, customer);
    for (const path of pages) {
      const answer = await request.get(customer.portal + path);
      expect(answer.status(), path).toBe(410);
      expect(await answer.text(), path).not.toContain(customer.name);
    }
  });
});

test("every page of a portal keeps its address to itself", async ({
  request,
  product,
  newCustomer,
}) => {
  const customer = await newCustomer(playbook.key);
  for (const path of ["", "/kickoff/company", "/timeline", "/concierge"]) {
    expectClosed(await request.get(customer.portal + path));
  }
  await sendKickoff(product, customer, playbook, facts);
  for (const path of ["", "/kickoff/receipt", "/answers/goal", "/timeline"]) {
    expectClosed(await request.get(customer.portal + path));
  }
  expectClosed(await request.get(`${customer.portal}/nothing-here`));
  expectClosed(await request.get("/p/wrong"));
});

test("a link opens nothing of another customer", async ({ request, product, newCustomer }) => {
  const mine = await newCustomer(playbook.key);
  const other = await newCustomer(playbook.key);
  for (const customer of [mine, other]) await sendKickoff(product, customer, playbook, facts);
  const tasks = await tasksOf(product, other);
  const theirs = tasks.find(({ owner_role }) => owner_role === "customer")?.id;

  for (const id of [theirs, "not-a-task", "00000000-0000-4000-8000-000000000000"]) {
    for (const [noun, form] of [["completion", {}] as const, ["notes", { text: "Hi" }] as const]) {
      const answer = await request.post(`${mine.portal}/tasks/${id}/${noun}`, { form });
      expect(answer.status(), `${noun} of ${id}`).toBe(404);
    }
  }
  expect(await tasksOf(product, other)).toEqual(tasks);
});

test("a link does not tick off what is ours", async ({ request, product, newCustomer }) => {
  const customer = await newCustomer(playbook.key);
  await sendKickoff(product, customer, playbook, facts);
  const tasks = await tasksOf(product, customer);
  const task = tasks.find(({ owner_role }) => owner_role === "concierge");
  const answer = await request.post(`${customer.portal}/tasks/${task?.id}/completion`, {
    form: {},
  });
  expect(answer.status()).toBe(403);
  expect(await tasksOf(product, customer)).toEqual(tasks);
});

test.describe("a post that is not taken", () => {
  /** Posts something to a form that holds answers already; they must stay. */
  async function postTo(
    { product, customer }: { product: Product; customer: TestCustomer },
    post: (url: string) => Promise<APIResponse>,
  ): Promise<APIResponse> {
    await saveAnswers(product, customer, playbook, facts, ["company"]);
    const before = await savedOf(product, customer);
    const answer = await post(`${customer.portal}/kickoff/goals`);
    expect(await savedOf(product, customer)).toEqual(before);
    expect(answer.headers()["cache-control"]).toBe("no-store");
    return answer;
  }

  test("too much at once", async ({ request, product, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    const form = { _asked: "goal", goal: "x".repeat(1_000_001) };
    const answer = await postTo({ product, customer }, (url) => request.post(url, { form }));
    expect(answer.status()).toBe(413);
    expect(await answer.text()).toContain("Go back, and send less of it");
  });

  const malformed = {
    "JSON instead of a form": { "content-type": "application/json", data: '{"goal":"x"}' },
    "a form without its boundary": { "content-type": "multipart/form-data", data: "goal=x" },
    "a form cut off": {
      "content-type": "multipart/form-data; boundary=b",
      data: '--b\r\ncontent-disposition: form-data; name="goal"\r\n\r\nx',
    },
    "no kind at all": { "content-type": "", data: "goal=x" },
  };
  for (const [name, { data, ...headers }] of Object.entries(malformed)) {
    test(name, async ({ request, product, newCustomer }) => {
      const customer = await newCustomer(playbook.key);
      const answer = await postTo({ product, customer }, (url) =>
        request.post(url, { headers, data }),
      );
      expect([400, 415]).toContain(answer.status());
    });
  }

  test("a file where a text is asked", async ({ request, product, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    const goal = { name: "goal.txt", mimeType: "text/plain", buffer: Buffer.from("x") };
    const answer = await postTo({ product, customer }, (url) =>
      request.post(url, { multipart: { goal } }),
    );
    expect(answer.status()).toBeLessThan(500);
  });

  for (const [header, value] of [
    ["sec-fetch-site", "cross-site"],
    ["sec-fetch-site", "same-site"],
    ["origin", "https://elsewhere.example"],
  ] as const) {
    test(`from elsewhere: ${header} ${value}`, async ({ request, product, newCustomer }) => {
      const customer = await newCustomer(playbook.key);
      const form = { _asked: "goal", goal: "x" };
      const answer = await postTo({ product, customer }, (url) =>
        request.post(url, { form, headers: { [header]: value } }),
      );
      expect(answer.status()).toBe(403);
      expect(await answer.text()).toContain("from another site");
    });
  }

  test("from a page of another site", async ({ page, product, newCustomer }) => {
    const customer = await newCustomer(playbook.key);
    await saveAnswers(product, customer, playbook, facts);
    const body = `<form method="post" action="${customer.portal}/kickoff/check"><button>Win</button></form>`;
    await page.route("http://elsewhere.example/", (route) =>
      route.fulfill({ contentType: "text/html", body }),
    );
    await page.goto("http://elsewhere.example/");
    const answered = page.waitForResponse(`${customer.portal}/kickoff/check`);
    await page.getByRole("button", { name: "Win" }).click();
    expect((await answered).status()).toBe(403);
    expect(await submissionsOf(product, customer)).toEqual([]);
  });
});

import { words } from "../../app/onboardings/words.en.ts";
import { words as taskWords } from "../../app/plan/words.en.ts";
import { openTask, pathOf, taskOn, tickOf } from "./support/board.ts";
import { tasksOf } from "./support/found.ts";
import { expect, hear, open } from "./support/staff.ts";
import { idOf, ours, test } from "./support/under-way.ts";

test.describe.configure({ mode: "parallel" });

const { read, welcome } = ours;

test("sales reads everything, is offered no change of the plan, and is refused one", async ({
  as,
  product,
  customer,
}) => {
  const page = await as("sales");
  const task = await openTask(page, customer, read);
  await expect(tickOf(page, read)).toBeDisabled();
  await expect(
    tickOf(page, "Hand over in person: why they bought, what we promised, who matters"),
  ).toBeEnabled();
  for (const label of [taskWords.assignee, taskWords.due, taskWords.customerLine])
    await expect(task.getByLabel(label, { exact: true })).toHaveCount(0);
  for (const name of [taskWords.block, taskWords.cancel, words.page.live, words.people.change])
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  await expect(page.getByText(`+ ${taskWords.add}`)).toHaveCount(0);
  await expect(task.getByRole("button", { name: taskWords.addNote })).toBeVisible();

  const before = await tasksOf(product, customer);
  const to = pathOf(customer);
  const of = `${to}/tasks/${await idOf(product, customer, read)}`;
  const tries = [
    ["POST", `${of}/completion`, {}],
    ["PUT", `${of}/block`, { reason: "because" }],
    ["PUT", `${of}/cancellation`, { reason: "because" }],
    ["PUT", `${of}/assignee`, { to: customer.manager.id }],
    ["PUT", `${of}/due-date`, { due: "2031-01-01" }],
    ["PATCH", `${of}/words`, { title: "Mine now" }],
    ["PUT", `${of}/customer-line`, { text: "Mine now" }],
    ["POST", `${to}/tasks`, { title: "Mine", phase: "welcome", to: "customer" }],
    ["PUT", `${to}/go-live`, { goLiveOn: "2031-01-01" }],
    ["PUT", `${to}/live-state`, {}],
    ["PUT", `${to}/owner`, { to: customer.manager.id }],
    ["PATCH", `${to}/people`, { managerId: customer.manager.id }],
  ] as const;
  for (const [method, address, form] of tries) {
    const answer = await page.request.fetch(address, { method, form: { ...form } });
    expect(answer.status(), `${method} ${address}`).toBe(403);
  }
  const crossSite = await page.request.post(`${of}/notes`, {
    form: { text: "from elsewhere" },
    headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
  });
  expect(crossSite.status()).toBe(403);
  expect(await tasksOf(product, customer)).toEqual(before);
});

test("whoever is not signed in is led to the sign-in page, and changes nothing", async ({
  page,
  product,
  customer,
}) => {
  const before = await tasksOf(product, customer);
  const task = await idOf(product, customer, read);
  const answer = await page.request.post(`${pathOf(customer)}/tasks/${task}/completion`, {
    maxRedirects: 0,
  });
  expect(answer.headers().location).toMatch(/^\/sign-in/);
  expect(await tasksOf(product, customer)).toEqual(before);
  await page.goto(pathOf(customer));
  await page.waitForURL("**/sign-in?to=*");
});

test("two people at once agree without a reload, and one task is completed once", async ({
  as,
  product,
  customer,
}) => {
  const pages = [await as("manager"), await as("admin")] as const;
  const [manager, admin] = pages;
  for (const page of pages) await open(page, pathOf(customer));
  await tickOf(manager, read).click();
  await hear(manager, taskWords.completed(read));
  await expect(taskOn(admin, read)).toBeHidden({ timeout: 1000 });

  await Promise.all(pages.map((page) => tickOf(page, welcome).click()));
  for (const page of pages) await expect(tickOf(page, welcome)).toHaveCount(0);
  const done = await product.db
    .selectFrom("events")
    .select("data")
    .where("onboarding_id", "=", customer.onboardingId)
    .where("type", "=", "task_done")
    .execute();
  expect(done).toHaveLength(2);
});

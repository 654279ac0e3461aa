import { words } from "../../app/plan/words.en.ts";
import { words as timelineWords } from "../../app/timeline/words.en.ts";
import { pathOf, stepsOn, taskOn, tickOf } from "./support/board.ts";
import { publishOwn } from "./support/own-playbook.ts";
import { expect, hear, open, test } from "./support/staff.ts";

const task = { phase: "start", owner: "manager" };
const part = { ...task, parent: "build" };
const [build, wire, paint, choose] = ["Build it", "Wire it", "Paint it", "Choose a colour"];

test("parts stand under their task, which is done without them only for a reason", async ({
  as,
  page,
  product,
  newCustomer,
}) => {
  const { key } = await publishOwn(product, {
    tasks: [
      { ...task, key: "build", title: build, customerLine: "We build it." },
      { ...part, key: "wire", title: wire, customerLine: "We wire it." },
      { ...part, key: "paint", title: paint, customerLine: "We paint it." },
      { ...part, key: "choose", title: choose, owner: "customer" },
    ],
  });
  const customer = await newCustomer(key);
  const desk = await as("manager");
  await open(desk, pathOf(customer));
  const parts = desk.getByRole("list", { name: words.partsOf(build) });
  await expect(parts.getByRole("listitem")).toHaveCount(3);
  await tickOf(desk, wire).click();
  await hear(desk, words.completed(wire));
  await expect(taskOn(desk, build)).toContainText(words.partsDone(1, 3));

  await page.goto(`${customer.portal}/timeline`);
  const step = stepsOn(page)
    .getByRole("listitem")
    .filter({ hasText: timelineWords.parts.label(1, 3, "done") });
  await step.locator("summary").click();
  const listed = step.getByRole("list", { name: timelineWords.parts.title });
  await expect(listed.getByRole("listitem")).toHaveText([
    `✓ We wire it. ${timelineWords.done.toLowerCase()}`,
    "○ We paint it.",
    `○ ${choose}`,
  ]);
  await expect(listed.getByRole("link", { name: choose })).toBeVisible();
  await expect(stepsOn(page).getByRole("heading", { name: choose })).toBeVisible();

  await desk.getByRole("button", { name: words.openWork(build), exact: true }).click();
  await expect(taskOn(desk, build)).toContainText(words.partsFirst([paint, choose]));
  await desk.getByRole("button", { name: words.withoutParts }).click();
  await desk.getByLabel(words.withoutPartsReason).fill("It stays as it is.");
  await desk.getByRole("button", { name: words.withoutParts }).click();
  await hear(desk, words.completed(build));
  await expect(taskOn(desk, build)).toContainText(words.doneBy(customer.manager.name));
  await expect(tickOf(desk, paint)).toBeVisible();
});

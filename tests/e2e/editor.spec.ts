import type { Locator, Page } from "@playwright/test";
import { words as pageWords } from "../../app/onboardings/words.en.ts";
import { words } from "../../app/playbook/editor/words.en.ts";
import type { Playbook } from "../../app/playbook/schema.ts";
import { pathOf, taskOn } from "./support/board.ts";
import { people, publishOwn, visit } from "./support/own-playbook.ts";
import type { TestCustomer } from "./support/product.ts";
import { sendKickoff } from "./support/sent.ts";
import { expect, hear, open, test as staffTest } from "./support/staff.ts";

const { conditions, discard, editor, series, task: taskWords, tryIt, work } = words;

/** Each of these has a playbook of its own. */
const test = staffTest.extend<{ readonly playbook: Playbook }>({
  playbook: async ({ product }, use) => use(await publishOwn(product)),
});
test.describe.configure({ mode: "parallel" });

function addressOf({ key }: Playbook): string {
  return `/playbooks/${key}`;
}

/** Opens the playbook at the task that depends on an answer. */
async function openEditor(page: Page, playbook: Playbook): Promise<void> {
  await open(page, addressOf(playbook));
  await page
    .getByRole("navigation", { name: editor.panes.tasks })
    .getByRole("button", { name: visit.task })
    .click();
}

/** Makes the task depend on how many people there are. */
async function askForMoreThan(page: Page, count: number): Promise<void> {
  await page.getByLabel(conditions.question, { exact: true }).selectOption(people);
  await page.getByLabel(conditions.operator).selectOption(conditions.operators.more);
  await page.getByLabel(conditions.value, { exact: true }).fill(String(count));
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: editor.save }).click();
}

function trial(page: Page): Locator {
  return page.getByRole("region", { name: tryIt.title });
}

/** Reads on which version an onboarding runs. */
async function expectVersion(page: Page, customer: TestCustomer, version: string): Promise<void> {
  await open(page, pathOf(customer));
  await expect(page.getByText(version, { exact: true })).toBeVisible();
}

test("a rule is changed and tried on made-up answers, with the reason for each task", async ({
  as,
  playbook,
}) => {
  const page = await as("manager");
  await openEditor(page, playbook);
  await expect(trial(page)).toContainText(tryIt.result(1, 2));
  await trial(page).getByLabel(visit.question).selectOption("Yes");
  await expect(trial(page)).toContainText(`“${visit.question}” is yes (answer: Yes)`);

  await askForMoreThan(page, 5);
  await trial(page).getByLabel(people).fill("5");
  await expect(trial(page)).toContainText(tryIt.result(1, 2));
  await trial(page).getByLabel(people).fill("6");
  await expect(trial(page)).toContainText(tryIt.result(2, 2));
  await expect(trial(page)).toContainText(`“${people}” is more than 5 (answer: 6`);
  await trial(page).getByRole("button", { name: tryIt.clear }).click();
  await expect(trial(page)).toContainText(tryIt.result(1, 2));
});

test("a rule asks about the items of a list, and how many there are", async ({ as, playbook }) => {
  const page = await as("manager");
  await openEditor(page, playbook);
  const sites = "Where do you work?";
  const group = { type: "repeating_group", key: "sites", label: sites, item: "Site" };
  const desks = { type: "number", key: "desks", label: "Desks" };
  const [section, ...others] = playbook.sections;
  const questions = [...(section?.questions ?? []), { ...group, questions: [desks] }];
  const changed = { ...playbook, sections: [{ ...section, questions }, ...others] };
  await page.getByLabel(editor.load).setInputFiles(fileOf(JSON.stringify(changed)));
  await hear(page, editor.loaded);

  await page.getByLabel(conditions.question, { exact: true }).selectOption(sites);
  await page.getByLabel(conditions.operator).selectOption(conditions.quantifiers.all);
  await page.getByLabel(conditions.operator).last().selectOption(conditions.operators.at_least);
  await page.getByLabel(conditions.value, { exact: true }).fill("20");
  await page.getByRole("button", { name: conditions.addRule }).last().click();
  await page.getByLabel(conditions.question, { exact: true }).last().selectOption(sites);
  await page.getByLabel(conditions.aspect).last().selectOption(conditions.aspects.count);
  await page.getByLabel(conditions.operator).last().selectOption(conditions.operators.more);
  await page.getByLabel(conditions.value, { exact: true }).last().fill("1");
  await save(page);
  await hear(page, editor.saved);
  await page.reload();
  const document = await (await page.request.get(`${addressOf(playbook)}/document`)).json();
  expect(document.tasks[1].when).toEqual({
    and: [
      { all: [{ var: "sites" }, { ">=": [{ var: "desks" }, 20] }] },
      { ">": [{ count: "sites" }, 1] },
    ],
  });
});

test("a problem is named beside what causes it, and keeps the playbook from being published", async ({
  as,
  playbook,
}) => {
  const page = await as("manager");
  await openEditor(page, playbook);
  const title = page.getByLabel(taskWords.title, { exact: true });
  await title.fill("Plan the visit to {{ plaace }}");
  const problem = page.getByRole("listitem").filter({ hasText: "plaace" }).last();
  await expect(problem).toBeVisible();
  await page.getByRole("button", { name: conditions.addRule }).click();
  await page.getByLabel(conditions.question, { exact: true }).last().selectOption(visit.question);
  await page.getByLabel(conditions.value, { exact: true }).last().selectOption("No");
  const tasks = page.getByRole("navigation", { name: editor.panes.tasks });
  await expect(tasks).toContainText(editor.problems(2));

  await save(page);
  await hear(page, editor.saved);
  const publish = page.getByRole("button", { name: editor.publish, exact: true });
  await publish.click();
  const dialog = page.getByRole("dialog", { name: editor.publishTitle });
  await expect(dialog.getByRole("alert")).toContainText("must be mended");
  await expect(dialog.getByRole("button", { name: editor.publish })).toBeDisabled();
  await page.keyboard.press("Escape");

  await title.fill(visit.task);
  await page.getByLabel(conditions.join).selectOption(conditions.joins.any);
  await expect(tasks.getByText(/problem/)).toHaveCount(0);
  await publish.click();
  await expect(dialog.getByRole("alert")).toHaveText(editor.saveFirst);
});

test("a new version is for those who come: who is under way stays on theirs", async ({
  as,
  product,
  playbook,
  newCustomer,
}) => {
  const before = await newCustomer(playbook.key);
  const page = await as("manager");
  await openEditor(page, playbook);
  await askForMoreThan(page, 5);
  await save(page);
  await hear(page, editor.saved);
  await page.getByRole("button", { name: editor.publish, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: editor.publishTitle });
  await expect(dialog.getByRole("listitem")).toContainText([
    `${words.changes.kinds.task}: ${visit.task}`,
  ]);
  await dialog.getByRole("button", { name: editor.publish }).click();
  await hear(page, editor.publishedTitle);
  await expect(page.getByText(editor.onVersion(2))).toBeVisible();

  const after = await newCustomer(playbook.key);
  for (const customer of [before, after])
    await sendKickoff(product, customer, playbook, { visit: false, people: 8 });
  await expectVersion(page, before, pageWords.page.playbook(playbook.name, 1));
  await expect(taskOn(page, visit.task)).toHaveCount(0);
  await expectVersion(page, after, pageWords.page.playbook(playbook.name, 2));
  await expect(taskOn(page, visit.task)).toContainText(`“${people}” is more than 5`);
});

test("two who edit at once do not overwrite each other", async ({ as, playbook }) => {
  const [manager, admin] = [await as("manager"), await as("admin")];
  for (const page of [manager, admin]) await openEditor(page, playbook);
  await manager.getByLabel(taskWords.title, { exact: true }).fill("Plan the visit together");
  await save(manager);
  await hear(manager, editor.saved);
  await admin.getByLabel(taskWords.title, { exact: true }).fill("Plan the visit alone");
  await save(admin);
  await hear(admin, "Somebody else has changed this playbook since you opened it.");
  await expect(admin.getByLabel(taskWords.title, { exact: true })).toHaveValue(
    "Plan the visit alone",
  );
  await open(manager, addressOf(playbook));
  await expect(manager.getByRole("navigation", { name: editor.panes.tasks })).toContainText(
    "Plan the visit together",
  );
});

test("what a task asks for is written in its form, and kept as it is in the file", async ({
  as,
  playbook,
}) => {
  const page = await as("manager");
  await openEditor(page, playbook);
  const kind = page.getByLabel(work.kind);
  await kind.selectOption(work.kinds.approval);
  await page.getByLabel(taskWords.roles.customer, { exact: true }).check();
  await page.getByLabel(work.sendBackTo).selectOption("Send the welcome pack");
  await page.getByLabel(taskWords.addAfter).selectOption("Send the welcome pack");
  await page.getByLabel(taskWords.lagAmount("Send the welcome pack")).fill("2");
  await page.getByRole("button", { name: "Send the welcome pack", exact: true }).click();
  await kind.selectOption(work.kinds.checks);
  await page.getByLabel(work.items).fill("The box is packed\nThe letter is signed");
  await page.getByLabel(series.comesAgain).check();
  await page.getByLabel(series.amount).fill("2");
  await save(page);
  await hear(page, editor.saved);
  const { tasks } = await (await page.request.get(`${addressOf(playbook)}/document`)).json();
  expect(tasks).toMatchObject([
    {
      work: {
        type: "checks",
        items: [{ text: "The box is packed" }, { text: "The letter is signed" }],
      },
      repeat: { every: { amount: 2, unit: "weeks" }, times: 4 },
    },
    {
      work: { type: "approval", approvers: ["customer"], needed: "all", sendBackTo: "pack" },
      after: [{ task: "pack", lag: { amount: 2, unit: "working_days" } }],
    },
  ]);
  await kind.selectOption(work.kinds.files);
  await page.getByLabel(work.fileKinds.pdf).check();
  await page.getByLabel(work.validDays).fill("365");
  await kind.selectOption(work.kinds.meeting);
  await page.getByLabel(work.agenda).fill("Introductions");
  await expect(page.getByText(editor.unsaved)).toBeVisible();
});

test("a draft is discarded after a look at what is lost; the published version stays", async ({
  as,
  playbook,
}) => {
  const page = await as("manager");
  await openEditor(page, playbook);
  await page.getByLabel(taskWords.title, { exact: true }).fill("Plan no visit at all");
  await expect(page.getByRole("link", { name: editor.discard })).toHaveCount(0);
  await save(page);
  await hear(page, editor.saved);
  await page.getByRole("link", { name: editor.discard }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(discard.title(playbook.name));
  await expect(page.getByText(discard.stays(1))).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Plan no visit" })).toBeVisible();
  await page.getByRole("button", { name: discard.confirm }).click();
  const tasks = page.getByRole("navigation", { name: editor.panes.tasks });
  await expect(tasks).toContainText(visit.task);
  await expect(tasks).not.toContainText("Plan no visit");
  await expect(page.getByRole("link", { name: editor.discard })).toHaveCount(0);
});

test("what is not saved is not left by accident", async ({ as, playbook }) => {
  const page = await as("manager");
  await openEditor(page, playbook);
  await page.getByLabel(taskWords.title, { exact: true }).fill("Plan the visit well");
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.message());
    return dialog.dismiss();
  });
  const back = page.getByRole("main").getByRole("link", { name: editor.back });
  await back.click();
  await expect.poll(() => asked).toEqual([editor.leave]);
  await expect(page.getByLabel(taskWords.title, { exact: true })).toHaveValue(
    "Plan the visit well",
  );
  page.once("dialog", (dialog) => dialog.accept());
  await back.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.list.title);
});

test("a playbook leaves as a file and comes back from one", async ({ as, playbook }) => {
  const page = await as("manager");
  await openEditor(page, playbook);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: editor.download }).click();
  expect((await download).suggestedFilename()).toBe(`${playbook.key}.json`);
  const changed = { ...playbook, phases: [{ key: "start", title: "The first week" }] };
  await page.getByLabel(editor.load).setInputFiles(fileOf(JSON.stringify(changed)));
  await hear(page, editor.loaded);
  await expect(page.getByRole("heading", { name: "The first week" }).first()).toBeVisible();
  await page.getByLabel(editor.load).setInputFiles(fileOf("{"));
  await hear(page, editor.notJson);
  await page
    .getByLabel(editor.load)
    .setInputFiles(fileOf(JSON.stringify({ ...changed, phases: 1 })));
  await hear(page, "phases");
  await save(page);
  await hear(page, editor.saved);
});

function fileOf(text: string) {
  return { name: "playbook.json", mimeType: "application/json", buffer: Buffer.from(text) };
}

test("sales looks a playbook over and cannot change it", async ({ as, product, playbook }) => {
  const page = await as("sales");
  await openEditor(page, playbook);
  await expect(page.getByRole("alert")).toHaveText(editor.readOnly);
  await expect(page.getByLabel(taskWords.title, { exact: true })).toBeDisabled();
  for (const name of [editor.save, editor.publish, editor.load])
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  await trial(page).getByLabel(visit.question).selectOption("Yes");
  await expect(trial(page)).toContainText(tryIt.result(2, 2));

  const form = { document: JSON.stringify(playbook), revision: "" };
  const saved = await page.request.put(`${addressOf(playbook)}/draft`, { form });
  const published = await page.request.post(`${addressOf(playbook)}/publication`, {
    form: { revision: "1" },
  });
  expect([saved.status(), published.status()]).toEqual([403, 403]);
  const drafts = await product.db
    .selectFrom("playbook_versions")
    .select("version")
    .where("playbook_key", "=", playbook.key)
    .execute();
  expect(drafts).toEqual([{ version: 1 }]);
});

import { expect, type Locator, type Page } from "@playwright/test";
import type { Facts, FactValue } from "../../../app/facts/fact.ts";
import { sameFact } from "../../../app/facts/fact.ts";
import { wayOutPart } from "../../../app/facts/way-out.ts";
import { bindPlaybook } from "../../../app/kickoff/bound-playbook.ts";
import type {
  ChoicesControl,
  Control,
  FilesControl,
  ListControl,
  MatrixControl,
} from "../../../app/kickoff/question-types/control.ts";
import { controlInRow, rowCount } from "../../../app/kickoff/question-types/list-rows.ts";
import type { Entered } from "../../../app/kickoff/question-types/parsed.ts";
import type { BoundQuestion } from "../../../app/kickoff/question-types/question-type.ts";
import { rowPart } from "../../../app/kickoff/question-types/row-parts.ts";
import { words } from "../../../app/kickoff/words.en.ts";
import { suppliable } from "../../../app/onboardings/supplied-facts.ts";
import { readyMade } from "../../../app/playbook/ready-made/ready-made.ts";
import type { Playbook } from "../../../app/playbook/schema.ts";
import { filled } from "../../support/filled.ts";
import { press } from "./journey.ts";

/** A ready-made playbook by its key. */
export function playbookOf(key: string): Playbook {
  const found = readyMade().find((playbook) => playbook.key === key);
  if (!found) throw new Error(`There is no ready-made playbook ${key}.`);
  return found;
}

/**
 * The ready-made playbooks that are walked in every way there is. Forms of other trades, with
 * every type of question, are walked in questionnaires.spec.ts.
 */
export const walkedInEveryWay: readonly Playbook[] = [
  "general-client",
  "b2b-software",
  "home-office-service",
].map(playbookOf);

/** A field to type into, by its label. */
export function field(page: Page, name: string): Locator {
  return page.getByRole("textbox", { name, exact: true });
}

/** A question of several fields, by its label. */
export function group(page: Page | Locator, name: string): Locator {
  return page.getByRole("group", { name, exact: true });
}

/** What sales may bring along of these facts, as they would type it at the handover. */
export function toldBySales(playbook: Playbook, facts: Facts): Record<string, Entered> {
  return Object.fromEntries(
    suppliable(playbook).flatMap((question) => {
      const fact = facts[question.base.key];
      return fact === undefined ? [] : [[question.base.key, enteredAsTyped(question, fact)]];
    }),
  );
}

function enteredAsTyped(question: BoundQuestion, fact: FactValue) {
  return Object.fromEntries(
    Object.entries(question.enter(fact)).map(([part, texts]) => [part, [...texts]]),
  );
}

/** What the customer knows, and what sales have told us before. */
export type Answers = {
  readonly facts: Facts;
  readonly known?: Facts;
  /** What is typed where a fact does not say it, because it is sealed or lies in a box. */
  readonly typed?: Readonly<Record<string, Entered>>;
};

/** Fills the form from the page that is open to the page where everything is checked. */
export async function fillKickoff(page: Page, playbook: Playbook, answers: Answers): Promise<void> {
  const done = new Set<string>();
  while (!isAt(page, "check")) {
    const now = await fillPage(page, playbook, answers, done);
    expect(now, `questions that are new at ${page.url()}`).not.toEqual([]);
    await press(page, words.goOn);
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
}

/** Whether a page of the kickoff is open. */
export function isAt(page: Page, place: string): boolean {
  return new URL(page.url()).pathname.endsWith(`/kickoff/${place}`);
}

/** Answers the questions that show and are not `done` yet. @returns which those were */
export async function fillPage(
  page: Page,
  playbook: Playbook,
  answers: Answers,
  done = new Set<string>(),
): Promise<string[]> {
  const answered: string[] = [];
  const { sections } = bindPlaybook(playbook);
  const asked = inLightOf(playbook, answers.facts);
  const open = sections.find(({ section }) => isAt(page, section.key));
  for (const bound of open?.questions ?? []) {
    const { key } = bound.base;
    const question = asked.get(key) ?? bound;
    if (done.has(key) || !(await questionOn(page, question).isVisible())) continue;
    await answer(page, question, answers);
    done.add(key);
    answered.push(key);
  }
  return answered;
}

/** The questions as they are asked of who gives these answers: with the names of items in them. */
function inLightOf(playbook: Playbook, facts: Facts): ReadonlyMap<string, BoundQuestion> {
  const views = filled(playbook, facts).sections.flatMap(({ questions }) => questions);
  return new Map(views.map(({ question }) => [question.base.key, question]));
}

/** The question as the page shows it: a group of fields, or one field. */
export function questionOn(page: Page, { base, control }: BoundQuestion): Locator {
  const name = base.required ? base.label : `${base.label} (optional)`;
  if (control.kind === "note" || control.kind === "computed")
    return page.getByRole("heading", { name: base.label, exact: true });
  if (control.kind === "sealed" || control.kind === "box") return field(page, name);
  if (control.kind === "text") return group(page, name).or(field(page, name));
  if (control.kind !== "select") return group(page, name);
  return group(page, name).or(page.getByRole("combobox", { name, exact: true }));
}

async function answer(
  page: Page,
  question: BoundQuestion,
  { facts, known = {}, typed = {} }: Answers,
) {
  const { key } = question.base;
  const on = questionOn(page, question);
  const fact = facts[key];
  const entered = { ...(fact === undefined ? {} : question.enter(fact)), ...typed[key] };
  const before = known[key];
  const control = question.rows?.asked?.(entered) ?? question.control;
  if (before === undefined) return enter(on, control, entered);
  const isRight = sameFact(before, fact);
  await on.getByRole("radio", { name: isRight ? words.stillRight : words.change }).check();
  if (!isRight) await enter(on, correcting(control), entered);
}

function correcting(control: Control): Control {
  return control.kind === "text" || control.kind === "select"
    ? { ...control, label: control.label ?? words.yourAnswer }
    : control;
}

async function enter(on: Locator, control: Control, entered: Entered): Promise<void> {
  if (control.kind === "text") return type(on, control, entered);
  if (control.kind === "choices") return choose(on, control, entered);
  if (control.kind === "select") return select(on, control, entered);
  if (control.kind === "access") return choose(on, control.choices, entered);
  if (control.kind === "signature")
    return on.getByRole("textbox", { name: words.signature.name }).fill(entered.name?.[0] ?? "");
  if (control.kind === "sealed" || control.kind === "box") return type(on, control, entered);
  if (control.kind === "note" || control.kind === "computed") return;
  if (control.kind === "files") return upload(on, control, entered);
  if (control.kind === "table") return fillRows(on, control.list, entered);
  if (control.kind === "list") return fillRows(on, control, entered);
  if (control.kind === "matrix") return chooseRows(on, control, entered);
  for (const inner of control.controls)
    if (inner.kind !== "select" || !inner.withheld) await enter(on, inner, entered);
}

type Typed = { readonly label?: string; readonly part: string };

async function type(on: Locator, { label, part }: Typed, entered: Entered): Promise<void> {
  const field = label === undefined ? on : on.getByRole("textbox", { name: label, exact: true });
  await field.fill(entered[part]?.[0] ?? "");
}

async function select(on: Locator, { label, part }: Typed, entered: Entered): Promise<void> {
  const field = label === undefined ? on : on.getByRole("combobox", { name: label, exact: true });
  await field.selectOption(entered[part]?.[0] ?? "");
}

/** Uploads a file of each name; what is in it matters to no condition. */
async function upload(on: Locator, { max, dates }: FilesControl, entered: Entered): Promise<void> {
  for (let row = 1; row <= rowCount({ atFirst: 0, max }, entered); row += 1) {
    const name = entered[rowPart(row, "name", "")]?.[0] ?? "";
    const buffer = Buffer.from(`%PDF-1.7\n${name}\n%%EOF\n`);
    const file = { name, mimeType: "application/pdf", buffer };
    await on.locator("input[type=file]").setInputFiles(file);
    const upload = on.getByRole("button", { name: words.files.upload, exact: true });
    if (await upload.isVisible()) await upload.click();
    const own = on.getByRole("group", { name, exact: true });
    await expect(own).toBeVisible();
    for (const { key, label, control } of dates) {
      const group = own.getByRole("group", { name: label, exact: true });
      await enter(group, controlInRow(control, row, key), entered);
    }
  }
}

async function fillRows(on: Locator, control: ListControl, entered: Entered): Promise<void> {
  const { item } = control;
  for (let row = 1; row <= rowCount(control, entered); row += 1) {
    const own = control.rows?.[row - 1];
    const called = own?.name ?? `${item} ${row}`;
    const { questions } = own ?? control;
    const block = on.getByRole("group", { name: called, exact: true });
    if (!(await block.isVisible()))
      await on.getByRole("button", { name: words.addAnother(item) }).click();
    for (const question of questions.filter(({ shown }) => shown !== false)) {
      const not = rowPart(row, question.key, wayOutPart);
      if (entered[not]) {
        await block.locator(`[name$=".${not}"][value="${entered[not][0]}"]`).check();
        continue;
      }
      const inner = controlInRow(question.control, row, question.key);
      if (inner.kind === "text" || inner.kind === "select" || inner.kind === "sealed")
        await enter(block, { ...inner, label: question.label }, entered);
      else await enter(group(block, question.label), inner, entered);
    }
  }
}

async function chooseRows(on: Locator, { rows, columns }: MatrixControl, entered: Entered) {
  for (const { part, label } of rows.filter(({ withheld }) => !withheld)) {
    const row = on.getByRole("group", { name: label, exact: true });
    await choose(row, { kind: "choices", part, several: false, choices: columns }, entered);
  }
}

async function choose(on: Locator, control: ChoicesControl, entered: Entered): Promise<void> {
  const role = control.several ? "checkbox" : "radio";
  for (const { value, label, hint, reveals } of control.choices) {
    if (!entered[control.part]?.includes(value)) continue;
    const name = hint === undefined ? label : `${label} ${hint}`;
    await on.getByRole(role, { name, exact: true }).check();
    if (reveals) await type(on, reveals, entered);
  }
}

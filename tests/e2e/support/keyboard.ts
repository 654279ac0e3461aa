import { expect, type Page } from "@playwright/test";
import { bindPlaybook } from "../../../app/kickoff/bound-playbook.ts";
import type { Entered } from "../../../app/kickoff/question-types/parsed.ts";
import type { Playbook } from "../../../app/playbook/schema.ts";
import type { Answers } from "./kickoff.ts";

/** Where the keyboard is. */
type Focus = {
  readonly kind: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly text: string;
  /** Whether a person who looks can see that the focus is here. */
  readonly marked: boolean;
};

const mostStops = 150;

async function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const marked = [at, at?.closest("label")].some((element) => {
      const style = element ? getComputedStyle(element) : undefined;
      return style?.outlineStyle !== "none" && Number.parseFloat(style?.outlineWidth ?? "0") > 0;
    });
    const field =
      at instanceof HTMLInputElement ||
      at instanceof HTMLTextAreaElement ||
      at instanceof HTMLSelectElement ||
      at instanceof HTMLButtonElement
        ? at
        : undefined;
    return {
      kind: field?.type ?? at?.tagName.toLowerCase() ?? "",
      name: field?.name ?? "",
      value: field?.value ?? "",
      checked: at instanceof HTMLInputElement && at.checked,
      text: at?.textContent ?? "",
      marked,
    };
  });
}

async function tab(page: Page): Promise<Focus> {
  await page.keyboard.press("Tab");
  const focus = await focusOf(page);
  expect(focus.marked, `the focus can be seen on ${focus.kind} ${focus.name || focus.text}`).toBe(
    true,
  );
  return focus;
}

/** Tabs on until the focus is where it is wanted. */
async function tabTo(page: Page, wanted: string, isThere: (focus: Focus) => boolean) {
  for (let stops = 0; stops < mostStops; stops += 1) if (isThere(await tab(page))) return;
  throw new Error(`The keyboard does not come to ${wanted}.`);
}

/** Tabs to a link or a button and presses it. */
export async function pressByKeyboard(page: Page, text: string): Promise<void> {
  await tabTo(page, `“${text}”`, (focus) => focus.text === text);
  await enter(page);
}

/** Tabs to the field of this name and writes into it. */
export async function writeByKeyboard(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name, (focus) => focus.name === name);
  await page.keyboard.type(text);
}

async function enter(page: Page): Promise<void> {
  const loaded = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await loaded;
}

/** Fills the section that is open, from its first field to its button, and continues. */
export async function fillByKeyboard(page: Page, playbook: Playbook, answers: Answers) {
  for (let stops = 0; stops < mostStops; stops += 1) {
    const focus = await tab(page);
    if (focus.kind === "submit") return enter(page);
    if (focus.name !== "") await fillField(page, focus, playbook, answers);
  }
  throw new Error("The keyboard does not come to the end of the form.");
}

async function fillField(page: Page, focus: Focus, playbook: Playbook, { facts }: Answers) {
  const [key = "", part = ""] = focus.name.split(".");
  const fact = facts[key];
  const entered: Entered =
    fact === undefined ? {} : (bindPlaybook(playbook).questions.get(key)?.enter(fact) ?? {});
  const wanted = part === "confirmed" ? ["yes"] : (entered[part] ?? []);
  const { keyboard } = page;
  if (focus.kind === "checkbox") {
    if (wanted.includes(focus.value)) await keyboard.press("Space");
  } else if (focus.kind === "radio") {
    await choose(page, focus, wanted[0]);
  } else if (wanted[0] !== undefined && wanted[0] !== focus.value) {
    await keyboard.press("ControlOrMeta+A");
    await keyboard.type(wanted[0]);
  }
}

async function choose(page: Page, first: Focus, wanted: string | undefined): Promise<void> {
  if (wanted === undefined) return;
  let focus = first;
  while (focus.value !== wanted) {
    await page.keyboard.press("ArrowDown");
    focus = await focusOf(page);
    if (focus.value === first.value) throw new Error(`${first.name} does not offer ${wanted}.`);
  }
  if (!focus.checked) await page.keyboard.press("Space");
}

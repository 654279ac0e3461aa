import { setTimeout as pause } from "node:timers/promises";
import type { Facts } from "../../app/facts/fact.ts";
import type { BoundPlaybook } from "../../app/kickoff/bound-playbook.ts";
import { formIdName, revisionName } from "../../app/kickoff/form-origin.ts";
import { fieldName } from "../../app/kickoff/question-types/control.ts";
import { askedName } from "../../app/kickoff/section-form.ts";
import { type Answer, ask } from "./patient-browser.ts";

/** What a customer was told has arrived. It must never be lost. */
export type Ledger = {
  readonly onboardingId: string;
  readonly answers: Facts;
  readonly submitted: boolean;
  /** Tries that came to nothing, each of which was repeated. */
  readonly failedTries: number;
};

type Kickoff = {
  readonly onboardingId: string;
  /** The address of the portal. */
  readonly portal: string;
  readonly playbook: BoundPlaybook;
  /** What they answer; nothing to a question that is not among these. */
  readonly facts: Facts;
};

const pagesAtMost = 60;
const thinkMs = 2_000;

/** Fills the kickoff of one customer to the end, whatever happens to the product meanwhile. */
export async function fillKickoff({ onboardingId, portal, ...asked }: Kickoff): Promise<Ledger> {
  const times = { failed: 0 };
  const answers: Record<string, Facts[string]> = {};
  for (let pages = 0; pages < pagesAtMost; pages += 1) {
    const here = await ask(`${portal}/kickoff`, undefined, times);
    const page = pageIn(here.location);
    if (page === "receipt")
      return { onboardingId, answers, submitted: true, failedTries: times.failed };
    // Somebody who thinks, so that the killing meets every moment of it.
    await pause(Math.random() * thinkMs);
    const url = `${portal}/kickoff/${page}`;
    const { body } = await ask(url, undefined, times);
    if (page === "check") await submit(url, body, times);
    else Object.assign(answers, await answer(url, body, asked, times));
  }
  throw new Error("A kickoff did not come to its end.");
}

/** Posts a section. @returns what was acknowledged */
async function answer(
  url: string,
  html: string,
  { playbook, facts }: Pick<Kickoff, "playbook" | "facts">,
  times: { failed: number },
): Promise<Facts> {
  const form = hiddenFields(html);
  const said: Record<string, Facts[string]> = {};
  for (const key of shownQuestions(html)) {
    const question = playbook.questions.get(key);
    if (!question) throw new Error(`The page asks ${key}, which the playbook does not.`);
    const fact = facts[key];
    const entered = fact === undefined ? {} : question.enter(fact);
    const parsed = question.parse(entered);
    if (parsed.state === "valid") said[key] = parsed.value;
    form.append(askedName, key);
    for (const [part, texts] of Object.entries(entered))
      for (const text of texts) form.append(fieldName(key, part), text);
  }
  const { status, body } = await ask(url, form, times);
  if (status === 303) return said;
  throw new Error(`A valid section was answered with ${status}: ${body.slice(0, 200)}`);
}

/** Sends everything with a double tap. */
async function submit(url: string, html: string, times: { failed: number }): Promise<void> {
  const form = hiddenFields(html);
  const taps = await Promise.all([ask(url, form, times), ask(url, form, times)]);
  for (const { status, location } of taps)
    if (status !== 303 || pageIn(location) !== "receipt")
      throw new Error(`Sending was answered with ${status} ${location}`);
}

function pageIn(location: Answer["location"]): string {
  return /\/kickoff\/([^/?#]+)/.exec(location)?.[1] ?? "";
}

/** The questions that are switched on: the others stand on the page but are not sent. */
function shownQuestions(html: string): string[] {
  const tags = html.matchAll(/<fieldset[^>]*data-question="([^"]+)"[^>]*>/g);
  return [...tags].flatMap(([tag, key = ""]) => (/\sdisabled\b/.test(tag) ? [] : [key]));
}

function hiddenFields(html: string): URLSearchParams {
  const form = new URLSearchParams();
  for (const name of [revisionName, formIdName]) {
    const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
    if (value !== undefined) form.set(name, value);
  }
  return form;
}

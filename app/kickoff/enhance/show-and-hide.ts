import type { Facts } from "../../facts/fact.ts";
import { inWords } from "../computed.ts";
import {
  rowsIn,
  type ScriptAsk,
  type SectionScript,
  showing,
  showingInRow,
} from "../visibility.ts";
import { type Field, isChoice } from "./fields-of.ts";

/** Shows and hides questions as the answers above them change, by the same rules as the server. */
export function showAndHide(form: HTMLFormElement): void {
  const section: SectionScript = JSON.parse(form.dataset.script ?? "null");
  const questions = [...form.querySelectorAll<HTMLFieldSetElement>("[data-question]")];
  const draw = () => {
    const { keys: shown, known, withheld, away } = showing(section, (key) => typedFor(form, key));
    let turned = false;
    for (const ask of section.asks) {
      const { key, computed, kind } = ask;
      const named = kind === "parts" ? `^="${key}."` : `="${key}"`;
      turned = offer(form, named, withheld[key]) || turned;
      for (const place of form.querySelectorAll<HTMLElement>(`[data-question=${key}] [data-part]`))
        place.hidden = (away[key] ?? []).includes(place.dataset.part ?? "");
      turned = inRows(form, ask, known) || turned;
      const place = computed && form.querySelector<HTMLElement>(`[data-computed=${key}]`);
      if (place) place.textContent = inWords(computed, known[key]) || (place.dataset.open ?? "");
    }
    for (const question of questions) {
      const shows = shown.includes(question.dataset.question ?? "");
      // What is switched off is not sent: what was typed there before stays as it is.
      question.hidden = question.disabled = !shows;
    }
    return turned;
  };
  // What is no longer offered is no longer chosen, and more may hang on that.
  const update = () => {
    while (draw());
  };
  form.addEventListener("input", update);
  // Going back, browsers fill in what was typed before, after this has run.
  addEventListener("pageshow", update);
}

/** Shows and hides what is asked in the rows of a list. It is sent in any case, and so kept. */
function inRows(form: HTMLFormElement, { key, items = [] }: ScriptAsk, known: Facts): boolean {
  let turned = false;
  if (!items.some(({ when, offered }) => when ?? offered)) return turned;
  const fields = rowsIn(items, typedFor(form, key));
  form.querySelectorAll(`[data-list=${key}] .item`).forEach((row, index) => {
    const { keys, withheld } = showingInRow(items, fields[index + 1] ?? {}, known);
    for (const own of keys)
      turned = offer(row, `="${key}.${index + 1}-${own}"`, withheld[own]) || turned;
    for (const place of row.querySelectorAll<HTMLElement>("[data-in]"))
      place.hidden = !keys.includes(place.dataset.in ?? "");
  });
  return turned;
}

/** Offers the choices of a field without those that are withheld. @returns whether one of them turned */
function offer(within: Element, named: string, withheld: readonly string[] = []): boolean {
  let turned = false;
  for (const choice of within.querySelectorAll<HTMLInputElement | HTMLOptionElement>(
    `input[name${named}],[name${named}] option`,
  )) {
    const isWithheld = withheld.includes(choice.value);
    if (choice.disabled === isWithheld) continue;
    choice.disabled = isWithheld;
    turned = true;
    (choice.closest("label") ?? choice).hidden = isWithheld;
  }
  return turned;
}

/** What stands in the fields of a question, by part. */
function typedFor(form: HTMLFormElement, key: string): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const field of form.querySelectorAll<Field>("input,textarea,select")) {
    const [name, part = ""] = field.name.split(".");
    if (name !== key || (isChoice(field) && (!field.checked || field.disabled))) continue;
    typed[part] = [...(typed[part] ?? []), field.value];
  }
  return typed;
}

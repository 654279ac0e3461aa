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
  const update = () => {
    const { keys: shown, known } = showing(section, (key) => typedFor(form, key));
    for (const ask of section.asks) {
      const { key, computed } = ask;
      inRows(form, ask, known);
      const place = computed && form.querySelector<HTMLElement>(`[data-computed=${key}]`);
      if (place) place.textContent = inWords(computed, known[key]) || (place.dataset.open ?? "");
    }
    for (const question of questions) {
      const shows = shown.includes(question.dataset.question ?? "");
      // What is switched off is not sent: what was typed there before stays as it is.
      question.hidden = question.disabled = !shows;
    }
  };
  form.addEventListener("input", update);
  // Going back, browsers fill in what was typed before, after this has run.
  addEventListener("pageshow", update);
}

/** Shows and hides what is asked in the rows of a list. It is sent in any case, and so kept. */
function inRows(form: HTMLFormElement, { key, items = [] }: ScriptAsk, known: Facts): void {
  if (!items.some(({ when }) => when !== undefined)) return;
  const fields = rowsIn(items, typedFor(form, key));
  form.querySelectorAll(`[data-list=${key}] .item`).forEach((row, index) => {
    const { keys } = showingInRow(items, fields[index + 1] ?? {}, known);
    for (const place of row.querySelectorAll<HTMLElement>("[data-in]"))
      place.hidden = !keys.includes(place.dataset.in ?? "");
  });
}

/** What stands in the fields of a question, by part. */
function typedFor(form: HTMLFormElement, key: string): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const field of form.querySelectorAll<Field>("input,textarea,select")) {
    const [name, part = ""] = field.name.split(".");
    if (name !== key || (isChoice(field) && !field.checked)) continue;
    typed[part] = [...(typed[part] ?? []), field.value];
  }
  return typed;
}

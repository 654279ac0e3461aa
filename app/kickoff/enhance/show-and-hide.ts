import { inWords } from "../computed.ts";
import { type SectionScript, showing } from "../visibility.ts";
import { fieldsOf, isChoice } from "./fields-of.ts";

/** Shows and hides questions as the answers above them change, by the same rules as the server. */
export function showAndHide(form: HTMLFormElement): void {
  const section: SectionScript = JSON.parse(form.dataset.script ?? "null");
  const questions = [...form.querySelectorAll<HTMLFieldSetElement>("[data-question]")];
  const update = () => {
    const { keys: shown, known } = showing(section, (key) => typedFor(form, key));
    for (const { key, computed } of section.asks) {
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

/** What stands in the fields of a question, by part. */
function typedFor(form: HTMLFormElement, key: string): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const field of fieldsOf(form)) {
    const [name, part = ""] = field.name.split(".");
    if (name !== key || (isChoice(field) && !field.checked)) continue;
    typed[part] = [...(typed[part] ?? []), field.value];
  }
  return typed;
}

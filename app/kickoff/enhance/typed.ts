import { fieldsOf, isChoice } from "./fields-of.ts";
import { makeRoom } from "./rows.ts";

/** What the form would send. */
export function typedIn(form: HTMLFormElement): string {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return new URLSearchParams(entries).toString();
}

/** The same without what is private: that is typed again rather than kept in a browser. */
export function keptOf(form: HTMLFormElement): string {
  const kept = new URLSearchParams(typedIn(form));
  for (const field of fieldsOf(form)) if (isPrivate(field)) kept.delete(field.name);
  return kept.toString();
}

function isPrivate(field: Element): boolean {
  return field.closest("[data-private]") !== null;
}

/**
 * Puts back what was typed before. The form then also says again which rendering it was typed
 * into, so that what others have saved since is noticed, not overwritten.
 */
export function putBack(form: HTMLFormElement, before: string): void {
  const typed = new URLSearchParams(before);
  const moved = aboutOtherItems(form, typed);
  const asked = typed.getAll("_asked").filter((key) => !moved.includes(key));
  makeRoom(form, typed);
  for (const field of fieldsOf(form)) {
    if (isPrivate(field) || !asked.includes(field.name.split(".")[0] ?? "")) continue;
    if (isChoice(field)) field.checked = typed.getAll(field.name).includes(field.value);
    else field.value = typed.get(field.name) ?? field.value;
  }
  for (const own of form.querySelectorAll<HTMLInputElement>("[name=_revision],[name=_form]")) {
    own.value = typed.get(own.name) ?? own.value;
  }
}

/** The questions whose rows were about other items when they were typed. */
function aboutOtherItems(form: HTMLFormElement, typed: URLSearchParams): string[] {
  const named = form.querySelectorAll<HTMLInputElement>("[type=hidden][name$='-item']");
  return [...named].flatMap(({ name, value }) =>
    typed.get(name) === value ? [] : [name.split(".")[0] ?? ""],
  );
}

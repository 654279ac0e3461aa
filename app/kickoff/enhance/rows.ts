import { fieldsOf, isChoice } from "./fields-of.ts";

/** Adds and removes rows of lists at once; without it the server does, by the same buttons. */
export function rows(form: HTMLFormElement): void {
  form.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLButtonElement>("[name=_add],[name=_remove]");
    const list = button?.closest<HTMLElement>("[data-list]");
    if (!button || !list) return;
    event.preventDefault();
    const row = button.closest("fieldset.item");
    if (row) row.remove();
    else addRow(list);
    count(list);
    const at = row ? list : rowsOf(list).at(-1);
    at?.querySelector<HTMLElement>(row ? "[name=_add]" : "input,select,textarea")?.focus();
    form.dispatchEvent(new Event("input"));
  });
}

/** Gives every list as many rows as what was typed into it before needs. */
export function makeRoom(form: HTMLFormElement, typed: URLSearchParams): void {
  for (const list of form.querySelectorAll<HTMLElement>("[data-list]")) {
    const { list: key = "", first = "1" } = list.dataset;
    const said = typed.get(`${key}.rows`);
    if (said === null) continue;
    const wanted = Number(said) || Number(first);
    while (rowsOf(list).length < wanted) addRow(list);
    for (const row of rowsOf(list).slice(wanted)) row.remove();
    count(list);
  }
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(".item")];
}

/** The last row once more, with nothing in it. */
function addRow(list: HTMLElement): void {
  const last = rowsOf(list).at(-1);
  const copy = last?.cloneNode(true);
  if (!last || !(copy instanceof HTMLElement)) return;
  for (const wrong of copy.querySelectorAll(".error,.kept")) wrong.remove();
  for (const field of fieldsOf(copy)) {
    field.removeAttribute("aria-invalid");
    if (isChoice(field)) field.checked = false;
    else field.value = "";
  }
  renumber(copy, rowsOf(list).length + 1);
  last.after(copy);
}

/** Numbers the rows from 1 again, and shows the buttons that may be pressed. */
function count(list: HTMLElement): void {
  const all = rowsOf(list);
  all.forEach((row, index) => {
    renumber(row, index + 1);
  });
  const { list: key, first, max } = list.dataset;
  const few = all.length <= Number(first);
  const said = list.querySelector<HTMLInputElement>(`[name="${key}.rows"]`);
  if (said) said.value = few ? "" : String(all.length);
  for (const button of list.querySelectorAll<HTMLElement>("[name=_remove]")) button.hidden = few;
  const add = list.querySelector<HTMLElement>("[name=_add]");
  if (add) add.hidden = all.length >= Number(max);
}

const named = ["name", "id", "for", "aria-describedby"];

function renumber(row: HTMLElement, number: number): void {
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const name of element.tagName === "BUTTON" ? ["value"] : named) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replace(/(\.(?:row-)?)\d+/g, `$1${number}`));
    }
    if (element.hasAttribute("data-row")) element.textContent = String(number);
  }
}

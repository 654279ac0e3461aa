/** Choosing "none of these" clears the others, and choosing another clears it. */
export function standAlone(form: HTMLFormElement): void {
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== "checkbox" || !target.checked)
      return;
    for (const other of form.querySelectorAll<HTMLInputElement>(`[name="${target.name}"]`)) {
      if (other !== target && (isAlone(target) || isAlone(other))) other.checked = false;
    }
  });
}

function isAlone(box: HTMLInputElement): boolean {
  return box.dataset.alone !== undefined;
}

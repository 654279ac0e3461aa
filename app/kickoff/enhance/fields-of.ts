/** A control that holds an answer. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields of a form that a person fills in. */
export function fieldsOf(form: HTMLElement): Field[] {
  return [...form.querySelectorAll<Field>("input:not([type=hidden]),textarea,select")];
}

/** Whether a field can be chosen, rather than written in. */
export function isChoice(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox");
}

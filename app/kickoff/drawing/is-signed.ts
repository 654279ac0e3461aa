import type { Control } from "../question-types/control.ts";

type Page = { readonly questions: readonly { readonly control: Control }[] };

/** Whether a signature can be drawn on a page: it then needs the script for that. */
export function isSigned({ questions }: Page): boolean {
  return questions.some(({ control }) => control.kind === "signature" && control.isDrawn);
}

import type { Control } from "../question-types/control.ts";

type Questions = readonly { readonly control: Control }[];

/** Whether files can be chosen on a page with these questions. */
export function asksForFiles(questions: Questions): boolean {
  return questions.some(({ control }) => control.kind === "files");
}

/** How a form with these questions has to be sent: files need another way than texts. */
export function encodingFor(questions: Questions): "multipart/form-data" | undefined {
  const hasTable = questions.some(({ control }) => control.kind === "table");
  return hasTable || asksForFiles(questions) ? "multipart/form-data" : undefined;
}

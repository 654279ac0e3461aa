import type { Control } from "../question-types/control.ts";

/** What the Enter key presses where buttons of rows and files stand before Continue: the first button of a form. */
export function DefaultButton({
  questions,
}: {
  readonly questions: readonly { readonly control: Control }[];
}) {
  const hasRows = questions.some(({ control }) =>
    ["list", "table", "files"].includes(control.kind),
  );
  return hasRows ? (
    <button className="hidden" type="submit" tabIndex={-1} aria-hidden="true" />
  ) : null;
}

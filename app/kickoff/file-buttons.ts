/** The buttons that upload what was chosen and take a file away again. Their values say where. */
export const uploadName = "_upload";
export const discardName = "_discard";

/** The button that was pressed, if it was one of these: the question, and the file to take away. */
export type FileButton = { readonly key: string; readonly discard?: string };

/** Reads which of the buttons was pressed. */
export function fileButton(form: FormData): FileButton | undefined {
  const discard = form.get(discardName);
  if (typeof discard === "string") {
    const [key = "", id = ""] = discard.split(".");
    return { key, discard: id };
  }
  const key = form.get(uploadName);
  return typeof key === "string" ? { key } : undefined;
}

/** The value of the button that takes a file away. */
export function discardValue(key: string, id: string): string {
  return `${key}.${id}`;
}

/** A title with the names of the answers in place of their code. */
export function titleInWords(title: string): string {
  return title.replaceAll(/\{\{\s*([\w.]+)[^}]*\}\}/g, "‹$1›").replaceAll(/\{%[^%]*%\}/g, "");
}

const beginning = "\u2068";
const end = "\u2069";

/** Letters that run from right to left, and the marks that turn the order of what follows. */
const turning =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Bidi_Control}]/u;

/**
 * A text that stands among others and leaves their order alone, whatever runs from right to left
 * in it or was left open: between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9). A
 * text that turns nothing is given back as it is.
 */
export function isolated(text: string): string {
  if (!turning.test(text)) return text;
  const { stray, open } = unpaired(text);
  return beginning.repeat(stray + 1) + text + end.repeat(open + 1);
}

/** How many isolates a text ends that it has not begun, and how many it leaves open. */
function unpaired(text: string): { readonly stray: number; readonly open: number } {
  let [stray, open] = [0, 0];
  for (const [mark] of text.matchAll(/[\u2066-\u2069]/g)) {
    if (mark !== end) open += 1;
    else if (open > 0) open -= 1;
    else stray += 1;
  }
  return { stray, open };
}

/** A sentence with words of others in it, each isolated: say`${name} sent back “${title}”.` */
export function say(texts: TemplateStringsArray, ...words: readonly (string | number)[]): string {
  return String.raw(
    { raw: texts },
    ...words.map((word) => (typeof word === "string" ? isolated(word) : word)),
  );
}

/** What a text is: a table, any other text, or something that a browser or a computer would run. */
export type TextContent = "table" | "text" | "active";

/** What browsers take for a page or a drawing with scripts (MIME Sniffing Standard, 7.1), and SVG. */
const markup =
  /^(?:\s|<!--.*?-->)*<(?:!doctype|\?xml|html|head|body|script|iframe|svg|style|title|meta|link|object|embed|form|img|h1|div|font|table|a|br|p|b)(?=[\s>/]|$)/is;
/** The file by which it is tested whether programs are let in, and the first line of scripts. */
const program = /^(?:X5O!P%@AP\[4\\PZX54\(P\^\)7CC\)7\}\$EICAR|#!)/;
const separators = [",", ";", "\t", "|"];

/**
 * What the beginning of a file is, when it is text.
 * @param whole whether this is all of the file: else its last character may be cut in half
 */
export function textContent(bytes: Uint8Array, whole: boolean): TextContent | undefined {
  const text = decoded(bytes, whole);
  if (text === undefined || /[^\P{Cc}\t\n\f\r]/u.test(text)) return undefined;
  if (markup.test(text) || program.test(text.trimStart())) return "active";
  return isTable(text) ? "table" : "text";
}

function decoded(bytes: Uint8Array, whole: boolean): string | undefined {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : undefined;
  const encoding = first === 0xfe && second === 0xff ? "utf-16be" : (wide ?? "utf-8");
  return (
    decode(bytes, encoding, whole) ??
    // What older programs write. Every byte is a letter there, so binary files show by their control characters.
    (encoding === "utf-8" ? decode(bytes, "windows-1252", whole) : undefined)
  );
}

function decode(bytes: Uint8Array, encoding: string, whole: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole });
  } catch {
    return undefined;
  }
}

/** Whether the lines are cut into the same number of fields by the same character. */
function isTable(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).slice(0, 20);
  const bare = lines.map((line) => line.replaceAll(/"[^"]*"/g, "")).filter(Boolean);
  return separators.some((separator) => {
    const [first = 0, ...others] = bare.map((line) => line.split(separator).length - 1);
    return first > 0 && others.length > 0 && others.every((count) => count === first);
  });
}

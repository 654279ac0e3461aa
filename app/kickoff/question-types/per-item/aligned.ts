import { storable } from "../../../lib/storable.ts";
import { wholeIn } from "../entered.ts";
import type { Entered } from "../parsed.ts";
import { itemPart, rowPart } from "../row-parts.ts";

/** The names of the items that a form is about, in the order of its rows. */
export function namesIn(entered: Entered): string[] {
  return [...rowsByName(entered).keys()];
}

/**
 * The form with one row for each of these names, in their order: what was typed about an item
 * goes with its name, whatever place it had before.
 */
export function alignedTo(names: readonly string[], entered: Entered): Entered {
  const rows = rowsByName(entered);
  const fields = names.map((name, index) => {
    const before = rows.get(name);
    const own = Object.entries(entered).flatMap(([part, texts]) => {
      const rest = before !== undefined && part.startsWith(`${before}-`);
      return rest ? [[`${index + 1}-${part.slice(`${before}-`.length)}`, texts] as const] : [];
    });
    return { ...Object.fromEntries(own), [rowPart(index + 1, itemPart, "")]: [name] };
  });
  return Object.assign({}, ...fields);
}

/** The row of each name that the form gives, the first where one is given twice. */
function rowsByName(entered: Entered): Map<string, number> {
  const rows = Object.keys(entered)
    .flatMap((part) => {
      const [, row] = /^([1-9]\d{0,2})-item$/.exec(part) ?? [];
      return row === undefined ? [] : [Number(row)];
    })
    .sort((a, b) => a - b);
  const found = new Map<string, number>();
  for (const row of rows) {
    const name = storable(wholeIn(entered, rowPart(row, itemPart, ""))).trim();
    if (name !== "" && !found.has(name)) found.set(name, row);
  }
  return found;
}

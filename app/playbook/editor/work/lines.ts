type Item = { readonly key: string; readonly text: string };

/** What is written on the lines of a text; empty lines are none. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/**
 * What is confirmed, from lines: a line that says the same keeps its key, and so does one that was
 * reworded where it stands; a new one gets a key that none has had.
 */
export function itemsFrom(lines: readonly string[], before: readonly Item[]): Item[] {
  const left = before.filter(({ text }) => !lines.includes(text));
  const taken = new Set(before.map(({ key }) => key));
  const fresh = () => {
    let number = taken.size + 1;
    while (taken.has(`check_${number}`)) number += 1;
    const key = `check_${number}`;
    taken.add(key);
    return key;
  };
  const used = new Set<Item>();
  return lines.map((text, at) => {
    const same = before.find((item) => item.text === text && !used.has(item));
    const there = before[at];
    const reworded = there && left.includes(there) && !used.has(there) ? there : undefined;
    const item = same ?? reworded;
    if (item) used.add(item);
    return { key: item?.key ?? fresh(), text };
  });
}

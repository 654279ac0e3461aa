/** What leads on to what, by key. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** The ways that lead back to where they began, one for each step back, each as the keys along it. */
export function cyclesIn(graph: Graph): string[][] {
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const walk = (key: string, path: readonly string[]): void => {
    const start = path.indexOf(key);
    if (start >= 0) cycles.push(path.slice(start));
    if (start >= 0 || finished.has(key)) return;
    for (const next of graph.get(key) ?? []) walk(next, [...path, key]);
    finished.add(key);
  };
  for (const key of graph.keys()) walk(key, []);
  return cycles;
}

/** “a” → “b” → “a”. */
export function printCycle(cycle: readonly string[]): string {
  return [...cycle, cycle[0] ?? ""].map((key) => `“${key}”`).join(" → ");
}

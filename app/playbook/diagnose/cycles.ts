/** What leads on to what, by key. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** A graph that was walked to its ends. */
export type Walked = {
  /** All keys, each behind those it leads to, as far as no circle keeps it from that. */
  readonly order: readonly string[];
  /** The ways that lead back to where they began, one for each step back, as the keys along it. */
  readonly cycles: readonly (readonly string[])[];
};

type Step = { readonly key: string; readonly next: Iterator<string, undefined> };

/** More circles than anybody reads. */
const mostCycles = 50;

/** Walks a graph; without recursion, because a chain may be longer than calls can be nested. */
export function walkThrough(graph: Graph): Walked {
  const finished = new Set<string>();
  const cycles: string[][] = [];
  for (const start of graph.keys()) {
    if (finished.has(start)) continue;
    const path = [stepTo(start, graph)];
    const onPath = new Set([start]);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { value: key } = step.next.next();
      if (key === undefined) {
        path.pop();
        onPath.delete(step.key);
        finished.add(step.key);
      } else if (onPath.has(key)) {
        if (cycles.length < mostCycles) cycles.push(endOf(path, key));
      } else if (!finished.has(key)) {
        path.push(stepTo(key, graph));
        onPath.add(key);
      }
    }
  }
  return { order: [...finished], cycles };
}

function stepTo(key: string, graph: Graph): Step {
  return { key, next: (graph.get(key) ?? []).values() };
}

function endOf(path: readonly Step[], start: string): string[] {
  const keys = path.map(({ key }) => key);
  return keys.slice(keys.indexOf(start));
}

/** “a” → “b” → “a”. */
export function printCycle(cycle: readonly string[]): string {
  return [...cycle, cycle[0] ?? ""].map((key) => `“${key}”`).join(" → ");
}

/**
 * Does one step of a longer job and shows its name and how long it took.
 * Written to stderr, so that stdout holds only results.
 */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const terminal = process.stderr.isTTY;
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const show = () => process.stderr.write(`\r  ${name}… ${seconds()}`);
  if (!terminal) process.stderr.write(`  ${name}…\n`);
  const ticking = terminal ? setInterval(show, 100) : undefined;
  const finish = (mark: string) => {
    clearInterval(ticking);
    process.stderr.write(`${terminal ? "\r" : ""}${mark} ${name} ${seconds()}   \n`);
  };
  try {
    const result = await work();
    finish("✓");
    return result;
  } catch (error) {
    finish("✗");
    throw error;
  }
}

/** Says something to the person who started this. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

import { Agent, get, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type Child, residentBytes } from "./child.ts";
import { median } from "./measure.ts";

const count = 1000;
const rounds = 5;
const warmUp = 50;

export type StreamFigures = {
  /** Milliseconds from the commit to the last stream told. */
  readonly lastToldMs: number;
  readonly bytesPerStream: number;
};

/**
 * Opens a thousand streams on a server and makes something happen a few times.
 * @param urls where the streams are: they spread evenly over these addresses
 * @param change makes every stream say one more version, and resolves when it is committed
 */
export async function measureStreams(
  urls: readonly string[],
  server: Child,
  change: () => Promise<void>,
): Promise<StreamFigures> {
  const audience = new Audience(urls);
  await audience.grow(warmUp);
  const before = residentBytes(server);
  await audience.grow(count);
  await pause(500);
  const bytesPerStream = (residentBytes(server) - before) / (count - warmUp);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await audience.timeOf(change));
  audience.leave();
  return { lastToldMs: median(times), bytesPerStream };
}

/** Readers of live streams that all tell the same. */
class Audience {
  readonly #urls: readonly string[];
  readonly #agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  #size = 0;
  #told = 0;
  #all: () => void = () => undefined;

  constructor(urls: readonly string[]) {
    this.#urls = urls;
  }

  async grow(to: number): Promise<void> {
    const more = to - this.#size;
    const everybody = this.#heard(more);
    for (; this.#size < to; this.#size += 1)
      this.#open(this.#urls[this.#size % this.#urls.length] ?? "");
    await everybody;
  }

  /** Resolves when this many versions have been said from now on. */
  #heard(versions: number): Promise<void> {
    this.#told = -versions;
    return new Promise((resolve) => {
      this.#all = resolve;
    });
  }

  #open(url: string): void {
    get(url, { agent: this.#agent }, (response) => {
      response.setEncoding("utf8");
      response.on("error", () => undefined);
      response.on("data", (text: string) => {
        this.#told += text.match(/^data: /gm)?.length ?? 0;
        if (this.#told === 0) this.#all();
      });
    }).on("error", () => undefined);
  }

  async timeOf(change: () => Promise<void>): Promise<number> {
    const everybody = this.#heard(this.#size);
    await change();
    const committed = performance.now();
    await everybody;
    return performance.now() - committed;
  }

  leave(): void {
    this.#agent.destroy();
  }
}

/** Posts to the bare server, which tells all its streams. */
export function tell(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    request(url, { method: "POST" }, (response) => response.resume().on("end", resolve))
      .on("error", reject)
      .end();
  });
}

import type { ServerResponse } from "node:http";

/** Asks for the current version of each onboarding, in one query. */
export type ReadVersions = (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/**
 * The one registry of open live streams of a process. A stream says only "version n"; the page
 * then fetches itself. Kept lean: one map entry and one response per stream.
 */
export class LiveStreams {
  readonly #byOnboarding = new Map<string, Set<ServerResponse>>();
  readonly #told = new WeakMap<ServerResponse, number>();
  readonly #readVersions: ReadVersions;

  constructor(readVersions: ReadVersions) {
    this.#readVersions = readVersions;
  }

  /** Streams open now. */
  get size(): number {
    let count = 0;
    for (const streams of this.#byOnboarding.values()) count += streams.size;
    return count;
  }

  /** Opens a stream of server-sent events on a response and keeps it until the client leaves. */
  open(onboardingId: string, version: number, response: ServerResponse): void {
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    response.write("retry: 2000\n\n");
    this.#keep(onboardingId, response);
    this.#tell(response, version);
  }

  #keep(onboardingId: string, response: ServerResponse): void {
    const streams = this.#byOnboarding.get(onboardingId) ?? new Set();
    this.#byOnboarding.set(onboardingId, streams.add(response));
    response.on("close", () => {
      streams.delete(response);
      if (streams.size === 0 && this.#byOnboarding.get(onboardingId) === streams) {
        this.#byOnboarding.delete(onboardingId);
      }
    });
  }

  #tell(response: ServerResponse, version: number): void {
    if ((this.#told.get(response) ?? -1) >= version) return;
    this.#told.set(response, version);
    response.write(`id: ${version}\ndata: ${version}\n\n`);
  }

  /** Compares the versions of onboardings that somebody watches and tells those who are behind. */
  async refresh(onboardingIds: readonly string[]): Promise<void> {
    const watched = onboardingIds.filter((id) => this.#byOnboarding.has(id));
    if (watched.length === 0) return;
    for (const [id, version] of await this.#readVersions(watched)) {
      for (const response of this.#byOnboarding.get(id) ?? []) this.#tell(response, version);
    }
  }

  /** The regular look: catches what a lost hint did not say, and keeps connections alive. */
  async refreshAll(): Promise<void> {
    for (const streams of this.#byOnboarding.values()) {
      for (const response of streams) response.write(": still here\n\n");
    }
    await this.refresh([...this.#byOnboarding.keys()]);
  }

  /** Ends every stream; browsers come back by themselves. */
  closeAll(): void {
    for (const streams of this.#byOnboarding.values())
      for (const response of streams) response.end();
  }
}

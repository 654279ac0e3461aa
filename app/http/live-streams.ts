import type { ServerResponse } from "node:http";
import { Refusal } from "../lib/errors.ts";

/** More pages than anybody has open with one portal link; what an address given away may take of us. */
const mostPerLink = 20;

/** Asks for the current version of each onboarding, in one query. */
export type ReadVersions = (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/** Asks which of these portal links still open something, in one query. */
export type ReadOpenLinks = (ids: readonly string[]) => Promise<ReadonlySet<string>>;

/** What a stream is opened for. Without a link it is read by staff. */
export type Watch = {
  readonly onboardingId: string;
  readonly version: number;
  readonly linkId?: string;
};

/** An open stream: what it was last told, and the link that it was opened with. */
type Stream = {
  readonly response: ServerResponse;
  readonly linkId: string | undefined;
  told: number;
};

/**
 * The one registry of open live streams of a process. A stream says only "version n"; the page
 * then fetches itself. Kept lean: one small entry and one response per stream.
 */
export class LiveStreams {
  readonly #byOnboarding = new Map<string, Set<Stream>>();
  readonly #readVersions: ReadVersions;
  readonly #readOpenLinks: ReadOpenLinks;

  constructor(readVersions: ReadVersions, readOpenLinks: ReadOpenLinks) {
    this.#readVersions = readVersions;
    this.#readOpenLinks = readOpenLinks;
  }

  /** Streams open now. */
  get size(): number {
    let count = 0;
    for (const streams of this.#byOnboarding.values()) count += streams.size;
    return count;
  }

  /**
   * Opens a stream of server-sent events on a response and keeps it until the client leaves.
   * @throws Refusal too_many, before anything is sent, when too many are open with this link
   */
  open({ onboardingId, version, linkId }: Watch, response: ServerResponse): void {
    // Who left while we were looking things up would never be heard to leave again.
    if (response.destroyed) return;
    if (linkId !== undefined) this.#requirePlace(onboardingId, linkId);
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    response.write("retry: 2000\n\n");
    const stream = { response, linkId, told: -1 };
    this.#keep(onboardingId, stream);
    tell(stream, version);
  }

  /** A link belongs to one onboarding: its streams are all among those of that one. */
  #requirePlace(onboardingId: string, linkId: string): void {
    let open = 0;
    for (const stream of this.#byOnboarding.get(onboardingId) ?? [])
      if (stream.linkId === linkId) open += 1;
    if (open < mostPerLink) return;
    throw new Refusal(
      "too_many",
      "This page is open too many times. Close it elsewhere and open it again.",
    );
  }

  #keep(onboardingId: string, stream: Stream): void {
    const streams = this.#byOnboarding.get(onboardingId) ?? new Set();
    this.#byOnboarding.set(onboardingId, streams.add(stream));
    stream.response.on("close", () => {
      streams.delete(stream);
      if (streams.size === 0 && this.#byOnboarding.get(onboardingId) === streams) {
        this.#byOnboarding.delete(onboardingId);
      }
    });
  }

  /**
   * Compares the versions of onboardings that somebody watches and tells those who are behind.
   * Who holds a link that no longer opens is told last of all, and sent away.
   */
  async refresh(onboardingIds: readonly string[]): Promise<void> {
    const watched = onboardingIds.filter((id) => this.#byOnboarding.has(id));
    if (watched.length === 0) return;
    for (const [id, version] of await this.#readVersions(watched)) {
      for (const stream of this.#byOnboarding.get(id) ?? []) tell(stream, version);
    }
    await this.#sendAway(watched);
  }

  async #sendAway(onboardingIds: readonly string[]): Promise<void> {
    const streams = onboardingIds.flatMap((id) => [...(this.#byOnboarding.get(id) ?? [])]);
    const links = new Set(streams.flatMap(({ linkId }) => linkId ?? []));
    if (links.size === 0) return;
    const open = await this.#readOpenLinks([...links]);
    for (const { linkId, response } of streams)
      if (linkId !== undefined && !open.has(linkId)) response.end();
  }

  /** The regular look: catches what a lost hint did not say, and keeps connections alive. */
  async refreshAll(): Promise<void> {
    for (const streams of this.#byOnboarding.values()) {
      for (const { response } of streams) response.write(": still here\n\n");
    }
    await this.refresh([...this.#byOnboarding.keys()]);
  }

  /** Ends every stream; browsers come back by themselves. */
  closeAll(): void {
    for (const streams of this.#byOnboarding.values())
      for (const { response } of streams) response.end();
  }
}

function tell(stream: Stream, version: number): void {
  if (stream.told >= version) return;
  stream.told = version;
  stream.response.write(`id: ${version}\ndata: ${version}\n\n`);
}

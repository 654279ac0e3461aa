/** One part of a posted form. Its content has to be read to the end before the next part comes. */
export type Part = {
  readonly name: string;
  /** Missing for a field that is no file; empty where no file was chosen. */
  readonly filename: string | undefined;
  readonly content: AsyncIterable<Buffer>;
};

/** What was sent is no whole multipart form. */
export class BrokenForm extends Error {
  override readonly name = "BrokenForm";
}

const mostBytesOfAHead = 16_384;
const endOfHead = Buffer.from("\r\n\r\n");

/** The boundary that the content type of a multipart form names; undefined for anything else. */
export function boundaryIn(contentType: string): string | undefined {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return undefined;
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType) ?? [];
  return quoted ?? bare;
}

/**
 * Reads a posted form part by part (RFC 7578), as it arrives: no part is ever held as a whole.
 * @throws BrokenForm when it is not well-formed or ends early
 */
export async function* partsOf(
  body: ReadableStream<Uint8Array>,
  boundary: string,
): AsyncGenerator<Part> {
  const bytes = new Unread(body);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  await drain(bytes.upTo(delimiter));
  while ((await bytes.take(2)).toString("latin1") === "\r\n") {
    const head = await collect(bytes.upTo(endOfHead), mostBytesOfAHead);
    const content = bytes.upTo(delimiter);
    yield { ...dispositionIn(head.toString("utf8")), content };
    await drain(content);
  }
}

/** What has arrived and has not been read yet. */
class Unread {
  readonly #source: ReadableStreamDefaultReader<Uint8Array>;
  // The first delimiter may stand at the very beginning, where the others follow a line end.
  #rest = Buffer.from("\r\n");

  constructor(body: ReadableStream<Uint8Array>) {
    this.#source = body.getReader();
  }

  /** Everything before a mark, piece by piece; the mark itself is passed over. */
  async *upTo(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#rest.indexOf(mark);
      // The end of what is there may be the beginning of the mark.
      const known = at >= 0 ? at : Math.max(0, this.#rest.length - mark.length + 1);
      const piece = this.#rest.subarray(0, known);
      this.#rest = this.#rest.subarray(at >= 0 ? at + mark.length : known);
      if (piece.length > 0) yield piece;
      if (at >= 0) return;
      await this.#readMore();
    }
  }

  async take(length: number): Promise<Buffer> {
    while (this.#rest.length < length) await this.#readMore();
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }

  async #readMore(): Promise<void> {
    const { done, value } = await this.#source.read().catch((cause: unknown) => {
      throw new BrokenForm("The form was not sent to its end.", { cause });
    });
    if (done) throw new BrokenForm("The form ends early.");
    this.#rest = Buffer.concat([this.#rest, value]);
  }
}

async function drain(pieces: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of pieces);
}

async function collect(pieces: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const kept: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > most) throw new BrokenForm("The head of a part is too long.");
    kept.push(piece);
  }
  return Buffer.concat(kept);
}

function dispositionIn(head: string): Omit<Part, "content"> {
  const line = head.split("\r\n").find((one) => /^content-disposition:\s*form-data\s*;/i.test(one));
  const name = parameterIn(line ?? "", "name");
  if (name === undefined) throw new BrokenForm("A part has no name.");
  return { name, filename: parameterIn(line ?? "", "filename") };
}

/** Browsers put quotes and line ends into these as %22, %0D and %0A, and leave everything else. */
function parameterIn(line: string, parameter: string): string | undefined {
  const found = new RegExp(`;\\s*${parameter}="([^"]*)"`, "i").exec(line)?.[1];
  return found?.replaceAll(/%(22|0D|0A)/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

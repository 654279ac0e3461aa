import { createHash } from "node:crypto";

/** The bytes of a content as they are read: it is never held as a whole. */
export async function* piecesOf(content: Blob): AsyncGenerator<Uint8Array> {
  const reader = content.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** The SHA-256 digest of a content, in hexadecimal. */
export async function digestOf(content: Blob): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of piecesOf(content)) hash.update(piece);
  return hash.digest("hex");
}

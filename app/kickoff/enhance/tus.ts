const bytesOfAPiece = 500_000;
const pauseMs = 2000;

type Watch = {
  readonly signal: AbortSignal;
  /** How much has arrived: 0 to 1. */
  sent(part: number): void;
  /** There is no connection at the moment. */
  waiting(): void;
};

/**
 * Uploads a file piece by piece (tus 1.0). After a lost connection it asks how much has arrived and
 * goes on from there, until it is done or cancelled.
 * @returns the sentence that says why it was refused
 */
export async function sendFile(
  place: string,
  file: File,
  question: string,
  { signal, sent, waiting }: Watch,
): Promise<string | undefined> {
  let address = "";
  const ask = (url: string, method: string, headers: Record<string, string>, body?: Blob) =>
    fetch(url, { method, headers: { "Tus-Resumable": "1.0.0", ...headers }, body, signal });
  while (!signal.aborted) {
    try {
      const about = `filename ${encoded(file.name)},question ${encoded(question)}`;
      let answer = address
        ? await ask(address, "HEAD", {})
        : await ask(place, "POST", {
            "Upload-Length": String(file.size),
            "Upload-Metadata": about,
          });
      address ||= answer.headers.get("Location") ?? "";
      let offset = offsetIn(answer);
      while (answer.ok && offset < file.size) {
        const headers = {
          "Upload-Offset": String(offset),
          "Content-Type": "application/offset+octet-stream",
        };
        const piece = file.slice(offset, offset + bytesOfAPiece);
        answer = await ask(address, "PATCH", headers, piece);
        offset = offsetIn(answer);
        sent(offset / file.size);
      }
      if (answer.ok) return undefined;
      // What is given up is begun anew; what somebody else holds at the moment, asked for again.
      if (address && (answer.status === 404 || answer.status === 410)) address = "";
      else if (answer.status < 500 && answer.status !== 409 && answer.status !== 423)
        return await answer.text();
    } catch {
      // No connection.
    }
    if (!signal.aborted) waiting();
    await pause(signal);
  }
  if (address) await ask(address, "DELETE", {}).catch(() => undefined);
  return undefined;
}

function offsetIn({ headers }: Response): number {
  return Number(headers.get("Upload-Offset"));
}

function encoded(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** For a while, or until it is cancelled or there is a connection again. */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    setTimeout(done, pauseMs);
    addEventListener("online", done, { once: true });
    signal.addEventListener("abort", done, { once: true });
  });
}

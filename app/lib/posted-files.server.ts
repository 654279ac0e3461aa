import { openAsBlob } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "./errors.ts";
import { BrokenForm, boundaryIn, type Part, partsOf } from "./multipart.ts";
import { postedForm } from "./posted-form.ts";

/** No file may be larger; what it is for may set less. */
export const mostBytesOfAFile = 100_000_000;
const mostBytesOfText = 1_000_000;
const mostParts = 5000;

/**
 * Does something with a posted form that may bring files. Files are written to disk as they
 * arrive and stand in the form as `File`s that are read from there; when the work is done, they
 * are gone. Of a file that is too large one byte too many is kept, so that its size says so.
 * @throws Refusal unreadable for anything but a whole form, invalid for too much text
 */
export async function withPostedForm<Result>(
  request: Request,
  work: (form: FormData) => Promise<Result>,
): Promise<Result> {
  const boundary = boundaryIn(request.headers.get("content-type") ?? "");
  if (boundary === undefined || request.body === null) return work(await postedForm(request));
  const folder = await mkdtemp(join(tmpdir(), "onward-form-"));
  try {
    return await work(await read(partsOf(request.body, boundary), folder));
  } catch (error) {
    if (!(error instanceof BrokenForm)) throw error;
    throw new Refusal("unreadable", "This did not arrive whole. Go back and send it again.");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files that were chosen for a field: one without a name says that none was. */
export function filesIn(form: FormData, name: string): File[] {
  return form
    .getAll(name)
    .filter((value) => value instanceof File)
    .filter((file) => file.name !== "" || file.size > 0);
}

async function read(parts: AsyncIterable<Part>, folder: string): Promise<FormData> {
  const form = new FormData();
  const room = { text: mostBytesOfText, parts: mostParts };
  for await (const part of parts) {
    room.parts -= 1;
    if (part.filename === undefined) form.append(part.name, await textOf(part, room));
    else form.append(part.name, await fileOf(part, part.filename, join(folder, `${room.parts}`)));
    if (room.text < 0 || room.parts < 0)
      throw new Refusal("invalid", "That was too much to send at once. Shorten it.");
  }
  return form;
}

async function textOf({ content }: Part, room: { text: number }): Promise<string> {
  const kept: Buffer[] = [];
  for await (const piece of content) {
    room.text -= piece.length;
    if (room.text >= 0) kept.push(Buffer.from(piece));
  }
  return Buffer.concat(kept).toString("utf8");
}

async function fileOf({ content }: Part, name: string, path: string): Promise<File> {
  await using file = await open(path, "w", 0o600);
  let room = mostBytesOfAFile + 1;
  for await (const piece of content) {
    const kept = piece.subarray(0, Math.max(0, room));
    room -= kept.length;
    if (kept.length > 0) await file.writeFile(kept);
  }
  return new File([await openAsBlob(path)], name);
}

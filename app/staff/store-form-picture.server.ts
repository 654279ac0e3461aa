import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { storePicture } from "../lib/files.server.ts";

/** Keeps the picture that a form brought. @throws Refusal invalid when there is none, or it cannot be read */
export async function storeFormPicture(
  db: Database,
  form: FormData,
  { longestSide, now }: { readonly longestSide: number; readonly now: Date },
): Promise<{ id: string }> {
  const picture = form.get("picture");
  if (!(picture instanceof File)) throw new Refusal("invalid", "Choose a picture.", "picture");
  const bytes = new Uint8Array(await picture.arrayBuffer());
  return storePicture(db, { name: picture.name, bytes, longestSide }, now);
}

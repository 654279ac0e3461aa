import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { storePicture } from "../lib/files.server.ts";
import type { By } from "../onboardings/change.server.ts";
import { changeStaff, requireProfile } from "./change-staff.server.ts";
import { changeCompany, requireBrand } from "./company.server.ts";

const longestSide = 640;

/**
 * Gives the company the logo that a form brought. Nothing is kept of what is refused.
 * @throws Refusal not_allowed, or invalid when there is no picture, or none that can be read
 */
export async function giveLogo(db: Database, by: By, form: FormData): Promise<void> {
  requireBrand(by.actor);
  await changeCompany(db, by, { logoFileId: await store(db, form, by.now) });
}

/** Gives somebody the photo that a form brought. @throws as giveLogo does */
export async function givePhoto(db: Database, by: By, id: string, form: FormData): Promise<void> {
  requireProfile(by.actor, id);
  await changeStaff(db, by, { id, photoFileId: await store(db, form, by.now) });
}

async function store(db: Database, form: FormData, now: Date): Promise<string> {
  const picture = form.get("picture");
  if (!(picture instanceof File)) throw new Refusal("invalid", "Choose a picture.", "picture");
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const { id } = await storePicture(db, { name: picture.name, bytes, longestSide }, now);
  return id;
}

import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { dateIn } from "../lib/working-calendar.ts";
import { loadCalendar } from "../plan/calendar.server.ts";
import { findDraft, findPublished } from "./versions.server.ts";

/** What the editor of a playbook shows: the draft, or the published version where there is none. @throws Refusal not_found */
export async function getEditorPage(db: Database, key: string, now: Date) {
  const draft = await findDraft(db, key);
  const published = await findPublished(db, key);
  const shown = draft ?? published;
  if (!shown) throw new Refusal("not_found", "There is no such playbook.");
  const calendar = await loadCalendar(db, now);
  return {
    saved: shown.document,
    revision: draft?.revision ?? null,
    published: published ? { version: published.version, document: published.document } : null,
    calendar,
    today: dateIn(calendar.zone, now.toISOString()),
  };
}

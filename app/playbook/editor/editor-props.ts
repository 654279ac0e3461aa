import type { WorkingCalendar } from "../../lib/working-calendar.ts";
import type { Playbook } from "../schema.ts";

export type PlaybookEditorProps = {
  readonly saved: Playbook;
  /** The revision of the draft that is shown; null while there is none. */
  readonly revision: number | null;
  readonly published: { readonly version: number; readonly document: Playbook } | null;
  readonly mayEdit: boolean;
  readonly today: string;
  readonly calendar: WorkingCalendar;
};

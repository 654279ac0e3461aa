import type { RecordedEvent } from "./events.ts";

/** A note on a task. */
export type Note = {
  readonly text: string;
  readonly by: string;
  /** Whether a contact of the customer wrote it. */
  readonly fromCustomer: boolean;
  readonly forCustomer: boolean;
  /** An ISO instant. */
  readonly at: string;
};

export type NotesByTask = ReadonlyMap<string, readonly Note[]>;

/** The notes on each task, by its id, oldest first. */
export function notesIn(events: readonly RecordedEvent[]): NotesByTask {
  const notes = new Map<string, Note[]>();
  for (const { what, by, at } of events) {
    if (what.type !== "note_added") continue;
    const note = {
      text: what.text,
      by: by.name,
      fromCustomer: by.kind === "contact",
      forCustomer: what.forCustomer,
      at,
    };
    notes.set(what.task.id, [...(notes.get(what.task.id) ?? []), note]);
  }
  return notes;
}

/** The notes that the customer reads. */
export function notesForCustomer(events: readonly RecordedEvent[]): NotesByTask {
  const shared = [...notesIn(events)].map(
    ([id, notes]) => [id, notes.filter((note) => note.forCustomer)] as const,
  );
  return new Map(shared.filter(([, notes]) => notes.length > 0));
}

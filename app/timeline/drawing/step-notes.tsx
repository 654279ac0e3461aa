import type { TimelinePageView } from "../timeline-page-view.ts";
import { words } from "../words.en.ts";

/** What every step needs of its page. */
export type OnPage = Pick<
  TimelinePageView,
  "notes" | "noting" | "portraits" | "sendingBack" | "work"
> & {
  readonly portal: string;
};

type Props = {
  readonly step: { readonly id: string; readonly name: string };
  readonly page: OnPage;
};

/** The notes on a step, and the way to write one. */
export function StepNotes({ step, page }: Props) {
  const notes = page.notes[step.id] ?? [];
  return (
    <>
      {notes.length === 0 ? null : (
        <ul className="notes" aria-label={words.notes}>
          {notes.map(({ text, by, at }) => (
            <li key={`${at} ${text}`}>
              <p className="lines">{text}</p>
              <p className="quiet small num">
                <bdi>{by}</bdi>, {at}
              </p>
            </li>
          ))}
        </ul>
      )}
      {page.noting?.step === step.id ? <NoteForm step={step} page={page} /> : null}
    </>
  );
}

/** Leads to the form for a note on a step. */
export function NoteLink({ step, page }: Props) {
  if (page.noting?.step === step.id) return null;
  return (
    <a className="target" href={`${page.portal}/timeline?note=${step.id}#step-${step.id}`}>
      {words.note}
      <span className="hidden">: {step.name}</span>
    </a>
  );
}

function NoteForm({ step, page: { noting, portal } }: Props) {
  const problem = noting?.problem;
  return (
    <form className="note" method="post" action={`${portal}/tasks/${step.id}/notes`} noValidate>
      <label className="sub" htmlFor="note">
        {words.noteLabel(step.name)}
      </label>
      <p className="hint" id="note-hint">
        {words.noteHint}
      </p>
      {problem === undefined ? null : (
        <p className="error" id="note-error">
          {problem}
        </p>
      )}
      <textarea
        className="input"
        id="note"
        name="text"
        rows={3}
        maxLength={longestNote}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? "note-hint" : "note-hint note-error"}
      />
      <div className="actions">
        <button className="button" type="submit">
          {words.sendNote}
        </button>
        <a className="target" href={`${portal}/timeline#step-${step.id}`}>
          {words.leave}
        </a>
      </div>
    </form>
  );
}

const longestNote = 2000;

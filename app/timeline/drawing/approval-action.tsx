import { reopening } from "../completion-step.ts";
import type { OpenStep } from "../timeline-view.ts";
import { words } from "../words.en.ts";
import type { OnPage } from "./step-notes.tsx";

type Props = { readonly step: OpenStep; readonly page: OnPage };

/** Whose yes is there, and, when the reader is asked, the ways to say it or to send it back. */
export function ApprovalAction({ step, page }: Props) {
  const { approval } = step;
  if (approval === null) return null;
  const { round, said, before, asksYou } = approval;
  const lines = [...(round > 1 ? [words.round(round)] : []), ...said, ...before];
  return (
    <>
      {lines.length === 0 ? null : (
        <ul className="notes">
          {lines.map((line) => (
            <li key={line} className="lines">
              {line}
            </li>
          ))}
        </ul>
      )}
      {asksYou && !step.waiting ? (
        <>
          <form method="post" action={`${page.portal}/tasks/${step.id}/approval`}>
            <input type="hidden" name="round" value={round} />
            <button className="button" type="submit">
              {words.approve}
            </button>
          </form>
          <SendBack step={step} page={page} round={round} />
        </>
      ) : null}
    </>
  );
}

function SendBack({ step, page, round }: Props & { readonly round: number }) {
  const problem = page.sendingBack?.step === step.id ? page.sendingBack.problem : undefined;
  const id = `back-${step.id}`;
  return (
    <details open={problem !== undefined}>
      <summary>{words.sendBack}</summary>
      <form
        className="note"
        method="post"
        action={`${page.portal}/tasks/${step.id}/approval`}
        noValidate
      >
        <input type="hidden" name={reopening.name} value={reopening.value} />
        <input type="hidden" name="round" value={round} />
        <label className="sub" htmlFor={id}>
          {words.sendBackLabel(step.name)}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {words.sendBackHint}
        </p>
        {problem === undefined ? null : (
          <p className="error" id={`${id}-error`}>
            {problem}
          </p>
        )}
        <textarea
          className="input"
          id={id}
          name="reason"
          rows={3}
          maxLength={1000}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
        />
        <div className="actions">
          <button className="button" type="submit">
            {words.sendBack}
          </button>
        </div>
      </form>
    </details>
  );
}

import type { DoneGroup, DoneStep } from "../timeline-view.ts";
import { words } from "../words.en.ts";
import { CompletionForm } from "./completion-form.tsx";
import { NoteLink, type OnPage, StepNotes } from "./step-notes.tsx";
import { Tick } from "./tick.tsx";

type Props = { readonly group: DoneGroup; readonly page: OnPage };

/** What is done in one phase, small and folded; what the customer would celebrate stays in sight. */
export function DoneSteps({ group, page }: Props) {
  const first = group.steps[0];
  return (
    <li className="step done" id={`done-${first?.id}`}>
      <Tick />
      <details open={group.steps.some(({ id }) => id === page.noting?.step)}>
        <summary>
          <strong>{group.phase}</strong> <span className="quiet small num">{group.label}</span>
        </summary>
        <ul className="ticked">
          {group.steps.map((step) => (
            <Done key={step.id} step={step} page={page} />
          ))}
        </ul>
      </details>
      {group.steps.map(({ id, milestone, on }) =>
        milestone === null ? null : (
          <p key={id} className="milestone">
            {words.milestone(milestone, on)}
          </p>
        ),
      )}
    </li>
  );
}

function Done({ step, page }: { readonly step: DoneStep; readonly page: OnPage }) {
  return (
    <li id={`step-${step.id}`}>
      <p>
        {step.name} <span className="quiet small num">{step.on}</span>
      </p>
      <StepNotes step={step} page={page} />
      <div className="actions small">
        <NoteLink step={step} page={page} />
        {step.yours ? (
          <CompletionForm step={step.id} portal={page.portal} label={words.reopen} reopens />
        ) : null}
      </div>
    </li>
  );
}

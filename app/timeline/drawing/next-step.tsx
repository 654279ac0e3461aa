import type { OpenStep } from "../timeline-view.ts";
import { words } from "../words.en.ts";
import { NoteLink, type OnPage, StepNotes } from "./step-notes.tsx";

/** A step that is still ahead; why it is there unfolds. */
export function NextStep({ step, page }: { readonly step: OpenStep; readonly page: OnPage }) {
  return (
    <li className="step" id={`step-${step.id}`}>
      <details open={page.noting?.step === step.id}>
        <summary>
          <span>{step.name}</span>
          <span className="quiet small num">
            {[step.yours ? words.yours : step.who, step.when ?? words.openDate].filter(Boolean).join(" · ")}
          </span>
        </summary>
        <div className="tight">
          <p className="quiet">{step.because}</p>
          {step.details === "" ? null : <p className="lines">{step.details}</p>}
          <StepNotes step={step} page={page} />
          <div className="actions small">
            <NoteLink step={step} page={page} />
          </div>
        </div>
      </details>
    </li>
  );
}

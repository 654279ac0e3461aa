import type { OpenStep } from "../timeline-view.ts";
import { words } from "../words.en.ts";
import { NoteLink, type OnPage, StepNotes } from "./step-notes.tsx";
import { StepParts } from "./step-parts.tsx";
import { StepReasons } from "./step-reasons.tsx";
import { StepWork } from "./step-work.tsx";

type Props = {
  readonly step: OpenStep;
  readonly page: OnPage;
  /** Whether somebody is on it already. */
  readonly current?: boolean;
};

/** A step in one line; why it is there unfolds. */
export function FoldedStep({ step, page, current = false }: Props) {
  return (
    <li className={current ? "step now" : "step"} id={`step-${step.id}`}>
      <details open={page.noting?.step === step.id}>
        <summary>
          <span>{step.name}</span>
          <span className="quiet small num">
            {[
              step.yours ? words.yours : step.who,
              step.status,
              step.waiting ? null : (step.when ?? words.openDate),
              step.parts?.label,
            ]
              .filter(Boolean)
              .join(" · ")}
            {step.late === null ? null : <span className="late"> {step.late}</span>}
          </span>
        </summary>
        <div className="tight">
          <StepReasons step={step} />
          {step.because === "" ? null : <p className="quiet">{step.because}</p>}
          {step.details === "" ? null : <p className="lines">{step.details}</p>}
          <StepParts step={step} />
          <StepWork step={step} page={page} />
          <StepNotes step={step} page={page} />
          <div className="actions small">
            <NoteLink step={step} page={page} />
          </div>
        </div>
      </details>
    </li>
  );
}

import { Face } from "../../components/face.tsx";
import type { OpenStep } from "../timeline-view.ts";
import { words } from "../words.en.ts";
import { StepAction } from "./step-action.tsx";
import { NoteLink, type OnPage, StepNotes } from "./step-notes.tsx";
import { StepParts } from "./step-parts.tsx";
import { StepReasons } from "./step-reasons.tsx";
import { StepWork } from "./step-work.tsx";

type Props = { readonly step: OpenStep; readonly page: OnPage };

/** What is happening now: what, who, until when, why, and what the customer can do. */
export function NowStep({ step, page }: Props) {
  return (
    <li className="step now" id={`step-${step.id}`}>
      <div className="card next stack">
        <div className="tight">
          <Tags step={step} />
          <h2>{step.name}</h2>
          <StepReasons step={step} />
          {step.because === "" ? null : <p className="quiet">{step.because}</p>}
          {step.details === "" ? null : <p className="lines">{step.details}</p>}
        </div>
        <Holder step={step} page={page} />
        {step.parts === null ? null : (
          <div>
            <p className="quiet small num">{step.parts.label}</p>
            <StepParts step={step} />
          </div>
        )}
        <StepWork step={step} page={page} />
        <StepNotes step={step} page={page} />
        <div className="actions">
          <StepAction step={step} page={page} />
          <NoteLink step={step} page={page} />
        </div>
      </div>
    </li>
  );
}

function Tags({ step: { yours, late, waiting, status } }: { readonly step: OpenStep }) {
  if (!yours && late === null && status === null) return null;
  return (
    <p className="tags">
      {yours && !waiting ? <span className="tag">{words.yours}</span> : null}
      {late === null ? null : <span className="late num">{late}</span>}
      {status === null ? null : <span className="quiet">{status}</span>}
    </p>
  );
}

function Holder({ step, page }: Props) {
  const due = step.when === null || step.waiting ? null : words.due(step.when);
  const minutes = step.yours && step.minutes !== null ? words.minutes(step.minutes) : null;
  const when = [due, minutes].filter(Boolean).join(", ");
  if (step.who === null) return when === "" ? null : <p className="num begin">{when}</p>;
  return (
    <div className="person middle">
      <Face name={step.who} photoUrl={page.portraits[step.who] ?? null} size="small" />
      <div>
        <p>{step.who}</p>
        <p className="quiet small num">{when}</p>
      </div>
    </div>
  );
}

import type { StepWork } from "../step-work.ts";
import type { OpenStep } from "../timeline-view.ts";
import { words } from "../words.en.ts";
import { ApprovalAction } from "./approval-action.tsx";
import { CompletionForm } from "./completion-form.tsx";
import { DecisionAction } from "./decision-action.tsx";
import type { OnPage } from "./step-notes.tsx";

type Props = { readonly step: OpenStep; readonly page: OnPage };

/** What the customer can do about a step. Each kind of work is drawn in a file of its own; any other is ticked off. */
export function StepAction({ step, page }: Props) {
  switch (step.asks) {
    case "approval":
      return <ApprovalAction step={step} page={page} />;
    case "decision":
      return <DecisionAction step={step} page={page} />;
    case "checks":
      // The last check completes it: only a script that was opened again has all of them.
      return isConfirmed(page.work[step.id]) ? <TickOff step={step} page={page} /> : null;
    case "files":
      return step.yours && !step.waiting ? (
        <a className="button" href={`${page.portal}/tasks/${step.id}`}>
          {isSent(page.work[step.id]) ? words.files.change : words.files.go}
        </a>
      ) : null;
    default:
      return <TickOff step={step} page={page} />;
  }
}

function TickOff({ step, page }: Props) {
  return step.yours && !step.waiting ? (
    <CompletionForm step={step.id} portal={page.portal} label={words.tickOff} />
  ) : null;
}

function isConfirmed(work: StepWork | undefined): boolean {
  return work?.kind === "checks" && work.checks.every(({ by }) => by !== null);
}

function isSent(work: StepWork | undefined): boolean {
  return work?.kind === "files" && work.files.length > 0 && work.sentBack === null;
}

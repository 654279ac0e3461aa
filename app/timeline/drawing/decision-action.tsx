import type { OpenStep } from "../timeline-view.ts";
import { words } from "../words.en.ts";
import type { OnPage } from "./step-notes.tsx";

type Props = { readonly step: OpenStep; readonly page: OnPage };

/** What the customer is to decide: a button for each of the options, and what a choice moves. */
export function DecisionAction({ step, page }: Props) {
  const work = page.work[step.id];
  if (work?.kind !== "decision" || !step.yours || step.waiting) return null;
  return (
    <form
      method="post"
      action={`${page.portal}/tasks/${step.id}/decision`}
      aria-label={words.decision.title(step.name)}
    >
      {work.moves.map((line) => (
        <p key={line} className="hint">
          {line}
        </p>
      ))}
      <div className="actions">
        {work.options.map(({ value, label }) => (
          <button key={value} className="button" type="submit" name="choice" value={value}>
            {label}
          </button>
        ))}
      </div>
    </form>
  );
}

import type { OpenStep } from "../timeline-view.ts";
import { words } from "../words.en.ts";

/** What belongs to a step, as a small list; what the customer does of it leads to its own step. */
export function StepParts({ step: { parts: found } }: { readonly step: OpenStep }) {
  if (found === null) return null;
  return (
    <ul aria-label={words.parts.title}>
      {found.parts.map(({ id, name, done, yours, state }) => (
        <li key={id}>
          <span className="quiet" aria-hidden="true">
            {done ? "✓" : "○"}
          </span>{" "}
          {yours && !done ? <a href={`#step-${id}`}>{name}</a> : name}
          {state === null ? null : <span className="quiet small"> {state}</span>}
        </li>
      ))}
    </ul>
  );
}

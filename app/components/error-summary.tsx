import { words } from "./words.en.ts";

/** One problem, and the id of the form field it leads to. */
export type SummaryProblem = { readonly field: string; readonly message: string };

/** Names every problem of a form on top of the page, and takes the focus when the page opens. */
export function ErrorSummary({ problems }: { readonly problems: readonly SummaryProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="summary tight" role="alert" aria-labelledby="problems" tabIndex={-1} autoFocus>
      <h2 id="problems">{words.problems(problems.length)}</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

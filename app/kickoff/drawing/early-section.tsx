import { words } from "../words.en.ts";

/** For a section that was posted before its turn: what was typed is kept, and something comes first. */
export function EarlySection({ next, portal }: { readonly next: string; readonly portal: string }) {
  return (
    <div className="stack">
      <h1>{words.early.title}</h1>
      <p className="lead">{words.early.what}</p>
      <p className="actions">
        <a className="button" href={`${portal}/kickoff/${next}`}>
          {words.early.go}
        </a>
      </p>
    </div>
  );
}

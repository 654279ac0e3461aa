import { LinkedText } from "../../components/linked-text.tsx";
import type { ClosingView } from "../closing-view.server.ts";
import { revisionName } from "../form-origin.ts";
import { words } from "../words.en.ts";

type Props = {
  readonly view: Extract<ClosingView, { readonly state: "ready" }>;
  /** Whether answers have changed since the page was opened. */
  readonly stale: boolean;
  readonly portal: string;
};

/** Where the kickoff ends for a customer whom the company cannot help: why, a way back, and one button. */
export function ClosingForm({ view, stale, portal }: Props) {
  const kickoff = `${portal}/kickoff`;
  const back = `${kickoff}/${view.section}`;
  return (
    <>
      <a className="back" href={back}>
        {words.back}
      </a>
      {stale ? (
        <p className="notice" role="alert">
          {words.check.stale}
        </p>
      ) : null}
      <h1>{view.title}</h1>
      <div className="lead stack">
        <LinkedText text={view.text} />
      </div>
      <section className="part stack">
        <p>{words.closing.what}</p>
        <form method="post" action={`${kickoff}/closing`}>
          <input type="hidden" name={revisionName} value={view.revision} />
          <div className="actions">
            <button className="button" type="submit">
              {words.closing.send}
            </button>
            <a className="target" href={back}>
              {words.closing.change}
            </a>
          </div>
        </form>
      </section>
    </>
  );
}

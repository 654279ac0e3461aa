import type { SectionInWords } from "../answers-in-words.ts";
import { revisionName } from "../form-origin.ts";
import { words } from "../words.en.ts";
import { AnswersLetter } from "./answers-letter.tsx";

type Props = {
  readonly sections: readonly SectionInWords[];
  readonly revision: number;
  /** Whether answers have changed since the page was opened. */
  readonly stale: boolean;
  readonly portal: string;
};

/** All answers on one page, to be looked over once and sent. */
export function CheckForm({ sections, revision, stale, portal }: Props) {
  const kickoff = `${portal}/kickoff`;
  return (
    <>
      {stale ? (
        <p className="notice" role="alert">
          {words.check.stale}
        </p>
      ) : null}
      <h1>{words.check.title}</h1>
      <p className="lead quiet">{words.check.lead}</p>
      <AnswersLetter
        sections={sections}
        heading="h2"
        changeAt={(section, question) => `${kickoff}/${section}#${question}.question`}
      />
      <section className="part stack">
        <h2>{words.check.thenTitle}</h2>
        <ul className="list">
          {words.check.follows.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <form method="post" action={`${kickoff}/check`}>
          <input type="hidden" name={revisionName} value={revision} />
          <div className="actions">
            <button className="button" type="submit">
              {words.check.send}
            </button>
            <a className="target" href={portal}>
              {words.check.later}
            </a>
          </div>
        </form>
      </section>
    </>
  );
}

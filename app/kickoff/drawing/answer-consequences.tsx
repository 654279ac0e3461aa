import { agree } from "../answer-step.ts";
import type { AnswerView } from "../answer-view.server.ts";
import { words } from "../words.en.ts";

type Props = {
  readonly view: Extract<AnswerView, { readonly state: "weigh" }>;
  readonly here: string;
  readonly portal: string;
};

/** What follows from a new answer, to be agreed to. */
export function AnswerConsequences({ view, here, portal }: Props) {
  return (
    <>
      <h1>{words.anew.weighTitle}</h1>
      <dl className="facts part">
        {view.changes.map(({ key, label, from, to }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <del className="quiet">{from ?? words.noAnswer}</del>
              <br />
              <ins>{to ?? words.noAnswer}</ins>
            </dd>
          </div>
        ))}
      </dl>
      <section className="part stack" aria-labelledby="follows">
        <h2 id="follows">{words.anew.follows}</h2>
        <Consequences sentences={view.consequences} />
        <p className="quiet">{words.anew.stays}</p>
        <form method="post" action={here}>
          {view.fields.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" {...agree} />
          <div className="actions">
            <button className="button" type="submit">
              {words.anew.agree}
            </button>
            <a className="target" href={portal}>
              {words.anew.leave}
            </a>
          </div>
        </form>
      </section>
    </>
  );
}

function Consequences({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return <p>{words.anew.nothingFollows}</p>;
  return (
    <ul className="list">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

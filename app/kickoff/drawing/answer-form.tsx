import { ErrorSummary } from "../../components/error-summary.tsx";
import type { AnswerView } from "../answer-view.server.ts";
import { words } from "../words.en.ts";
import { encodingFor } from "./asks-for-files.ts";
import { DefaultButton } from "./default-button.tsx";
import { Question } from "./question.tsx";

type Props = {
  readonly view: Extract<AnswerView, { readonly state: "ask" }>;
  readonly here: string;
  readonly portal: string;
};

/** One answer that was sent, to be given anew. Nothing changes before the next page. */
export function AnswerForm({ view, here, portal }: Props) {
  return (
    <>
      <a className="back" href={portal}>
        {words.backToPortal}
      </a>
      <ErrorSummary problems={view.problems} />
      <h1>{words.anew.title}</h1>
      <p className="lead quiet">{words.anew.lead}</p>
      <form method="post" action={here} encType={encodingFor(view.questions)} noValidate>
        <DefaultButton questions={view.questions} />
        {view.questions.map((question) => (
          <Question key={question.key} question={question} />
        ))}
        <div className="actions part">
          <button className="button" type="submit">
            {words.anew.see}
          </button>
          <a className="target" href={portal}>
            {words.anew.leave}
          </a>
        </div>
      </form>
    </>
  );
}

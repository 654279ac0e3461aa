import { ErrorSummary } from "../../components/error-summary.tsx";
import { formIdName, revisionName } from "../form-origin.ts";
import type { SectionDrawing } from "../section-drawing.ts";
import type { SectionFormView } from "../section-view.ts";
import { words } from "../words.en.ts";
import { encodingFor } from "./asks-for-files.ts";
import { DefaultButton } from "./default-button.tsx";
import { Question } from "./question.tsx";

type Props = { readonly view: SectionFormView; readonly portal: string };

/** One section of the kickoff: a page of questions. */
export function SectionForm({ view: { section, revision, formId, saved }, portal }: Props) {
  const here = `${portal}/kickoff/${section.key}`;
  return (
    <>
      <a
        className="back"
        href={section.previous === undefined ? portal : `${portal}/kickoff/${section.previous}`}
      >
        {section.previous === undefined ? words.backToPortal : words.back}
      </a>
      <ErrorSummary problems={section.problems} />
      <Progress section={section} />
      <h1>{section.title}</h1>
      {section.why === undefined ? null : <p className="lead quiet">{section.why}</p>}
      <form
        method="post"
        action={here}
        encType={encodingFor(section.questions)}
        noValidate
        data-draft={`${here}/draft`}
        data-unheard={words.unheard}
        data-script={JSON.stringify(section.script)}
      >
        <input type="hidden" name={revisionName} value={revision} />
        <input type="hidden" name={formIdName} value={formId} />
        <DefaultButton questions={section.questions} />
        {section.questions.map((question) => (
          <Question key={question.key} question={question} />
        ))}
        <div className="actions part">
          <button className="button" type="submit">
            {words.goOn}
          </button>
          <p className="saved" role="status" data-saved>
            {saved === undefined ? words.savedAsYouGo : words.saved(saved)}
          </p>
        </div>
      </form>
    </>
  );
}

function Progress({ section: { number, of, minutesLeft } }: { readonly section: SectionDrawing }) {
  return (
    <div className="progress tight">
      <progress className="bar" max={of} value={number - 1} aria-label={words.progress} />
      <p className="quiet small num">
        {words.section(number, of)}
        {words.minutesLeft(minutesLeft)}
      </p>
    </div>
  );
}

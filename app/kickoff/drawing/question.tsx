import type { QuestionDrawing } from "../section-drawing.ts";
import { askedName } from "../section-form.ts";
import { words } from "../words.en.ts";
import { AnswerOrInstead } from "./answer-or-instead.tsx";
import { FieldError } from "./field-error.tsx";
import { errorId, hintId } from "./field-ids.ts";
import { KnownAnswer } from "./known-answer.tsx";

/**
 * One question. One that does not show at the moment is on the page all the same, switched off,
 * so that the script can show it at once; without the script it comes after Continue.
 */
export function Question({ question }: { readonly question: QuestionDrawing }) {
  const { key, control, known, shown, problems, whole, sheet } = question;
  const describedBy = textsOf(question);
  const alone =
    known === undefined &&
    ["text", "select", "sealed", "box", "note", "computed"].includes(control.kind);
  const asked = {
    key,
    fields: question.fields,
    problems,
    sheet,
    describedBy: alone ? describedBy : [],
  };
  return (
    <fieldset
      className={whole || Object.keys(problems).length > 0 ? "question wrong" : "question"}
      id={wholeName(key)}
      data-question={key}
      hidden={!shown}
      disabled={!shown}
      role={alone ? "presentation" : undefined}
      aria-describedby={alone || describedBy.length === 0 ? undefined : describedBy.join(" ")}
    >
      <Title question={question} alone={alone} />
      <input type="hidden" name={askedName} value={key} />
      <Texts question={question} />
      {known ? (
        <KnownAnswer asked={asked} question={question} known={known} />
      ) : (
        <AnswerOrInstead asked={asked} question={question} />
      )}
    </fieldset>
  );
}

function Title({
  question: { key, label, control },
  alone,
}: {
  readonly question: QuestionDrawing;
  readonly alone: boolean;
}) {
  if (control.kind === "note" || control.kind === "computed")
    return <h2 className="label">{label}</h2>;
  return alone ? (
    <label className="label" htmlFor={key}>
      {label}
    </label>
  ) : (
    <legend>{label}</legend>
  );
}

function Texts({
  question: { key, help, doubt, elsewhere, whole, box },
}: {
  readonly question: QuestionDrawing;
}) {
  return (
    <>
      {help === undefined ? null : (
        <p className="hint" id={hintId(key)}>
          {help}
        </p>
      )}
      {doubt === undefined ? null : (
        <p className="notice" id={`${key}-doubt`}>
          {doubt}
        </p>
      )}
      {box === undefined ? null : (
        <p className="notice" id={`${key}-state`}>
          {box}
        </p>
      )}
      {elsewhere === undefined ? null : (
        <div className="notice tight" id={`${key}-elsewhere`}>
          <p>{words.elsewhere(elsewhere.by, elsewhere.at)}</p>
          <p className="lines">
            <strong>{elsewhere.shown}</strong>
          </p>
          <p>{words.elsewhereTodo}</p>
        </div>
      )}
      <FieldError name={wholeName(key)} message={whole} />
    </>
  );
}

function textsOf({ key, help, doubt, elsewhere, whole, box }: QuestionDrawing): string[] {
  return [
    ...(help === undefined ? [] : [hintId(key)]),
    ...(doubt === undefined ? [] : [`${key}-doubt`]),
    ...(box === undefined ? [] : [`${key}-state`]),
    ...(elsewhere === undefined ? [] : [`${key}-elsewhere`]),
    ...(whole === undefined ? [] : [errorId(wholeName(key))]),
  ];
}

/** Names the whole question where its fields have names of their own. */
function wholeName(key: string): string {
  return `${key}.question`;
}

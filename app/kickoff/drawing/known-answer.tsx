import type { KnownDrawing, QuestionDrawing } from "../section-drawing.ts";
import { confirmName } from "../section-form.ts";
import { words } from "../words.en.ts";
import { AnswerOrInstead } from "./answer-or-instead.tsx";
import type { Asked } from "./field-ids.ts";

type Props = {
  readonly asked: Asked;
  readonly question: QuestionDrawing;
  readonly known: KnownDrawing;
};

/** What somebody told us already, to be found right with one tap or to be changed. */
export function KnownAnswer({ asked, question, known }: Props) {
  const name = confirmName(asked.key);
  return (
    <div className="card known">
      <p className="lines">{known.shown}</p>
      <p className="quiet small">{words.notedBy(known.by, known.on)}</p>
      <input type="hidden" name={name} value="" />
      <div className="choices confirm">
        <label className="choice">
          <input
            type="radio"
            name={name}
            id={name}
            value="yes"
            defaultChecked={known.answer === "yes"}
          />
          {words.stillRight}
        </label>
        <label className="choice">
          <input type="radio" name={name} value="no" defaultChecked={known.answer === "no"} />
          {words.change}
        </label>
      </div>
      <div className="correction">
        <Correction asked={asked} question={question} />
      </div>
    </div>
  );
}

function Correction({ asked, question }: Omit<Props, "known">) {
  const { control } = question;
  const isOneField = control.kind === "text" || control.kind === "select";
  if (isOneField || control.kind === "sealed" || control.kind === "box") {
    const named = { ...control, label: control.label ?? words.yourAnswer };
    return <AnswerOrInstead asked={asked} question={{ ...question, control: named }} />;
  }
  return (
    <fieldset>
      <legend className="sub">{words.yourAnswer}</legend>
      <AnswerOrInstead asked={asked} question={question} />
    </fieldset>
  );
}

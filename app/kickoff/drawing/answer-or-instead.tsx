import { wayOutPart } from "../../facts/way-out.ts";
import { fieldName } from "../question-types/control.ts";
import { samePart } from "../question-types/same-as.ts";
import type { QuestionDrawing } from "../section-drawing.ts";
import { words } from "../words.en.ts";
import { ControlFields } from "./control.tsx";
import { FieldError } from "./field-error.tsx";
import { type Asked, attributesOf } from "./field-ids.ts";
import { Instead } from "./instead.tsx";

type Props = {
  readonly asked: Asked;
  readonly question: Pick<QuestionDrawing, "control" | "same" | "waysOut">;
};

/** The fields of an answer, and what may be said instead of it. While that is said, the fields are out of sight. */
export function AnswerOrInstead({ asked, question: { control, same, waysOut } }: Props) {
  const fields = <ControlFields asked={asked} control={control} />;
  if (!same && waysOut.length === 0) return fields;
  return (
    <>
      {same ? <Same asked={asked} same={same} /> : null}
      <div className="typed">{fields}</div>
      <Instead asked={asked} part={wayOutPart} waysOut={waysOut} />
    </>
  );
}

function Same({
  asked,
  same: { label, value },
}: {
  readonly asked: Asked;
  readonly same: NonNullable<QuestionDrawing["same"]>;
}) {
  return (
    <>
      <FieldError name={fieldName(asked.key, samePart)} message={asked.problems[samePart]} />
      <label className="instead">
        <input
          {...attributesOf(asked, samePart)}
          type="checkbox"
          value="yes"
          defaultChecked={asked.fields[samePart]?.includes("yes")}
        />
        <span>
          {words.sameAs.offered(label)}
          {value === undefined ? null : <span className="hint lines">{value}</span>}
        </span>
      </label>
    </>
  );
}

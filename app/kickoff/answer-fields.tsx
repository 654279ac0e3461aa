import { useState } from "react";
import { Button } from "../components/staff/button.tsx";
import { wayOutPart } from "../facts/way-out.ts";
import {
  type AskedQuestion,
  isThere,
  OneOf,
  OneTime,
  type Place,
  Sealed,
  Select,
  Several,
  Text,
  WaysOut,
} from "./answer-controls.tsx";
import { AnswerFiles } from "./answer-files.tsx";
import { answerName } from "./answer-names.ts";
import type {
  GroupControl,
  ListControl,
  MatrixControl,
  TableControl,
} from "./question-types/control.ts";
import { controlInRow, rowCount } from "./question-types/list-rows.ts";
import type { Entered, Problem } from "./question-types/parsed.ts";
import { itemPart, rowPart } from "./question-types/row-parts.ts";
import { pastedPart } from "./question-types/table/parts.ts";
import { words } from "./staff-words.en.ts";

type AnswerFieldsProps = {
  readonly question: AskedQuestion;
  readonly entered?: Entered | undefined;
  readonly problems?: readonly Problem[];
  /** Sets fields of the same question apart where it stands twice on a page. */
  readonly idPrefix?: string;
};

/** The fields of one question, small enough for the workbench. They are left to the form they stand in. */
export function AnswerFields({
  question,
  entered = {},
  problems = [],
  idPrefix = "answer",
}: AnswerFieldsProps) {
  const place = { question, entered, problems, idPrefix };
  if (!question.waysOut?.length) return <Answer place={place} />;
  return (
    <div className="grid gap-1">
      <Answer place={place} />
      <WaysOut place={place} />
    </div>
  );
}

function Answer({ place }: { readonly place: Place }) {
  const { control, label, help } = place.question;
  if (control.kind === "text")
    return <Text place={place} control={control} label={label} hint={help} />;
  if (control.kind === "sealed")
    return <Sealed place={place} control={control} label={label} hint={help} />;
  if (control.kind === "box")
    return <OneTime place={place} control={control} label={label} hint={help} />;
  if (control.kind === "select") return <Select place={place} control={control} label={label} />;
  if (control.kind === "access") return <OneOf place={place} control={control.choices} />;
  if (control.kind === "signature") return <p className="text-quiet">{words.signature}</p>;
  if (control.kind === "choices" && control.several)
    return <Several place={place} control={control} />;
  if (control.kind === "choices") return <OneOf place={place} control={control} />;
  if (control.kind === "note" || control.kind === "computed") return null;
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{label}</legend>
      {help ? <p className="mb-1 text-sm text-quiet">{help}</p> : null}
      {control.kind === "files" ? (
        <AnswerFiles place={place} control={control} />
      ) : control.kind === "list" ? (
        <Items place={place} control={control} />
      ) : control.kind === "table" ? (
        <RowsOrSheet place={place} control={control} />
      ) : control.kind === "matrix" ? (
        <Rows place={place} control={control} />
      ) : (
        <Group place={place} control={control} />
      )}
    </fieldset>
  );
}

function Group({ place, control }: { readonly place: Place; readonly control: GroupControl }) {
  const { label } = place.question;
  return (
    <div className={control.layout === "row" ? "flex flex-wrap gap-2" : "grid gap-2"}>
      {control.controls.map((inner) =>
        inner.kind === "select" && inner.withheld ? null : inner.kind === "text" ? (
          <Text key={inner.part} place={place} control={inner} label={inner.label ?? label} />
        ) : (
          <Select key={inner.part} place={place} control={inner} label={inner.label ?? label} />
        ),
      )}
    </div>
  );
}

type ItemsProps = { readonly place: Place; readonly control: ListControl };

/** The rows that are filled, and as many more as are wanted. One that is left empty does not count. */
function Items({ place, control }: ItemsProps) {
  const [added, setAdded] = useState(0);
  const rows = Math.min(rowCount(control, place.entered) + added, control.max);
  const isFull = control.given || rows >= control.max;
  return (
    <div className="grid justify-items-start gap-3">
      {Array.from({ length: rows }, (_, index) => index + 1).map((row) => (
        <Item key={row} place={place} control={control} row={row} />
      ))}
      {isFull ? null : (
        <Button type="button" tone="quiet" onClick={() => setAdded(added + 1)}>
          {words.addAnother(control.item)}
        </Button>
      )}
    </div>
  );
}

function Item({ place, control, row }: ItemsProps & { readonly row: number }) {
  const { question, entered, problems, idPrefix } = place;
  const { name, questions } = control.rows?.[row - 1] ?? { questions: control.questions };
  const item = answerName(question.key, rowPart(row, itemPart, ""));
  return (
    <fieldset className="grid w-full gap-2 border-l-2 border-line pl-3">
      <legend className="text-quiet">{name ?? `${control.item} ${row}`}</legend>
      {name === undefined ? null : <input type="hidden" name={item} value={name} />}
      {questions.map((own) => (
        <AnswerFields
          key={own.key}
          question={{
            ...own,
            key: question.key,
            control: controlInRow(own.control, row, own.key),
            wayOutPart: rowPart(row, own.key, wayOutPart),
          }}
          entered={entered}
          problems={problems}
          idPrefix={idPrefix}
        />
      ))}
    </fieldset>
  );
}

/** Rows to type into, or where there are too many, all of them as a spreadsheet would paste them. */
function RowsOrSheet({
  place,
  control: { list },
}: {
  readonly place: Place;
  readonly control: TableControl;
}) {
  const isSheet = place.entered[pastedPart] !== undefined;
  const told = place.problems.filter(({ part }) => !/^\d/.test(part));
  const problems = told.map(({ message }) => ({ part: pastedPart, message }));
  return (
    <div className="grid gap-3">
      {isSheet ? null : <Items place={place} control={list} />}
      <Text
        place={{ ...place, problems: problems.slice(0, 1) }}
        control={{ kind: "text", part: pastedPart, input: "long" }}
        label={words.cells}
        hint={words.cellsHint}
      />
    </div>
  );
}

function Rows({
  place,
  control: { rows, columns },
}: {
  readonly place: Place;
  readonly control: MatrixControl;
}) {
  return (
    <div className="grid gap-2">
      {rows.filter(isThere).map(({ part, label }) => (
        <Select
          key={part}
          place={place}
          control={{ kind: "select", part, choices: columns }}
          label={label}
        />
      ))}
    </div>
  );
}

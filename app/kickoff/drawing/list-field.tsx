import type { ReactNode } from "react";
import { wayOutPart } from "../../facts/way-out.ts";
import {
  fieldName,
  type ListControl,
  type RowControl,
  type RowQuestion,
  type SaidInstead,
} from "../question-types/control.ts";
import { partsOf } from "../question-types/control-parts.ts";
import { controlInRow, rowCount, withRows } from "../question-types/list-rows.ts";
import { itemPart, rowPart, rowsPart } from "../question-types/row-parts.ts";
import { addRowName, removeRowName, rowId } from "../row-change.ts";
import { words } from "../words.en.ts";
import { type Asked, hintId, textOf } from "./field-ids.ts";
import { Fields } from "./fields.tsx";
import { Instead } from "./instead.tsx";

type Props = { readonly asked: Asked; readonly control: ListControl };
type RowProps = Props & { readonly row: number };

/**
 * A list, row by row. Adding and removing are submit buttons that keep what was typed; the script
 * does both at once from the same markup, so a row names its number only where it can be counted anew.
 */
export function ListField({ asked, control }: Props) {
  const rows = rowCount(control, asked.fields);
  const said = textOf({ ...asked, fields: withRows(control, {}, rows) }, rowsPart);
  return (
    <div
      className="field"
      data-list={asked.key}
      data-first={control.atFirst}
      data-max={control.max}
    >
      {control.given ? null : (
        <input type="hidden" name={fieldName(asked.key, rowsPart)} defaultValue={said} />
      )}
      {Array.from({ length: rows }, (_, index) => index + 1).map((row) => (
        <Row key={row} asked={asked} control={control} row={row} />
      ))}
      {control.given ? null : (
        <button
          type="submit"
          className="link"
          name={addRowName}
          value={asked.key}
          hidden={rows >= control.max}
        >
          {words.addAnother(control.item)}
        </button>
      )}
    </div>
  );
}

function Row({ asked, control, row }: RowProps) {
  const { name, questions } = control.rows?.[row - 1] ?? { questions: control.questions };
  const called = name ?? (
    <>
      {control.item} <span data-row>{row}</span>
    </>
  );
  return (
    <fieldset className="card item" id={rowId(asked.key, row)}>
      <legend className="sub">{called}</legend>
      {control.given ? (
        <input
          type="hidden"
          name={fieldName(asked.key, rowPart(row, itemPart, ""))}
          defaultValue={name}
        />
      ) : null}
      {questions.map((question) => (
        <InRow key={question.key} asked={asked} question={question} row={row} />
      ))}
      {control.given ? null : (
        <RemoveRow asked={asked} control={control} row={row} called={called} />
      )}
    </fieldset>
  );
}

function RemoveRow({ asked, control, row, called }: RowProps & { readonly called: ReactNode }) {
  return (
    <button
      type="submit"
      className="link"
      name={removeRowName}
      value={`${asked.key}.${row}`}
      hidden={rowCount(control, asked.fields) <= control.atFirst}
    >
      {words.remove}
      <span className="hidden"> {called}</span>
    </button>
  );
}

type InRowProps = {
  readonly asked: Asked;
  readonly question: RowQuestion;
  readonly row: number;
};

/** One that does not show at the moment is there all the same: what was typed into it is sent, and kept. */
function InRow({ asked, question, row }: InRowProps) {
  const { key, label, help, control, waysOut, shown } = question;
  const asking = (
    <Asking
      asked={asked}
      label={label}
      help={help}
      control={controlInRow(control, row, key)}
      instead={waysOut && { part: rowPart(row, key, wayOutPart), waysOut }}
    />
  );
  if (shown === undefined) return asking;
  return (
    <div data-in={key} hidden={!shown}>
      {asking}
    </div>
  );
}

type AskingProps = {
  readonly asked: Asked;
  readonly label: string;
  readonly help?: string | undefined;
  /** With the parts that it has in its row. */
  readonly control: RowControl;
  /** What may be said instead of an answer, and the part that holds it. */
  readonly instead?: SaidInstead | undefined;
};

/** One question of a row, with its own label. It stays when the fields are out of sight. */
export function Asking({ instead, ...asking }: AskingProps) {
  const { asked, label, control } = asking;
  if (!instead) return <AskingFields {...asking} />;
  const isGroup = !isOneField(control);
  const Around = isGroup ? "div" : "fieldset";
  return (
    <Around className="either" aria-label={isGroup ? undefined : label}>
      <AskingFields {...asking} />
      <Instead asked={asked} {...instead} />
    </Around>
  );
}

function isOneField(own: RowControl) {
  return own.kind === "text" || own.kind === "select" || own.kind === "sealed";
}

function AskingFields({ asked, label, help, control: own }: Omit<AskingProps, "instead">) {
  if (isOneField(own)) {
    const hint = own.kind !== "select" ? { hint: help ?? own.hint } : {};
    return <Fields asked={asked} control={{ ...own, ...hint, label }} />;
  }
  const id = hintId(`${fieldName(asked.key, partsOf(own)[0] ?? "")}-all`);
  return (
    <fieldset className="field" aria-describedby={help === undefined ? undefined : id}>
      <legend className="sub">{label}</legend>
      {help === undefined ? null : (
        <p className="hint" id={id}>
          {help}
        </p>
      )}
      <Fields asked={asked} control={own} />
    </fieldset>
  );
}

import { controlInRow, rowCount, withRows } from "../question-types/list-rows.ts";
import { fieldName, type ListControl } from "../question-types/question-type.ts";
import { rowPart, rowsPart } from "../question-types/row-parts.ts";
import { addRowName, removeRowName, rowId } from "../row-change.ts";
import { words } from "../words.en.ts";
import { type Asked, hintId, textOf } from "./field-ids.ts";
import { Fields } from "./fields.tsx";

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
      <input type="hidden" name={fieldName(asked.key, rowsPart)} defaultValue={said} />
      {Array.from({ length: rows }, (_, index) => index + 1).map((row) => (
        <Row key={row} asked={asked} control={control} row={row} />
      ))}
      <button
        type="submit"
        className="link"
        name={addRowName}
        value={asked.key}
        hidden={rows >= control.max}
      >
        {words.addAnother(control.item)}
      </button>
    </div>
  );
}

function Row({ asked, control, row }: RowProps) {
  const name = (
    <>
      {control.item} <span data-row>{row}</span>
    </>
  );
  return (
    <fieldset className="card item" id={rowId(asked.key, row)}>
      <legend className="sub">{name}</legend>
      {control.questions.map((question) => (
        <InRow key={question.key} asked={asked} question={question} row={row} />
      ))}
      <button
        type="submit"
        className="link"
        name={removeRowName}
        value={`${asked.key}.${row}`}
        hidden={rowCount(control, asked.fields) <= control.atFirst}
      >
        {words.remove}
        <span className="hidden"> {name}</span>
      </button>
    </fieldset>
  );
}

type InRowProps = {
  readonly asked: Asked;
  readonly question: ListControl["questions"][number];
  readonly row: number;
};

function InRow({ asked, question: { key, label, help, control }, row }: InRowProps) {
  const own = controlInRow(control, row, key);
  if (own.kind === "text" || own.kind === "select" || own.kind === "sealed") {
    const hint = own.kind !== "select" ? { hint: help ?? own.hint } : {};
    return <Fields asked={asked} control={{ ...own, ...hint, label }} />;
  }
  const id = hintId(fieldName(asked.key, rowPart(row, key, "")));
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

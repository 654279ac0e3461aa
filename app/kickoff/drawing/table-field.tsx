import { fieldName, type TableControl } from "../question-types/control.ts";
import { pastePart } from "../question-types/table/parts.ts";
import { clearSheetName, readSheetName } from "../row-change.ts";
import type { SheetDrawing } from "../section-drawing.ts";
import { keptName } from "../section-form.ts";
import { sheetFileName } from "../sheet-file-name.ts";
import { words } from "../words.en.ts";
import { type Asked, hintId } from "./field-ids.ts";
import { ListField } from "./list-field.tsx";
import { ReadRows } from "./read-rows.tsx";
import { TextField } from "./text-field.tsx";

const { table: said } = words;

type Props = { readonly asked: Asked; readonly control: TableControl };

/** Rows to type into, and a spreadsheet to paste or to upload. What was brought along stands first. */
export function TableField({ asked, control }: Props) {
  const { sheet } = asked;
  const rows = sheet && "rows" in sheet.read ? sheet.read : undefined;
  const isTyped = Object.entries(asked.fields).some(
    ([part, texts]) => /^\d/.test(part) && texts.some((text) => text !== ""),
  );
  return (
    <>
      {sheet ? <Carried asked={asked} sheet={sheet} /> : null}
      {rows ? <ReadRows asked={asked} read={rows} /> : null}
      {rows && !isTyped ? (
        <details className="field">
          <summary>{said.byHand}</summary>
          <ListField asked={asked} control={control.list} />
        </details>
      ) : (
        <ListField asked={asked} control={control.list} />
      )}
      <details className="field" open={asked.problems[pastePart] !== undefined}>
        <summary>{rows ? said.pasteAnew : said.paste}</summary>
        <Spreadsheet asked={asked} />
      </details>
      {sheet ? (
        <button type="submit" className="link" name={clearSheetName} value={asked.key}>
          {said.clear}
        </button>
      ) : null}
    </>
  );
}

/** What was said of the spreadsheet and stands in no field: it is stored, or else the form carries it. */
function Carried({ asked, sheet }: { readonly asked: Asked; readonly sheet: SheetDrawing }) {
  if (sheet.isStored) return <input type="hidden" name={keptName} value={asked.key} />;
  return Object.entries(sheet.read.carried).flatMap(([part, texts]) =>
    texts.map((text) => (
      <input
        key={`${part} ${text}`}
        type="hidden"
        name={fieldName(asked.key, part)}
        defaultValue={text}
      />
    )),
  );
}

function Spreadsheet({ asked }: { readonly asked: Asked }) {
  const file = sheetFileName(asked.key);
  return (
    <>
      <TextField
        asked={asked}
        control={{
          kind: "text",
          part: pastePart,
          label: said.cells,
          hint: said.cellsHint,
          input: "long",
        }}
      />
      <div className="field">
        <label className="sub" htmlFor={file}>
          {said.file}
        </label>
        <p className="hint" id={hintId(file)}>
          {said.fileHint}
        </p>
        <input
          className="input"
          type="file"
          id={file}
          name={file}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          aria-describedby={hintId(file)}
        />
      </div>
      <button type="submit" className="link" name={readSheetName} value={asked.key}>
        {said.read}
      </button>
    </>
  );
}

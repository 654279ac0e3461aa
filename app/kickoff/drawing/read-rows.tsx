import type { ReadableSheet } from "../question-types/sheet.ts";
import { readSheetName } from "../row-change.ts";
import { words } from "../words.en.ts";
import type { Asked } from "./field-ids.ts";
import { Asking } from "./list-field.tsx";

const { table: said } = words;

type Props = { readonly asked: Asked; readonly read: ReadableSheet };

/** What has been read of a spreadsheet: how many rows, the first of them, and what is to be mended. */
export function ReadRows({ asked, read }: Props) {
  return (
    <div className="card">
      <p>
        <strong>{said.rows(read.rows)}</strong>
      </p>
      <ul className="list">
        {read.first.map(({ number, text }) => (
          <li key={number}>
            {said.row(number)}: <span dir="auto">{text}</span>
          </li>
        ))}
        {read.rows > read.first.length ? <li>{said.more(read.rows - read.first.length)}</li> : null}
      </ul>
      <ToMend asked={asked} read={read} />
      <Matches asked={asked} read={read} />
    </div>
  );
}

function ToMend({ asked, read }: Props) {
  if (read.problems.length === 0) return null;
  return (
    <>
      <p className="field">
        <strong>{said.toMend(read.toMend)}</strong>
      </p>
      {read.wrong.map(({ label, found, control, instead }) => (
        <Asking
          key={label}
          asked={asked}
          label={label}
          help={found === "" ? undefined : said.found(found)}
          control={control}
          instead={instead}
        />
      ))}
    </>
  );
}

/** Which column is which: closed while everything was found, and there to be corrected. */
function Matches({ asked, read: { headed, matches, matched } }: Props) {
  return (
    <details className="field" open={!matched}>
      <summary>{said.matches}</summary>
      <Asking asked={asked} label={headed.label ?? ""} control={headed} />
      {matches.map(({ control, sample }) => (
        <div key={control.part}>
          <Asking asked={asked} label={control.label ?? ""} control={control} />
          {sample === "" ? null : <p className="hint">{said.found(sample)}</p>}
        </div>
      ))}
      <button type="submit" className="link" name={readSheetName} value={asked.key}>
        {said.readAgain}
      </button>
    </details>
  );
}

import { bytesInWords } from "../../uploads/bytes-in-words.ts";
import { fileFormats, isFileFormat } from "../../uploads/file-formats.ts";
import { discardName, discardValue, uploadName } from "../file-buttons.ts";
import { type FilesControl, fieldName } from "../question-types/control.ts";
import { controlInRow, rowCount } from "../question-types/list-rows.ts";
import { rowPart } from "../question-types/row-parts.ts";
import { words } from "../words.en.ts";
import { FieldError } from "./field-error.tsx";
import { type Asked, attributesOf, hintId, textOf } from "./field-ids.ts";
import { Fields } from "./fields.tsx";

type Props = { readonly asked: Asked; readonly control: FilesControl };
type RowProps = Props & { readonly row: number };

/**
 * Files that are here, and a field to choose more. Uploading and removing are submit buttons that
 * keep what was typed; the script uploads at once what is chosen or dropped.
 */
export function FilesField({ asked, control }: Props) {
  const rows = rowCount({ atFirst: 0, max: control.max }, asked.fields);
  return (
    <div className="field" data-files={asked.key}>
      {Array.from({ length: rows }, (_, index) => index + 1).map((row) => (
        <FileRow key={row} asked={asked} control={control} row={row} />
      ))}
      {rows < control.max ? <Chooser asked={asked} control={control} /> : <Enough asked={asked} />}
      <Progress />
    </div>
  );
}

/** Nothing more can be chosen; a problem is said here all the same. */
function Enough({ asked }: { readonly asked: Asked }) {
  return (
    <div className="field" data-choose>
      <FieldError name={asked.key} message={asked.problems[""]} />
      <p className="hint" id={asked.key} tabIndex={-1}>
        {words.files.enough}
      </p>
    </div>
  );
}

/** Filled by the script. What is said is heard politely; the bar is seen. */
function Progress() {
  const { uploading, waiting, done, failed, cancel, progress } = words.files;
  return (
    <div
      data-progress
      data-uploading={uploading}
      data-waiting={waiting}
      data-done={done}
      data-failed={failed}
    >
      <p role="status" />
      <div hidden>
        <progress className="bar" max={1} value={0} aria-label={progress} />
        <button type="button" className="link">
          {cancel}
        </button>
      </div>
    </div>
  );
}

function Chooser({ asked, control }: Props) {
  const hint = hintId(`${asked.key}.choose`);
  return (
    <div className="field" data-choose>
      <label className="sub" htmlFor={asked.key}>
        {control.max === 1 ? words.files.chooseOne : words.files.choose}
      </label>
      <p className="hint" id={hint}>
        {control.offer}
      </p>
      <FieldError name={asked.key} message={asked.problems[""]} />
      <input
        {...attributesOf(asked, "", [hint])}
        type="file"
        className="input"
        accept={control.accept}
        multiple={control.max > 1}
      />
      <button type="submit" className="link" name={uploadName} value={asked.key}>
        {words.files.upload}
      </button>
    </div>
  );
}

/** What we keep of a file, as far as the browser decides by it what shows; it is never believed. */
const kept = ["name", "type", "bytes", "uploaded", "locked"];

function FileRow({ asked, control, row }: RowProps) {
  const text = (key: string) => textOf(asked, rowPart(row, key, ""));
  const name = (key: string) => fieldName(asked.key, rowPart(row, key, ""));
  const [id, file] = [text("id"), text("name")];
  return (
    <fieldset className="card item" id={`${asked.key}.${id}`}>
      <legend className="sub">{file}</legend>
      <input type="hidden" name={name("id")} value={id} />
      {kept.map((key) => (
        <input key={key} hidden readOnly name={name(key)} value={text(key)} />
      ))}
      <Opened id={id} file={file} type={text("type")} bytes={Number(text("bytes"))} />
      {control.dates.map((date) => (
        <fieldset key={date.key} className="field">
          <legend className="sub">{date.label}</legend>
          <Fields asked={asked} control={controlInRow(date.control, row, date.key)} />
        </fieldset>
      ))}
      <button type="submit" className="link" name={discardName} value={discardValue(asked.key, id)}>
        {words.remove}
        <span className="hidden"> {file}</span>
      </button>
    </fieldset>
  );
}

type OpenedProps = {
  readonly id: string;
  readonly file: string;
  readonly type: string;
  readonly bytes: number;
};

/** The pages of a form lie beside the folder of the customer's files. */
function Opened({ id, file, type, bytes }: OpenedProps) {
  const isPicture = isFileFormat(type) && fileFormats[type].kind === "image";
  return (
    <p className="person middle">
      {isPicture ? (
        <img className="thumb" src={`../files/${id}/preview`} alt="" width={64} height={64} />
      ) : null}
      <span>
        <a className="target" href={`../files/${id}`}>
          {words.files.open}
          <span className="hidden"> {file}</span>
        </a>{" "}
        <span className="quiet num">{bytesInWords(bytes)}</span>
      </span>
    </p>
  );
}

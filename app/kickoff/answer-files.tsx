import { bytesInWords } from "../uploads/bytes-in-words.ts";
import { type Place, Text } from "./answer-controls.tsx";
import { answerName } from "./answer-names.ts";
import type { FilesControl } from "./question-types/control.ts";
import { controlInRow, rowCount } from "./question-types/list-rows.ts";
import { rowPart } from "./question-types/row-parts.ts";
import { words } from "./staff-words.en.ts";

type Props = { readonly place: Place; readonly control: FilesControl };

/** The files of an answer, each kept or not, and a field to choose more. */
export function AnswerFiles({ place, control }: Props) {
  const { question, entered, problems, idPrefix } = place;
  const rows = rowCount({ atFirst: 0, max: control.max }, entered);
  const id = `${idPrefix}-${question.key}`;
  const problem = problems.find(({ part }) => part === "")?.message;
  return (
    <div className="grid gap-2">
      {Array.from({ length: rows }, (_, index) => index + 1).map((row) => (
        <KeptFile key={row} place={place} control={control} row={row} />
      ))}
      <label className="grid gap-1" htmlFor={id}>
        {words.chooseFiles}
        <input
          id={id}
          type="file"
          name={answerName(question.key, "")}
          accept={control.accept}
          multiple={control.max > 1}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={`${id}-about`}
          className="input"
        />
      </label>
      <p
        id={`${id}-about`}
        className={problem === undefined ? "text-sm text-quiet" : "text-sm text-error"}
      >
        {problem ?? control.offer}
      </p>
    </div>
  );
}

function KeptFile({ place, control, row }: Props & { readonly row: number }) {
  const { question, entered, problems } = place;
  const text = (key: string) => entered[rowPart(row, key, "")]?.[0] ?? "";
  const own = problems.filter(({ part }) => part.startsWith(`${row}-`));
  return (
    <div className="grid gap-1 border-l-2 border-line pl-3">
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          name={answerName(question.key, rowPart(row, "id", ""))}
          value={text("id")}
          defaultChecked
        />
        {words.keepFile(text("name"), bytesInWords(Number(text("bytes"))))}
      </label>
      {control.dates.map((date) => (
        <fieldset key={date.key} className="flex flex-wrap gap-2">
          <legend className="text-sm text-quiet">{date.label}</legend>
          <Day place={{ ...place, problems: own }} date={date} row={row} />
        </fieldset>
      ))}
    </div>
  );
}

type DayProps = {
  readonly place: Place;
  readonly date: FilesControl["dates"][number];
  readonly row: number;
};

function Day({ place, date, row }: DayProps) {
  const control = controlInRow(date.control, row, date.key);
  if (control.kind !== "group") return null;
  return control.controls.map((inner) =>
    inner.kind === "text" ? (
      <Text key={inner.part} place={place} control={inner} label={inner.label ?? date.label} />
    ) : null,
  );
}

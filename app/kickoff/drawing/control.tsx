import { type Control, fieldName, type GroupControl } from "../question-types/question-type.ts";
import { words } from "../words.en.ts";
import { ChoicesField } from "./choices-field.tsx";
import { FieldError } from "./field-error.tsx";
import { type Asked, textOf } from "./field-ids.ts";
import { ListField } from "./list-field.tsx";
import { MatrixField } from "./matrix-field.tsx";
import { Note } from "./note.tsx";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

type Props = { readonly asked: Asked; readonly control: Control };

/** The fields of a question. */
export function ControlFields({ asked, control }: Props) {
  if (control.kind === "choices") return <ChoicesField asked={asked} control={control} />;
  if (control.kind === "select") return <SelectField asked={asked} control={control} />;
  if (control.kind === "matrix") return <MatrixField asked={asked} control={control} />;
  if (control.kind === "list") return <ListField asked={asked} control={control} />;
  if (control.kind === "computed") return <ComputedValue asked={asked} />;
  if (control.kind === "note") return <Note control={control} />;
  if (control.kind === "text") return <TextField asked={asked} control={control} />;
  return <Group asked={asked} control={control} />;
}

function ComputedValue({ asked }: { readonly asked: Asked }) {
  return (
    <output className="field lead num" data-computed={asked.key} data-open={words.notYetKnown}>
      {textOf(asked, "") || words.notYetKnown}
    </output>
  );
}

function Group({ asked, control }: { readonly asked: Asked; readonly control: GroupControl }) {
  const draw = (told: Asked) =>
    control.controls.map((inner) => (
      <ControlFields key={inner.part} asked={told} control={inner} />
    ));
  if (control.layout === "stack") return draw(asked);
  return (
    <>
      {control.controls.map(({ part }) => (
        <FieldError key={part} name={fieldName(asked.key, part)} message={asked.problems[part]} />
      ))}
      <div className="row">{draw({ ...asked, errorsAbove: true })}</div>
    </>
  );
}

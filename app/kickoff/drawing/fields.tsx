import { fieldName, type GroupControl, type RowQuestion } from "../question-types/control.ts";
import { ChoicesField } from "./choices-field.tsx";
import { FieldError } from "./field-error.tsx";
import type { Asked } from "./field-ids.ts";
import { SealedField } from "./sealed-field.tsx";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

type Props = { readonly asked: Asked; readonly control: RowQuestion["control"] };

/** The fields of one answer, wherever it is asked. */
export function Fields({ asked, control }: Props) {
  if (control.kind === "choices") return <ChoicesField asked={asked} control={control} />;
  if (control.kind === "select") return <SelectField asked={asked} control={control} />;
  if (control.kind === "sealed") return <SealedField asked={asked} control={control} />;
  if (control.kind === "text") return <TextField asked={asked} control={control} />;
  return <Group asked={asked} control={control} />;
}

function Group({ asked, control }: { readonly asked: Asked; readonly control: GroupControl }) {
  const draw = (told: Asked) =>
    control.controls.map((inner) => <Fields key={inner.part} asked={told} control={inner} />);
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

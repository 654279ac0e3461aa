import { fieldName, type SelectControl } from "../question-types/control.ts";
import { words } from "../words.en.ts";
import { FieldError } from "./field-error.tsx";
import { type Asked, attributesOf, textOf } from "./field-ids.ts";

/** A list to choose one from, where there are too many for rows. */
export function SelectField({
  asked,
  control,
}: {
  readonly asked: Asked;
  readonly control: SelectControl;
}) {
  const id = fieldName(asked.key, control.part);
  const chosen = textOf(asked, control.part) || control.initial || "";
  return (
    <div
      className="field"
      data-part={control.withheld === undefined ? undefined : control.part}
      hidden={control.withheld}
    >
      {control.label === undefined ? null : (
        <label className="sub" htmlFor={id}>
          {control.label}
        </label>
      )}
      <FieldError name={id} message={asked.problems[control.part]} />
      <select
        {...attributesOf(asked, control.part)}
        className="input"
        autoComplete={control.autoComplete}
        defaultValue={chosen}
      >
        <option value="">{words.choose}</option>
        {control.choices.map(({ value, label, withheld }) => (
          <option key={value} value={value} hidden={withheld} disabled={withheld}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

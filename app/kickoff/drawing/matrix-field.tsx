import { fieldName, type MatrixControl } from "../question-types/control.ts";
import { ChoicesField } from "./choices-field.tsx";
import { type Asked, errorId } from "./field-ids.ts";

type Props = { readonly asked: Asked; readonly control: MatrixControl };

/** Each row is a small question of its own: below each other on a phone, its choices side by side where there is room. */
export function MatrixField({ asked, control: { rows, columns } }: Props) {
  return rows.map(({ part, label, withheld }) => (
    <fieldset
      key={part}
      className="field sides"
      data-part={part}
      hidden={withheld}
      aria-describedby={
        asked.problems[part] === undefined ? undefined : errorId(fieldName(asked.key, part))
      }
    >
      <legend className="sub">{label}</legend>
      <ChoicesField
        asked={asked}
        control={{ kind: "choices", part, several: false, choices: columns }}
      />
    </fieldset>
  ));
}

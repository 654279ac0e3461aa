import { type Choice, type ChoicesControl, fieldName } from "../question-types/control.ts";
import { FieldError } from "./field-error.tsx";
import type { Asked } from "./field-ids.ts";
import { TextField } from "./text-field.tsx";

type Props = { readonly asked: Asked; readonly control: ChoicesControl };

/** Choices as rows one can hit with a thumb; what a choice reveals stands under it. */
export function ChoicesField({ asked, control }: Props) {
  const name = fieldName(asked.key, control.part);
  return (
    <>
      <FieldError name={name} message={asked.problems[control.part]} />
      <div className={areShort(control.choices) ? "choices yesno" : "choices"}>
        {control.choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            asked={asked}
            control={control}
            choice={choice}
            index={index}
          />
        ))}
      </div>
    </>
  );
}

const shortLabel = 12;

/** Two short answers stand side by side. */
function areShort(choices: readonly Choice[]): boolean {
  return (
    choices.length === 2 &&
    choices.every(({ label, hint, reveals }) => label.length <= shortLabel && !hint && !reveals)
  );
}

function ChoiceRow({
  asked,
  control,
  choice,
  index,
}: Props & { readonly choice: Choice; readonly index: number }) {
  const name = fieldName(asked.key, control.part);
  return (
    <>
      <label className="choice" hidden={choice.withheld}>
        <input
          // The summary of errors leads to the first row.
          id={index === 0 ? name : undefined}
          name={name}
          type={control.several ? "checkbox" : "radio"}
          value={choice.value}
          disabled={choice.withheld}
          defaultChecked={asked.fields[control.part]?.includes(choice.value)}
          data-alone={choice.exclusive}
        />
        <span>
          {choice.label}
          {choice.hint === undefined ? null : <span className="hint"> {choice.hint}</span>}
        </span>
      </label>
      {choice.reveals === undefined ? null : (
        <div className="reveal">
          <TextField asked={asked} control={choice.reveals} />
        </div>
      )}
    </>
  );
}

import { fieldName, type TextControl } from "../question-types/control.ts";
import { FieldError } from "./field-error.tsx";
import { type Asked, attributesOf, hintId, textOf } from "./field-ids.ts";

type Props = { readonly asked: Asked; readonly control: TextControl };

/** A field to type into, with its own label, hint and error. */
export function TextField({ asked, control }: Props) {
  const id = fieldName(asked.key, control.part);
  return (
    <div className="field">
      {control.label === undefined ? null : (
        <label className="sub" htmlFor={id}>
          {control.label}
        </label>
      )}
      {control.hint === undefined ? null : (
        <p className="hint" id={hintId(id)}>
          {control.hint}
        </p>
      )}
      {asked.errorsAbove ? null : <FieldError name={id} message={asked.problems[control.part]} />}
      <div className={control.prefix || control.suffix ? "affix" : undefined}>
        <Affix text={control.prefix} />
        <Input asked={asked} control={control} />
        <Affix text={control.suffix} />
      </div>
    </div>
  );
}

function Affix({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <span className="quiet">{text}</span>;
}

function Input({ asked, control }: Props) {
  const own = control.hint === undefined ? [] : [hintId(fieldName(asked.key, control.part))];
  const attributes = {
    ...attributesOf(asked, control.part, own),
    className: control.width && control.width !== "full" ? `input w${control.width}` : "input",
    autoComplete: control.autoComplete,
    defaultValue: textOf(asked, control.part),
  };
  if (control.input === "long") return <textarea {...attributes} rows={4} />;
  return (
    <input
      {...attributes}
      type={control.input}
      inputMode={control.inputMode}
      spellCheck={control.input === "text" ? undefined : false}
    />
  );
}

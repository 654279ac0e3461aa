import type { ReactNode } from "react";
import { fieldName } from "../question-types/control.ts";
import { FieldError } from "./field-error.tsx";
import { type Asked, attributesOf, hintId } from "./field-ids.ts";

type Props = {
  readonly asked: Asked;
  readonly control: {
    readonly part: string;
    readonly label?: string;
    readonly inputMode?: "numeric";
  };
  readonly hint: string | undefined;
  readonly className: string;
  /** What is kept already. */
  readonly children: ReactNode;
};

/** A field for a text that is not shown again: neither the browser nor its script keeps it. */
export function PrivateField({ asked, control, hint, className, children }: Props) {
  const id = fieldName(asked.key, control.part);
  return (
    <div className="field" data-private>
      {control.label === undefined ? null : (
        <label className="sub" htmlFor={id}>
          {control.label}
        </label>
      )}
      {children}
      <p className="hint" id={hintId(id)}>
        {hint}
      </p>
      <FieldError name={id} message={asked.problems[control.part]} />
      <input
        {...attributesOf(asked, control.part, [hintId(id)])}
        className={className}
        type="text"
        inputMode={control.inputMode}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </div>
  );
}

import type { ComponentProps, ReactNode } from "react";
import { words } from "./words.en.ts";

/** What every field has: its label, what helps to fill it, and what is wrong with it. */
export type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** The label is read aloud only: the place says what it is. */
  readonly bare?: boolean;
};

/** A label with its control, hint and problem, tied together for assistive technology. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  bare,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={bare ? "sr-only" : "mb-1 block font-medium"}>
        {label}
        {optional ? <span className="font-normal text-quiet"> ({words.optional})</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="mb-1 text-sm text-quiet">
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** The attributes that tie a control to its field. */
export function tied({ id, hint, error }: FieldProps) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { id, "aria-invalid": error ? true : undefined, "aria-describedby": ids || undefined };
}

type Own<Tag extends "input" | "select" | "textarea"> = Omit<
  ComponentProps<Tag>,
  keyof FieldProps
> &
  FieldProps;

export function TextField({
  id,
  label,
  hint,
  error,
  optional,
  bare,
  className = "",
  ...rest
}: Own<"input">) {
  const field = { id, label, hint, error, optional, bare };
  return (
    <Field {...field}>
      <input {...rest} {...tied(field)} className={`input ${className}`} />
    </Field>
  );
}

export function TextArea({
  id,
  label,
  hint,
  error,
  optional,
  bare,
  className = "",
  ...rest
}: Own<"textarea">) {
  const field = { id, label, hint, error, optional, bare };
  return (
    <Field {...field}>
      <textarea {...rest} {...tied(field)} className={`input ${className}`} />
    </Field>
  );
}

export function SelectField({
  id,
  label,
  hint,
  error,
  optional,
  bare,
  className = "",
  ...rest
}: Own<"select">) {
  const field = { id, label, hint, error, optional, bare };
  return (
    <Field {...field}>
      <select {...rest} {...tied(field)} className={`input ${className}`} />
    </Field>
  );
}

/** A box to tick, with its words beside it. */
export function CheckField({
  label,
  hint,
  ...rest
}: ComponentProps<"input"> & { readonly label: string; readonly hint?: string }) {
  return (
    <label className="flex items-start gap-2 py-1">
      <input {...rest} type="checkbox" />
      <span>
        {label}
        {hint ? <span className="block text-sm text-quiet">{hint}</span> : null}
      </span>
    </label>
  );
}

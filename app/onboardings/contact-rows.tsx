import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Button } from "../components/staff/button.tsx";
import { CheckField, TextField } from "../components/staff/field.tsx";
import { formField } from "../components/staff/form-field.ts";
import { contactRoles } from "../customers/contact-input.ts";
import { words as customerWords } from "../customers/words.en.ts";
import { words } from "./hand-over-words.en.ts";

/** A contact as the form holds it. */
export type ContactFields = { name: string; email: string; phone: string; roles: string[] };

type Form<Fields extends Record<string, unknown>> = Pick<FormMetadata<Fields>, "insert" | "remove">;

type ContactRowsProps<Fields extends Record<string, unknown>> = {
  readonly form: Form<Fields>;
  readonly field: FieldMetadata<ContactFields[], Fields>;
};

/** The people at the customer. Rows come and go without a script as well. */
export function ContactRows<Fields extends Record<string, unknown>>({
  form,
  field,
}: ContactRowsProps<Fields>) {
  const rows = field.getFieldList();
  return (
    <div className="grid gap-3">
      {rows.map((row, index) => (
        <fieldset key={row.key ?? row.name} className="rounded-md border border-line p-3">
          <legend className="px-1 font-medium">{words.contact(index + 1)}</legend>
          <Contact row={row.getFieldset()} />
          {rows.length > 1 ? (
            <Button tone="quiet" {...form.remove.getButtonProps({ name: field.name, index })}>
              {words.removeContact}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {field.errors ? <p className="text-sm font-medium text-bad">{field.errors[0]}</p> : null}
      <div>
        <Button {...form.insert.getButtonProps({ name: field.name })}>{words.addContact}</Button>
      </div>
    </div>
  );
}

type Row<Fields extends Record<string, unknown>> = ReturnType<
  FieldMetadata<ContactFields, Fields>["getFieldset"]
>;

function Contact<Fields extends Record<string, unknown>>({ row }: { readonly row: Row<Fields> }) {
  const { name, email, phone, roles } = row;
  const chosen = roles.initialValue;
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <TextField {...formField(name)} label={words.name} autoComplete="off" required />
      <TextField
        {...formField(email)}
        type="email"
        label={words.email}
        autoComplete="off"
        required
      />
      <TextField {...formField(phone)} type="tel" label={words.phone} autoComplete="off" optional />
      <fieldset className="sm:col-span-3">
        <legend className="font-medium">{words.roles}</legend>
        <div className="flex flex-wrap gap-x-4">
          {contactRoles.map((role) => (
            <CheckField
              key={role}
              name={roles.name}
              value={role}
              label={customerWords.roles[role]}
              defaultChecked={Array.isArray(chosen) ? chosen.includes(role) : chosen === role}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

import { Dialog, DialogActions } from "../../components/staff/dialog.tsx";
import { CheckField, TextField } from "../../components/staff/field.tsx";
import { OwnForm } from "../../components/staff/own-form.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import { contactRoles } from "../../customers/contact-input.ts";
import type { Contact } from "../../customers/portal-links.server.ts";
import { words as customerWords } from "../../customers/words.en.ts";
import { words } from "../words.en.ts";

const { people: said } = words;

type ContactDialogProps = {
  readonly onboardingId: string;
  /** Whom to change, or "new"; null while the dialog is closed. */
  readonly contact: Contact | "new" | null;
  readonly onClose: () => void;
};

/** Adds a contact, or changes one. */
export function ContactDialog({ onboardingId, contact, onClose }: ContactDialogProps) {
  const { run, busy, problem } = useAct();
  const known = contact === "new" ? null : contact;
  const send = (fields: FormData) => {
    const to = `/onboardings/${onboardingId}/contacts`;
    if (known)
      run({ to: `${to}/${known.id}`, method: "PUT", fields, said: said.contactChanged }, onClose);
    else run({ to, method: "POST", fields, said: said.contactAdded }, onClose);
  };
  return (
    <Dialog
      open={contact !== null}
      title={known ? said.editContact(known.name) : said.addContact}
      onClose={onClose}
    >
      <OwnForm className="grid gap-3" onSend={send}>
        <ContactFields contact={known} problem={problem} />
        <DialogActions
          label={known ? words.known.changeShort : said.addContact}
          busy={busy}
          onCancel={onClose}
        />
      </OwnForm>
    </Dialog>
  );
}

type ContactFieldsProps = {
  readonly contact: Contact | null;
  readonly problem: { readonly text: string; readonly field: string | undefined } | null;
};

function ContactFields({ contact, problem }: ContactFieldsProps) {
  const field = (name: "name" | "email" | "phone") => ({
    id: `contact-${name}`,
    name,
    label: said[name],
    defaultValue: contact?.[name],
    error: problem?.field === name ? problem.text : undefined,
    autoComplete: "off",
  });
  return (
    <>
      <TextField {...field("name")} required />
      <TextField {...field("email")} type="email" required />
      <TextField {...field("phone")} type="tel" optional />
      <fieldset>
        <legend className="mb-1 font-medium">{said.contactRoles}</legend>
        <div className="flex flex-wrap gap-x-4">
          {contactRoles.map((role) => (
            <CheckField
              key={role}
              name="roles"
              value={role}
              label={customerWords.roles[role]}
              defaultChecked={contact?.roles.includes(role)}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

import type { FormEvent } from "react";
import { Dialog, DialogActions } from "../../components/staff/dialog.tsx";
import { CheckField, TextField } from "../../components/staff/field.tsx";
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
  const { run, busy, problem } = useAct(onClose);
  const known = contact === "new" ? null : contact;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const to = `/onboardings/${onboardingId}/contacts`;
    if (known) run({ to: `${to}/${known.id}`, method: "PUT", fields, said: said.contactChanged });
    else run({ to, method: "POST", fields, said: said.contactAdded });
  };
  const about = (field: string) => (problem?.field === field ? problem.text : undefined);
  return (
    <Dialog open={contact !== null} title={known ? said.editContact(known.name) : said.addContact} onClose={onClose}>
      <form className="grid gap-3" onSubmit={send}>
        <TextField id="contact-name" name="name" label={said.name} defaultValue={known?.name} required error={about("name")} autoComplete="off" />
        <TextField id="contact-email" name="email" type="email" label={said.email} defaultValue={known?.email} required error={about("email")} autoComplete="off" />
        <TextField id="contact-phone" name="phone" type="tel" label={said.phone} optional defaultValue={known?.phone} error={about("phone")} autoComplete="off" />
        <fieldset>
          <legend className="mb-1 font-medium">{said.contactRoles}</legend>
          <div className="flex flex-wrap gap-x-4">
            {contactRoles.map((role) => (
              <CheckField key={role} name="roles" value={role} label={customerWords.roles[role]} defaultChecked={known?.roles.includes(role)} />
            ))}
          </div>
        </fieldset>
        <DialogActions label={known ? words.known.changeShort : said.addContact} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

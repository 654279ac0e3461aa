import { useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { contactRoles } from "../../customers/contact-input.ts";
import type { Contact } from "../../customers/portal-links.server.ts";
import { words as customerWords } from "../../customers/words.en.ts";
import { words } from "../words.en.ts";
import { ContactDialog } from "./contact-dialog.tsx";
import { ContactLink } from "./contact-link.tsx";
import { Panel } from "./panel.tsx";
import type { OnboardingViewProps } from "./view-props.ts";

const { people: said } = words;

/** The contacts at the customer, each with their portal link. */
export function TheirPeople({ onboarding, contacts, links }: OnboardingViewProps) {
  const [editing, setEditing] = useState<Contact | "new" | null>(null);
  return (
    <Panel
      title={said.theirs}
      action={
        <Button type="button" tone="quiet" onClick={() => setEditing("new")}>
          {said.addContact}
        </Button>
      }
    >
      <ul className="grid gap-4">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <div className="flex items-start justify-between gap-2">
              <p className="font-medium">{contact.name}</p>
              <Button
                type="button"
                tone="quiet"
                aria-label={said.editContact(contact.name)}
                onClick={() => setEditing(contact)}
              >
                {words.known.changeShort}
              </Button>
            </div>
            <p className="text-sm text-quiet">{rolesInWords(contact)}</p>
            <p>
              <a className="link" href={`mailto:${contact.email}`}>
                {contact.email}
              </a>
            </p>
            {contact.phone ? (
              <p>
                <a className="link" href={`tel:${contact.phone.replaceAll(/\s/g, "")}`}>
                  {contact.phone}
                </a>
              </p>
            ) : null}
            <ContactLink
              onboardingId={onboarding.id}
              contact={contact}
              link={links.find(({ contactId }) => contactId === contact.id)}
            />
          </li>
        ))}
      </ul>
      <ContactDialog
        onboardingId={onboarding.id}
        contact={editing}
        onClose={() => setEditing(null)}
      />
    </Panel>
  );
}

function rolesInWords({ roles }: Contact): string {
  return contactRoles
    .filter((role) => roles.includes(role))
    .map((role) => customerWords.roles[role])
    .join(", ");
}

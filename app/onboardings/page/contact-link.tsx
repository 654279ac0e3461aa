import { useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { Dialog, DialogActions } from "../../components/staff/dialog.tsx";
import { Moment } from "../../components/staff/moment.tsx";
import { OwnForm } from "../../components/staff/own-form.tsx";
import { Tag } from "../../components/staff/tag.tsx";
import { useToast } from "../../components/staff/toast.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import type { Contact, PortalLink } from "../../customers/portal-links.server.ts";
import { words } from "../words.en.ts";

const { links: said } = words;

type ContactLinkProps = {
  readonly onboardingId: string;
  readonly contact: Contact;
  /** The newest link of the contact. */
  readonly link: PortalLink | undefined;
};

/** A contact's way into the portal: how it stands, the address to copy, a new one, closing it. */
export function ContactLink({ onboardingId, contact, link }: ContactLinkProps) {
  const [asking, setAsking] = useState<"renew" | "revoke" | null>(null);
  const close = () => setAsking(null);
  const { run, busy } = useAct();
  const isOpen = link?.state === "open";
  const act = () => {
    const to = `/onboardings/${onboardingId}`;
    if (asking === "renew") {
      run(
        {
          to: `${to}/contacts/${contact.id}/link`,
          method: "POST",
          said: said.renewed(contact.name),
        },
        close,
      );
    } else if (link) {
      run(
        { to: `${to}/links/${link.id}`, method: "DELETE", said: said.revoked(contact.name) },
        close,
      );
    }
  };
  const label = asking === "revoke" ? said.revoke : link ? said.renew : said.create;
  return (
    <div className="mt-2 rounded-md bg-sunk px-3 py-2">
      <LinkState link={link} />
      {isOpen ? <ShownLink url={link.url} /> : null}
      <div className="-ml-2 flex flex-wrap">
        <Button type="button" tone="quiet" onClick={() => setAsking("renew")}>
          {link ? said.renew : said.create}
        </Button>
        {isOpen ? (
          <Button type="button" tone="quiet" onClick={() => setAsking("revoke")}>
            {said.revoke}
          </Button>
        ) : null}
      </div>
      <Dialog open={asking !== null} title={label} onClose={close}>
        <OwnForm onSend={act}>
          <p>
            {asking === "revoke" ? said.revokeLead(contact.name) : said.renewLead(contact.name)}
          </p>
          <DialogActions
            label={label}
            busy={busy}
            tone={asking === "revoke" ? "danger" : "primary"}
            onCancel={close}
          />
        </OwnForm>
      </Dialog>
    </div>
  );
}

function LinkState({ link }: Pick<ContactLinkProps, "link">) {
  if (!link)
    return (
      <p className="text-sm text-quiet">
        {said.title}: {said.none}
      </p>
    );
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
      {said.title}{" "}
      <Tag tone={link.state === "open" ? "good" : "warn"}>{said.states[link.state]}</Tag>
      {link.openedAt ? (
        <span>
          {said.opened} <Moment at={link.openedAt} />
        </span>
      ) : (
        <span>{said.notOpened}</span>
      )}
    </p>
  );
}

/** The address is a key: it is shown only when it is asked for. */
function ShownLink({ url }: { readonly url: string }) {
  const [isShown, setShown] = useState(false);
  const toast = useToast();
  const copy = () =>
    void navigator.clipboard.writeText(url).then(() => toast({ text: said.copied }));
  return (
    <>
      <div className="-ml-2 flex">
        <Button
          type="button"
          tone="quiet"
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? said.hide : said.show}
        </Button>
        <Button type="button" tone="quiet" onClick={copy}>
          {said.copy}
        </Button>
      </div>
      {isShown ? <code className="block text-sm break-all">{url}</code> : null}
    </>
  );
}

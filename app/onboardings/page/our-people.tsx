import { type FormEvent, useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { Dialog, DialogActions } from "../../components/staff/dialog.tsx";
import { EditInPlace } from "../../components/staff/edit-in-place.tsx";
import { Face } from "../../components/staff/face.tsx";
import { SelectField } from "../../components/staff/field.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import { words } from "../words.en.ts";
import type { OnboardingViewProps } from "./onboarding-view.tsx";
import { Panel } from "./panel.tsx";

const { people: said } = words;
const places = ["owner", "manager", "concierge", "seller"] as const;

/** Who does what on our side. Exactly one of them owns the onboarding. */
export function OurPeople(page: OnboardingViewProps) {
  const { people, inCharge } = page;
  return (
    <Panel title={said.ours} action={inCharge ? <ChangePeople {...page} /> : null}>
      <ul className="grid gap-2">
        {places.map((place) => (
          <li key={place} className="flex items-center gap-2">
            <Face name={people[place].name} photoUrl={people[place].photoUrl} />
            <span className="min-w-0 flex-1 truncate">{people[place].name}</span>
            <span className="text-sm text-quiet">{said.roles[place]}</span>
          </li>
        ))}
      </ul>
      <Endorsement {...page} />
    </Panel>
  );
}

function Endorsement({ onboarding, inCharge, me }: OnboardingViewProps) {
  const { run } = useAct();
  const now = onboarding.endorsement;
  const write = (endorsement: string) => ({ to: `/onboardings/${onboarding.id}/people`, method: "PATCH", fields: { endorsement }, said: said.endorsementSaid }) as const;
  return (
    <div className="mt-3 border-t border-line pt-3">
      <p className="text-sm text-quiet">{said.endorsement}</p>
      {inCharge || onboarding.seller_id === me ? (
        <EditInPlace long required label={said.endorsement} value={now} onSave={(text) => run({ ...write(text), undo: write(now) })} />
      ) : (
        <p className="whitespace-pre-line">{now}</p>
      )}
    </div>
  );
}

/** Passes the ownership on, and says who is manager, concierge and seller. */
function ChangePeople({ onboarding, people, staff }: OnboardingViewProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { run, busy } = useAct(close);
  const own = (to: string) => ({ to: `/onboardings/${onboarding.id}/owner`, method: "PUT", fields: { to }, said: said.transferred }) as const;
  const change = (fields: Readonly<Record<string, string>>) => ({ to: `/onboardings/${onboarding.id}/people`, method: "PATCH", fields, said: said.changed }) as const;
  const before = { managerId: people.manager.id, conciergeId: people.concierge.id, sellerId: people.seller.id };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = (name: string, now: string) => String(form.get(name) ?? now);
    const owner = chosen("owner", people.owner.id);
    const after = { managerId: chosen("managerId", before.managerId), conciergeId: chosen("conciergeId", before.conciergeId), sellerId: chosen("sellerId", before.sellerId) };
    if (owner !== people.owner.id) run({ ...own(owner), undo: own(people.owner.id) });
    if (JSON.stringify(after) !== JSON.stringify(before)) run({ ...change(after), undo: change(before) });
    close();
  };
  const managers = staff.filter(({ role }) => role !== "sales");
  return (
    <>
      <Button type="button" tone="quiet" onClick={() => setOpen(true)}>{words.known.changeShort}</Button>
      <Dialog open={isOpen} title={said.change} onClose={close}>
        <form className="grid gap-3" onSubmit={send}>
          <PersonField name="owner" label={said.roles.owner} hint={said.transferLead} now={people.owner} staff={staff} />
          <PersonField name="managerId" label={said.roles.manager} now={people.manager} staff={managers} />
          <PersonField name="conciergeId" label={said.roles.concierge} now={people.concierge} staff={staff} />
          <PersonField name="sellerId" label={said.roles.seller} now={people.seller} staff={staff} />
          <DialogActions label={said.change} busy={busy} onCancel={close} />
        </form>
      </Dialog>
    </>
  );
}

type Person = { readonly id: string; readonly name: string };
type PersonFieldProps = { readonly name: string; readonly label: string; readonly hint?: string; readonly now: Person; readonly staff: readonly Person[] };

function PersonField({ name, label, hint, now, staff }: PersonFieldProps) {
  const choices = staff.some(({ id }) => id === now.id) ? staff : [now, ...staff];
  return (
    <SelectField id={`people-${name}`} name={name} label={label} hint={hint} defaultValue={now.id}>
      {choices.map(({ id, name: person }) => <option key={id} value={id}>{person}</option>)}
    </SelectField>
  );
}

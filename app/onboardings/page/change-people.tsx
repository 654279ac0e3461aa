import { useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { Dialog, DialogActions } from "../../components/staff/dialog.tsx";
import { SelectField } from "../../components/staff/field.tsx";
import { OwnForm } from "../../components/staff/own-form.tsx";
import { PersonOptions } from "../../components/staff/person-options.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import { sameJson } from "../../lib/same-json.ts";
import { roleField } from "../role-fields.ts";
import { words } from "../words.en.ts";
import type { OnboardingViewProps } from "./view-props.ts";

const { people: said } = words;

/** Passes the ownership on, and says who has which part. */
export function ChangePeople(page: OnboardingViewProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { run } = useAct();
  const { onboarding, people } = page;
  const change = (part: "owner" | "people", before: Chosen, form: FormData, said: string) => {
    const after = Object.fromEntries(
      Object.keys(before).map((name) => [name, String(form.get(name) ?? "")]),
    );
    if (sameJson(before, after)) return;
    const act = {
      to: `/onboardings/${onboarding.id}/${part}`,
      method: part === "owner" ? "PUT" : "PATCH",
      said,
    } as const;
    run({ ...act, fields: after, undo: { ...act, fields: before } });
  };
  const send = (form: FormData) => {
    change("owner", { to: people.owner.id }, form, said.transferred);
    change("people", partsOf(page), form, said.changed);
    close();
  };
  return (
    <>
      <Button type="button" tone="quiet" onClick={() => setOpen(true)}>
        {words.known.changeShort}
      </Button>
      <Dialog open={isOpen} title={said.change} onClose={close}>
        <OwnForm className="grid gap-3" onSend={send}>
          <PeopleFields {...page} />
          <DialogActions label={said.change} onCancel={close} />
        </OwnForm>
      </Dialog>
    </>
  );
}

type Chosen = Readonly<Record<string, string>>;

function partsOf({ people, playbook, holders }: OnboardingViewProps): Chosen {
  const own = playbook.roles.map(({ key }) => [roleField(key), holders[key] ?? ""] as const);
  return {
    managerId: people.manager.id,
    conciergeId: people.concierge.id,
    sellerId: people.seller.id,
    ...Object.fromEntries(own),
  };
}

function PeopleFields({ people, playbook, holders, staff }: OnboardingViewProps) {
  const managers = staff.filter(({ role }) => role !== "sales");
  return (
    <>
      <PersonField
        name="to"
        label={said.roles.owner}
        hint={said.transferLead}
        now={people.owner}
        staff={staff}
      />
      <PersonField
        name="managerId"
        label={said.roles.manager}
        now={people.manager}
        staff={managers}
      />
      <PersonField
        name="conciergeId"
        label={said.roles.concierge}
        now={people.concierge}
        staff={staff}
      />
      <PersonField name="sellerId" label={said.roles.seller} now={people.seller} staff={staff} />
      {playbook.roles.map(({ key, title }) => (
        <SelectField
          key={key}
          id={`people-${key}`}
          name={roleField(key)}
          label={title}
          defaultValue={holders[key] ?? ""}
        >
          <option value="">{said.toManager}</option>
          <PersonOptions people={staff} />
        </SelectField>
      ))}
    </>
  );
}

type Person = { readonly id: string; readonly name: string };

type PersonFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly now: Person;
  readonly staff: readonly Person[];
};

function PersonField({ name, label, hint, now, staff }: PersonFieldProps) {
  const choices = staff.some(({ id }) => id === now.id) ? staff : [now, ...staff];
  return (
    <SelectField id={`people-${name}`} name={name} label={label} hint={hint} defaultValue={now.id}>
      <PersonOptions people={choices} />
    </SelectField>
  );
}

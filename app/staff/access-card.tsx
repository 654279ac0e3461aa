import { useState } from "react";
import { Button } from "../components/staff/button.tsx";
import { SelectField } from "../components/staff/field.tsx";
import { OwnForm } from "../components/staff/own-form.tsx";
import { useAct } from "../components/staff/use-act.ts";
import type { StaffRole } from "../onboardings/actor.ts";
import type { StaffMember } from "./queries.server.ts";
import { words } from "./words.en.ts";

const { member: said, team } = words;

type Accessed = { readonly member: Pick<StaffMember, "id" | "name" | "role" | "active"> };

/** What somebody may do here, and whether they may come in at all. For administrators. */
export function AccessCard({ member }: Accessed) {
  return (
    <section className="card p-4">
      <h2 className="mb-3">{said.standing}</h2>
      <RoleForm member={member} />
      <div className="mt-4 border-t border-line pt-4">
        <ActiveSwitch member={member} />
      </div>
    </section>
  );
}

const roles: readonly StaffRole[] = ["sales", "manager", "admin"];

function RoleForm({ member }: Accessed) {
  const { run, busy } = useAct();
  const [role, setRole] = useState(member.role);
  const give = (chosen: StaffRole) =>
    ({
      to: `/team/${member.id}/access`,
      method: "PUT",
      fields: { role: chosen },
      said: said.roleSaved(member.name, words.roles[chosen]),
    }) as const;
  return (
    <OwnForm
      className="flex items-end gap-2"
      onSend={() => run({ ...give(role), undo: give(member.role) })}
    >
      <SelectField
        id="role"
        label={team.role}
        value={role}
        onChange={({ currentTarget }) =>
          setRole(roles.find((one) => one === currentTarget.value) ?? role)
        }
      >
        {roles.map((value) => (
          <option key={value} value={value}>
            {words.roles[value]}
          </option>
        ))}
      </SelectField>
      <Button disabled={busy || role === member.role}>{said.changeRole}</Button>
    </OwnForm>
  );
}

function ActiveSwitch({ member: { id, name, active } }: Accessed) {
  const { run, busy } = useAct();
  const act = { to: `/team/${id}/access`, method: "PUT" } as const;
  const open = { ...act, fields: { active: "true" }, said: said.activated(name) };
  const close = { ...act, fields: { active: "false" }, said: said.deactivated(name) };
  if (!active)
    return (
      <Button type="button" disabled={busy} onClick={() => run(open)}>
        {said.activate}
      </Button>
    );
  return (
    <>
      <Button
        type="button"
        tone="danger"
        disabled={busy}
        onClick={() => run({ ...close, undo: open })}
      >
        {said.deactivate}
      </Button>
      <p className="mt-1 text-sm text-quiet">{said.deactivateHint}</p>
    </>
  );
}

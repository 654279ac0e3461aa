import { useState } from "react";
import { Button } from "../components/staff/button.tsx";
import { SelectField } from "../components/staff/field.tsx";
import { useAct } from "../components/staff/use-act.ts";
import type { StaffRole } from "../onboardings/actor.ts";
import type { StaffMember } from "./queries.server.ts";
import { words } from "./words.en.ts";

const { member: said, team } = words;

/** What somebody may do here, and whether they may come in at all. For administrators. */
export function AccessCard({ member }: { readonly member: Pick<StaffMember, "id" | "name" | "role" | "active"> }) {
  const { run, busy } = useAct();
  const [role, setRole] = useState<string>(member.role);
  const to = `/team/${member.id}/access`;
  const setActive = (active: boolean) => ({ to, method: "PUT" as const, fields: { active: String(active) }, said: active ? said.activated(member.name) : said.deactivated(member.name) });
  const roleName = (key: string) => Object.entries(words.roles).find(([value]) => value === key)?.[1] ?? key;
  return (
    <section className="card p-4">
      <h2 className="mb-3">{said.standing}</h2>
      <div className="flex items-end gap-2">
        <SelectField id="role" label={team.role} value={role} onChange={({ currentTarget }) => setRole(currentTarget.value)}>
          {roles.map((value) => <option key={value} value={value}>{words.roles[value]}</option>)}
        </SelectField>
        <Button type="button" disabled={busy || role === member.role} onClick={() => run({ to, method: "PUT", fields: { role }, said: said.roleSaved(member.name, roleName(role)) })}>
          {said.changeRole}
        </Button>
      </div>
      <div className="mt-4 border-t border-line pt-4">
        {member.active ? (
          <>
            <Button type="button" tone="danger" disabled={busy} onClick={() => run({ ...setActive(false), undo: setActive(true) })}>{said.deactivate}</Button>
            <p className="mt-1 text-sm text-quiet">{said.deactivateHint}</p>
          </>
        ) : (
          <Button type="button" disabled={busy} onClick={() => run(setActive(true))}>{said.activate}</Button>
        )}
      </div>
    </section>
  );
}

const roles: readonly StaffRole[] = ["sales", "manager", "admin"];

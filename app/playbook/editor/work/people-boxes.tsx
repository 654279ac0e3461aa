import { CheckField } from "../../../components/staff/field.tsx";
import type { Owner, Playbook } from "../../schema.ts";
import { ownerInWords, rolesOf } from "../owner-words.ts";

type PeopleBoxesProps = {
  readonly legend: string;
  readonly hint: string;
  readonly chosen: readonly Owner[] | undefined;
  readonly playbook: Playbook;
  readonly onChange: (chosen: Owner[] | undefined) => void;
};

/** Roles to choose from. Whoever else is named in the file stays until unticked, a role that is gone too. */
export function PeopleBoxes({ legend, hint, chosen = [], playbook, onChange }: PeopleBoxesProps) {
  const roles: readonly Owner[] = rolesOf(playbook).map(({ key }) => key);
  const offered = [...roles, ...chosen.filter((owner) => !roles.includes(owner))];
  const toggle = (owner: Owner) => {
    const left = chosen.includes(owner)
      ? chosen.filter((one) => one !== owner)
      : [...chosen, owner];
    onChange(left.length > 0 ? left : undefined);
  };
  return (
    <fieldset>
      <legend className="font-medium">{legend}</legend>
      <p className="text-sm text-quiet">{hint}</p>
      <div className="flex flex-wrap gap-x-4">
        {offered.map((owner) => (
          <CheckField
            key={JSON.stringify(owner)}
            label={ownerInWords(owner, playbook)}
            checked={chosen.includes(owner)}
            onChange={() => toggle(owner)}
          />
        ))}
      </div>
    </fieldset>
  );
}

import { CheckField, SelectField } from "../../../components/staff/field.tsx";
import type { Owner } from "../../schema.ts";
import { ownerInWords, rolesOf } from "../owner-words.ts";
import { titleInWords } from "../title-in-words.ts";
import { words } from "../words.en.ts";
import type { WorkFormProps } from "./work-form-props.ts";

const { work: said } = words;

/** Who says yes, whether all of them have to, and what is done again when one does not. */
export function ApprovalForm(props: WorkFormProps<"approval">) {
  const { work, task, playbook, onChange } = props;
  return (
    <div className="grid gap-3">
      <Approvers {...props} />
      <SelectField
        id="work-needed"
        label={said.needed}
        value={work.needed}
        onChange={({ currentTarget }) =>
          onChange({ ...work, needed: currentTarget.value === "any" ? "any" : "all" })
        }
      >
        <option value="all">{said.all}</option>
        <option value="any">{said.any}</option>
      </SelectField>
      <SelectField
        id="work-send-back"
        label={said.sendBackTo}
        value={work.sendBackTo ?? ""}
        onChange={({ currentTarget }) =>
          onChange({ ...work, sendBackTo: currentTarget.value || undefined })
        }
      >
        <option value="">{said.nothingAgain}</option>
        {playbook.tasks
          .filter(({ key }) => key !== task.key)
          .map(({ key, title }) => (
            <option key={key} value={key}>
              {titleInWords(title)}
            </option>
          ))}
      </SelectField>
    </div>
  );
}

/** Roles to choose from. Whoever else is named in the file stays until unticked, a role that is gone too. */
function Approvers({ work, playbook, onChange }: WorkFormProps<"approval">) {
  const chosen = work.approvers ?? [];
  const roles: readonly Owner[] = rolesOf(playbook).map(({ key }) => key);
  const offered = [...roles, ...chosen.filter((owner) => !roles.includes(owner))];
  const toggle = (owner: Owner) => {
    const left = chosen.includes(owner)
      ? chosen.filter((one) => one !== owner)
      : [...chosen, owner];
    onChange({ ...work, approvers: left.length > 0 ? left : undefined });
  };
  return (
    <fieldset>
      <legend className="font-medium">{said.approvers}</legend>
      <p className="text-sm text-quiet">{said.approversHint}</p>
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

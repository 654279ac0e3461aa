import { SelectField } from "../../../components/staff/field.tsx";
import { titleInWords } from "../title-in-words.ts";
import { words } from "../words.en.ts";
import { PeopleBoxes } from "./people-boxes.tsx";
import type { WorkFormProps } from "./work-form-props.ts";

const { work: said } = words;

/** Who says yes, whether all of them have to, and what is done again when one does not. */
export function ApprovalForm({ work, task, playbook, onChange }: WorkFormProps<"approval">) {
  return (
    <div className="grid gap-3">
      <PeopleBoxes
        legend={said.approvers}
        hint={said.approversHint}
        chosen={work.approvers}
        playbook={playbook}
        onChange={(approvers) => onChange({ ...work, approvers })}
      />
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

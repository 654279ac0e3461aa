import { CheckField, SelectField, TextField } from "../../../components/staff/field.tsx";
import { lengthInWords } from "../../../plan/lengths.ts";
import { type FileKind, fileKinds } from "../../../uploads/file-formats.ts";
import { ownerInWords, rolesOf } from "../owner-words.ts";
import { words } from "../words.en.ts";
import { wholeFrom } from "./whole-from.ts";
import type { WorkFormProps } from "./work-form-props.ts";

const { work: said } = words;

/** Which files are asked for, who looks at them, and how long they are valid. */
export function FilesForm(props: WorkFormProps<"files">) {
  const { work, onChange } = props;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Kinds {...props} />
      <TextField
        id="work-max"
        label={said.max}
        type="number"
        min={1}
        max={20}
        defaultValue={work.max}
        onChange={({ currentTarget }) =>
          onChange({ ...work, max: wholeFrom(currentTarget.value, 20) ?? work.max })
        }
      />
      <Reviewer {...props} />
      <TextField
        id="work-valid"
        label={said.validDays}
        type="number"
        min={1}
        max={3650}
        optional
        defaultValue={work.validDays}
        onChange={({ currentTarget }) => {
          const validDays = wholeFrom(currentTarget.value, 3650);
          // Only what runs out is renewed.
          const { renewBefore, ...rest } = work;
          onChange(
            validDays === undefined ? { ...rest, validDays } : { ...rest, validDays, renewBefore },
          );
        }}
      />
      {work.renewBefore ? (
        <p className="text-sm text-quiet sm:col-span-2">
          {said.renewed(lengthInWords(work.renewBefore.amount, work.renewBefore.unit))}
        </p>
      ) : null}
    </div>
  );
}

function Kinds({ work, onChange }: WorkFormProps<"files">) {
  const accept = work.accept ?? [];
  const toggle = (kind: FileKind) => {
    const left = fileKinds.filter((one) => (one === kind) !== accept.includes(one));
    onChange({ ...work, accept: left.length > 0 ? left : undefined });
  };
  return (
    <fieldset className="sm:col-span-2">
      <legend className="font-medium">{said.accept}</legend>
      <p className="text-sm text-quiet">{said.acceptHint}</p>
      <div className="flex flex-wrap gap-x-4">
        {fileKinds.map((kind) => (
          <CheckField
            key={kind}
            label={said.fileKinds[kind]}
            checked={accept.includes(kind)}
            onChange={() => toggle(kind)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Reviewer({ work, playbook, onChange }: WorkFormProps<"files">) {
  const { reviewedBy } = work;
  const roles = rolesOf(playbook);
  return (
    <SelectField
      id="work-reviewer"
      label={said.reviewedBy}
      value={reviewedBy === undefined ? "" : JSON.stringify(reviewedBy)}
      onChange={({ currentTarget }) => {
        const role = roles.find(({ key }) => JSON.stringify(key) === currentTarget.value);
        onChange({ ...work, reviewedBy: role?.key });
      }}
    >
      <option value="">{said.nobody}</option>
      {reviewedBy === undefined || roles.some(({ key }) => key === reviewedBy) ? null : (
        <option value={JSON.stringify(reviewedBy)}>{ownerInWords(reviewedBy, playbook)}</option>
      )}
      {roles.map(({ key, title }) => (
        <option key={key} value={JSON.stringify(key)}>
          {title}
        </option>
      ))}
    </SelectField>
  );
}

import { CheckField } from "../../components/staff/field.tsx";
import type { RuleValue, Scalar } from "../condition-tree.ts";
import type { Subject } from "../rule-subject.ts";
import { words } from "./words.en.ts";

const { conditions: said } = words;

type OptionProps<Chosen> = {
  readonly subject: Subject;
  readonly chosen: Chosen;
  readonly onChange: (value: RuleValue) => void;
};

/** One of the options of a question. One that it does not have any more is named. */
export function OptionField({ subject, chosen, onChange }: OptionProps<Scalar>) {
  const values: readonly Scalar[] = subject.values ?? [];
  const index = values.findIndex((value) => Object.is(value, chosen));
  return (
    <select
      className="input"
      aria-label={said.value}
      value={index}
      onChange={({ currentTarget }) => onChange(values[Number(currentTarget.value)] ?? null)}
    >
      {index < 0 ? <option value={-1}>{said.missingOption(String(chosen))}</option> : null}
      {values.map((value, at) => (
        <option key={String(value)} value={at}>
          {subject.show(value)}
        </option>
      ))}
    </select>
  );
}

/** Several of them. */
export function OptionsField({ subject, chosen, onChange }: OptionProps<readonly Scalar[]>) {
  const all = [...new Set([...(subject.values ?? []), ...chosen])];
  const toggle = (value: Scalar) =>
    onChange(
      chosen.includes(value)
        ? chosen.filter((one) => one !== value)
        : all.filter((one) => one === value || chosen.includes(one)),
    );
  return (
    <fieldset className="flex flex-[1_1_200px] flex-wrap gap-x-3">
      <legend className="sr-only">{said.value}</legend>
      {all.map((value) => (
        <CheckField
          key={String(value)}
          label={subject.show(value)}
          checked={chosen.includes(value)}
          onChange={() => toggle(value)}
        />
      ))}
    </fieldset>
  );
}

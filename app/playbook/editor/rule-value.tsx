import { CheckField } from "../../components/staff/field.tsx";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import type { Rule, RuleValue, Scalar } from "../condition-tree.ts";
import type { QuestionsByKey } from "../questions.ts";
import { words } from "./words.en.ts";

const { conditions: said } = words;

type RuleValueProps = {
  readonly rule: Rule;
  readonly question: BoundQuestion;
  readonly questions: QuestionsByKey;
  readonly onChange: (rule: Rule) => void;
};

/** What an answer is compared with: one of its own options, several, a number, a date, or another answer. */
export function RuleValueEditor({ rule, question, questions, onChange }: RuleValueProps) {
  const put = (value: RuleValue) => onChange({ ...rule, value });
  if (rule.value === null) return null;
  if (Array.isArray(rule.value))
    return <OptionsField question={question} chosen={rule.value} onChange={put} />;
  if (question.values)
    return <OptionField question={question} chosen={rule.value} onChange={put} />;
  if (question.kind === "text") return <TextValue value={rule.value} onChange={put} />;
  return <MeasureField rule={rule} question={question} questions={questions} onChange={put} />;
}

type Put = { readonly onChange: (value: RuleValue) => void };

function OptionField({
  question,
  chosen,
  onChange,
}: Put & { readonly question: BoundQuestion; readonly chosen: RuleValue }) {
  const values: readonly Scalar[] = question.values ?? [];
  const index = values.findIndex((value) => Object.is(value, chosen));
  return (
    <select
      className="input w-auto flex-[1_1_140px]"
      aria-label={said.value}
      value={index}
      onChange={({ currentTarget }) => onChange(values[Number(currentTarget.value)] ?? null)}
    >
      {index < 0 ? <option value={-1}>{said.missingOption(String(chosen))}</option> : null}
      {values.map((value, at) => (
        <option key={String(value)} value={at}>
          {question.show(value)}
        </option>
      ))}
    </select>
  );
}

function OptionsField({
  question,
  chosen,
  onChange,
}: Put & { readonly question: BoundQuestion; readonly chosen: readonly Scalar[] }) {
  const all = [...new Set([...(question.values ?? []), ...chosen])];
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
          label={question.show(value)}
          checked={chosen.includes(value)}
          onChange={() => toggle(value)}
        />
      ))}
    </fieldset>
  );
}

function TextValue({ value, onChange }: Put & { readonly value: RuleValue }) {
  return (
    <input
      className="input w-auto flex-[1_1_140px]"
      aria-label={said.value}
      value={typeof value === "string" ? value : ""}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** A number or a date: written here, or the answer to another question of the same kind. */
function MeasureField({
  rule,
  question,
  questions,
  onChange,
}: Put & Omit<RuleValueProps, "onChange">) {
  const others = [...questions.values()].filter(
    ({ kind, base }) => kind === question.kind && base.key !== rule.key,
  );
  const other =
    typeof rule.value === "object" && rule.value !== null && "var" in rule.value
      ? rule.value.var
      : "";
  const own = question.kind === "number" ? 0 : "";
  const shown = typeof rule.value === "object" ? own : (rule.value ?? own);
  const write = (text: string) => {
    if (question.kind !== "number") onChange(text);
    else if (text !== "" && Number.isFinite(Number(text))) onChange(Number(text));
  };
  return (
    <div className="grid flex-[1_1_200px] gap-2">
      {other ? null : (
        <input
          className="input"
          aria-label={said.value}
          type={question.kind}
          step="any"
          defaultValue={String(shown)}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
      )}
      {others.length > 0 ? (
        <select
          className="input"
          aria-label={said.valueFrom}
          value={other}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value ? { var: currentTarget.value } : own)
          }
        >
          <option value="">{said.fixedValue}</option>
          {others.map(({ base }) => (
            <option key={base.key} value={base.key}>
              {said.answerTo(base.label)}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  );
}

import { isListOfConstants } from "../../facts/operand.ts";
import type { Rule, RuleValue, Scalar } from "../condition-tree.ts";
import type { QuestionsByKey } from "../questions.ts";
import type { Subject } from "../rule-subject.ts";
import { isLeft } from "./new-rule.ts";
import { OptionField, OptionsField } from "./option-fields.tsx";
import { OtherAnswer } from "./other-answer.tsx";
import { words } from "./words.en.ts";

const { conditions: said } = words;

type RuleValueProps = {
  readonly rule: Rule;
  readonly subject: Subject;
  readonly questions: QuestionsByKey;
  readonly onChange: (rule: Rule) => void;
};

/** What an answer is compared with: one of its own options, several, a number, a date, or another answer. */
export function RuleValueEditor({ rule, subject, questions, onChange }: RuleValueProps) {
  const { value } = rule;
  const put = (changed: RuleValue) => onChange({ ...rule, value: changed });
  if (value === null) return null;
  if (isListOfConstants(value))
    return <SeveralValues subject={subject} chosen={value} onChange={put} />;
  // Of what is measured, another answer is often the measure; elsewhere it is shown where it is used.
  const isMeasured = ["number", "date", "time", "partial_date"].includes(subject.kind);
  return (
    <div className="grid flex-[1_1_160px] gap-2">
      {isLeft(value) ? null : (
        <OneValue key={JSON.stringify(rule.left)} subject={subject} value={value} onChange={put} />
      )}
      {isMeasured || isLeft(value) ? (
        <OtherAnswer subject={subject} value={value} questions={questions} onChange={put} />
      ) : null}
    </div>
  );
}

type Put = { readonly subject: Subject; readonly onChange: (value: RuleValue) => void };

function OneValue({
  subject,
  value,
  onChange,
}: Put & { readonly value: Exclude<RuleValue, object | null> }) {
  if (subject.values) return <OptionField subject={subject} chosen={value} onChange={onChange} />;
  const write = (text: string) => {
    const read = valueFrom(text, subject);
    if (read !== undefined) onChange(read);
  };
  const input = inputs[subject.kind];
  return (
    <>
      <input
        className="input"
        aria-label={said.value}
        type={input ?? "text"}
        step="any"
        defaultValue={String(value)}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      {subject.kind === "partial_date" ? (
        <span className="text-sm text-quiet">{said.partialDate}</span>
      ) : null}
    </>
  );
}

const inputs: Readonly<Partial<Record<Subject["kind"], string>>> = {
  number: "number",
  date: "date",
  time: "time",
};

/** Several values: those of the question's own options, or one written on each line. */
function SeveralValues({
  subject,
  chosen,
  onChange,
}: Put & { readonly chosen: readonly Scalar[] }) {
  if (subject.values) return <OptionsField subject={subject} chosen={chosen} onChange={onChange} />;
  const write = (text: string) =>
    onChange(
      text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .flatMap((line) => valueFrom(line.trim(), subject) ?? []),
    );
  return (
    <label className="grid flex-[1_1_160px] gap-1">
      <span className="text-sm text-quiet">{said.onePerLine}</span>
      <textarea
        className="input"
        rows={3}
        defaultValue={chosen.join("\n")}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
    </label>
  );
}

/** What was typed, as answers of this kind are; nothing while it is no number. */
function valueFrom(text: string, { kind }: Subject): string | number | undefined {
  if (kind !== "number") return text;
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

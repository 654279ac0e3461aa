import { Button } from "../../components/staff/button.tsx";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { type Operator, operatorsOf, type Rule } from "../condition-tree.ts";
import type { QuestionsByKey } from "../questions.ts";
import { ruleAbout, withOperator } from "./new-rule.ts";
import { RuleValueEditor } from "./rule-value.tsx";
import { words } from "./words.en.ts";

const { conditions: said } = words;

type RuleEditorProps = {
  readonly rule: Rule;
  readonly questions: QuestionsByKey;
  readonly onChange: (rule: Rule | null) => void;
};

/** One rule: a question, what is asked of its answer, and the value it is compared with. */
export function RuleEditor({ rule, questions, onChange }: RuleEditorProps) {
  const question = questions.get(rule.key);
  if (!question) return null;
  const ask = (key: string) => {
    const chosen = questions.get(key);
    if (chosen) onChange(ruleAbout(chosen));
  };
  return (
    <div className="flex flex-wrap items-start gap-2 rounded-md border border-line bg-panel p-2">
      <select
        className="input min-w-0 flex-[2_1_200px]"
        aria-label={said.question}
        value={rule.key}
        onChange={({ currentTarget }) => ask(currentTarget.value)}
      >
        {[...questions]
          .filter(([, { kind }]) => operatorsOf[kind].length > 0)
          .map(([key, { base }]) => (
            <option key={key} value={key}>
              {base.label}
            </option>
          ))}
      </select>
      <OperatorSelect rule={rule} question={question} onChange={onChange} />
      <RuleValueEditor rule={rule} question={question} questions={questions} onChange={onChange} />
      <Button type="button" tone="quiet" aria-label={said.remove} onClick={() => onChange(null)}>
        ✕
      </Button>
    </div>
  );
}

type OperatorSelectProps = {
  readonly rule: Rule;
  readonly question: BoundQuestion;
  readonly onChange: (rule: Rule) => void;
};

function OperatorSelect({ rule, question, onChange }: OperatorSelectProps) {
  const operators = operatorsOf[question.kind];
  const choose = (name: string) => {
    const operator = operators.find((one) => one === name);
    if (operator) onChange(withOperator(rule, operator, question));
  };
  return (
    <select
      className="input w-auto flex-[1_1_120px]"
      aria-label={said.operator}
      value={rule.operator}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {operators.map((operator) => (
        <option key={operator} value={operator}>
          {inWords(operator, question)}
        </option>
      ))}
    </select>
  );
}

function inWords(operator: Operator, { kind }: BoundQuestion): string {
  const ofDates: Readonly<Partial<Record<Operator, string>>> = said.dateOperators;
  return (
    (kind === "date" || kind === "time" ? ofDates[operator] : undefined) ?? said.operators[operator]
  );
}

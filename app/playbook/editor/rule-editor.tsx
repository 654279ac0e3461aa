import type { ReactNode } from "react";
import { Button } from "../../components/staff/button.tsx";
import {
  type ItemRule,
  type Operator,
  type Quantifier,
  quantifiers,
  type Rule,
} from "../condition-tree.ts";
import type { QuestionsByKey } from "../questions.ts";
import { itemsOf } from "../rule-questions.ts";
import { operatorsFor, pathIn, type Subject, subjectOf, subjectsOf } from "../rule-subject.ts";
import { ruleAbout, ruleAboutItems, withOperator } from "./new-rule.ts";
import { RuleValueEditor } from "./rule-value.tsx";
import { words } from "./words.en.ts";

const { conditions: said } = words;

type RuleEditorProps = {
  readonly rule: Rule | ItemRule;
  readonly questions: QuestionsByKey;
  readonly onChange: (rule: Rule | ItemRule | null) => void;
  /** What is asked of the items of a list, drawn as a group of its own. */
  readonly children?: ReactNode;
};

/** One rule: what was answered, what is asked of it, and the value it is compared with. */
export function RuleEditor({ rule, questions, onChange, children }: RuleEditorProps) {
  const left = rule.kind === "rule" ? rule.left : { var: rule.list };
  const subject = subjectOf(left, questions);
  if (!subject) return null;
  const shared = { rule, subject, questions, onChange };
  return (
    <div className="flex flex-wrap items-start gap-2 rounded-md border border-line bg-panel p-2">
      <QuestionSelect {...shared} />
      <AspectSelect {...shared} />
      <OperatorSelect {...shared} />
      {rule.kind === "rule" ? (
        <RuleValueEditor rule={rule} subject={subject} questions={questions} onChange={onChange} />
      ) : null}
      <Button type="button" tone="quiet" aria-label={said.remove} onClick={() => onChange(null)}>
        ✕
      </Button>
      {children ? <div className="w-full">{children}</div> : null}
    </div>
  );
}

type PartProps = Omit<RuleEditorProps, "children"> & { readonly subject: Subject };

function QuestionSelect({ subject, questions, onChange }: PartProps) {
  const ask = (key: string) => {
    const [first] = subjectsOf(key, questions);
    if (first) onChange(ruleAbout(first));
  };
  return (
    <select
      className="input min-w-0 flex-[2_1_200px]"
      aria-label={said.question}
      value={pathIn(subject.left).split(".")[0]}
      onChange={({ currentTarget }) => ask(currentTarget.value)}
    >
      {[...questions]
        .filter(([, { kind }]) => kind !== "nothing")
        .map(([key, { base }]) => (
          <option key={key} value={key}>
            {base.label}
          </option>
        ))}
    </select>
  );
}

/** The answer, how many there are, one of its parts: where a question has more than the one. */
function AspectSelect({ subject, questions, onChange }: PartProps) {
  const [key = ""] = pathIn(subject.left).split(".");
  const offered = subjectsOf(key, questions);
  const now = JSON.stringify(subject.left);
  const all = offered.some(({ left }) => JSON.stringify(left) === now)
    ? offered
    : [...offered, subject];
  if (all.length < 2) return null;
  const choose = (name: string) => {
    const chosen = all.find(({ left }) => JSON.stringify(left) === name);
    if (chosen) onChange(ruleAbout(chosen));
  };
  return (
    <select
      className="input w-auto flex-[1_1_120px]"
      aria-label={said.aspect}
      value={now}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {all.map(({ left, aspect, part }) => (
        <option key={JSON.stringify(left)} value={JSON.stringify(left)}>
          {aspect === "part" ? said.part(part) : said.aspects[aspect]}
        </option>
      ))}
    </select>
  );
}

function OperatorSelect({ rule, subject, questions, onChange }: PartProps) {
  const operators = operatorsFor(subject);
  const asked: readonly Quantifier[] =
    subject.aspect === "answer" && itemsOf(subject.question) ? quantifiers : [];
  const choose = (name: string) => {
    const operator = operators.find((one) => one === name);
    const quantifier = asked.find((one) => one === name);
    const before = rule.kind === "rule" ? rule : ruleAbout(subject);
    if (operator) onChange(withOperator(before, operator, subject));
    else if (quantifier && rule.kind === "items") onChange({ ...rule, quantifier });
    else if (quantifier) onChange(ruleAboutItems(pathIn(subject.left), quantifier, questions));
  };
  return (
    <select
      className="input w-auto flex-[1_1_120px]"
      aria-label={said.operator}
      value={rule.kind === "rule" ? rule.operator : rule.quantifier}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {operators.map((operator) => (
        <option key={operator} value={operator}>
          {inWords(operator, subject)}
        </option>
      ))}
      {asked.map((quantifier) => (
        <option key={quantifier} value={quantifier}>
          {said.quantifiers[quantifier]}
        </option>
      ))}
    </select>
  );
}

function inWords(operator: Operator, { kind }: Subject): string {
  const ofDates: Readonly<Partial<Record<Operator, string>>> = said.dateOperators;
  const ofTimes: Readonly<Partial<Record<Operator, string>>> = said.timeOperators;
  const own = kind === "time" ? ofTimes : /date$/.test(kind) ? ofDates : {};
  return own[operator] ?? said.operators[operator];
}

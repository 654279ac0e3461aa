import type { RuleValue } from "../condition-tree.ts";
import type { QuestionsByKey } from "../questions.ts";
import type { Subject } from "../rule-subject.ts";
import { isLeft, othersLike, ownValue } from "./new-rule.ts";
import { words } from "./words.en.ts";

const { conditions: said } = words;

type OtherAnswerProps = {
  readonly subject: Subject;
  readonly value: RuleValue;
  readonly questions: QuestionsByKey;
  readonly onChange: (value: RuleValue) => void;
};

/** Whether an answer is compared with a value written here, or with another answer of its kind. */
export function OtherAnswer({ subject, value, questions, onChange }: OtherAnswerProps) {
  const others = othersLike(subject, questions, value);
  if (others.length === 0) return null;
  const choose = (name: string) => {
    const other = others.find(({ left }) => JSON.stringify(left) === name);
    onChange(other?.left ?? subject.values?.[0] ?? ownValue(subject));
  };
  return (
    <select
      className="input"
      aria-label={said.valueFrom}
      value={isLeft(value) ? JSON.stringify(value) : ""}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="">{said.fixedValue}</option>
      {others.map((other) => (
        <option key={JSON.stringify(other.left)} value={JSON.stringify(other.left)}>
          {inWords(other)}
        </option>
      ))}
    </select>
  );
}

function inWords({ aspect, part, question: { base } }: Subject): string {
  if (aspect === "count") return said.numberOf(base.label);
  return part === "" ? said.answerTo(base.label) : said.partOfAnswer(said.part(part), base.label);
}

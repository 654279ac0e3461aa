import type { Condition } from "../../facts/condition.ts";
import type { QuestionsByKey } from "../questions.ts";
import { toTree } from "../read-tree.ts";
import { asRule, asWrittenRule } from "../rule-paths.ts";
import { fromTree } from "../write-tree.ts";
import { GroupEditor } from "./group-editor.tsx";
import { words } from "./words.en.ts";

type ConditionBuilderProps = {
  readonly condition: Condition | undefined;
  /** What rules may read here, by key. */
  readonly questions: QuestionsByKey;
  readonly onChange: (condition: Condition | undefined) => void;
};

/** A condition as groups and rules to choose from. A part it cannot draw is shown in words and kept. */
export function ConditionBuilder({ condition, questions, onChange }: ConditionBuilderProps) {
  const tree = toTree(condition && asRule(condition), questions);
  const put = (changed: Condition | undefined) => onChange(changed && asWrittenRule(changed));
  return (
    <div>
      {condition === undefined ? (
        <p className="mb-2 text-quiet">{words.conditions.always}</p>
      ) : null}
      <GroupEditor
        group={tree}
        questions={questions}
        onChange={(group) => put(group ? fromTree(group) : undefined)}
      />
    </div>
  );
}

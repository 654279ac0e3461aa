import type { Condition } from "../../facts/condition.ts";
import { fromTree, toTree } from "../condition-tree.ts";
import type { QuestionsByKey } from "../questions.ts";
import { GroupEditor } from "./group-editor.tsx";
import { words } from "./words.en.ts";

type ConditionBuilderProps = {
  readonly condition: Condition | undefined;
  readonly questions: QuestionsByKey;
  readonly onChange: (condition: Condition | undefined) => void;
};

/** A condition as groups and rules to choose from. A part it cannot draw is shown in words and kept. */
export function ConditionBuilder({ condition, questions, onChange }: ConditionBuilderProps) {
  const tree = toTree(condition, (key) => questions.get(key)?.kind);
  return (
    <div>
      {condition === undefined ? (
        <p className="mb-2 text-quiet">{words.conditions.always}</p>
      ) : null}
      <GroupEditor
        group={tree}
        questions={questions}
        onChange={(group) => onChange(group ? fromTree(group) : undefined)}
      />
    </div>
  );
}

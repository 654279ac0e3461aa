import { Button } from "../../components/staff/button.tsx";
import { explain } from "../../plan/explain.ts";
import { type ConditionNode, emptyGroup, type Group, type ItemRule } from "../condition-tree.ts";
import type { QuestionsByKey } from "../questions.ts";
import { itemsOf } from "../rule-questions.ts";
import { newRule } from "./new-rule.ts";
import { RuleEditor } from "./rule-editor.tsx";
import { words } from "./words.en.ts";

const { conditions: said } = words;

type NodeProps<Node> = {
  readonly questions: QuestionsByKey;
  /** Null takes the part away. */
  readonly onChange: (node: Node | null) => void;
};

type GroupEditorProps = NodeProps<Group> & {
  readonly group: Group;
  /** Set for a group within another one, and for what is asked of the items of a list. */
  readonly inner?: "group" | "items";
};

/** Rules that hold together: all of them, any, not all or none. */
export function GroupEditor({ group, inner, questions, onChange }: GroupEditorProps) {
  const put = (parts: readonly ConditionNode[]) => onChange({ ...group, parts });
  const replace = (at: number, part: ConditionNode | null) =>
    put(
      part === null ? group.parts.filter((_, index) => index !== at) : group.parts.with(at, part),
    );
  const rule = newRule(questions);
  // Parts have no name of their own: they are drawn anew whenever one comes or goes.
  const placed = group.parts.map((part, place) => ({
    part,
    place,
    key: `${group.parts.length} ${place}`,
  }));
  return (
    <div className={inner ? "rounded-md border border-line bg-sunk p-2" : ""}>
      {group.parts.length > 1 || inner === "group" || group.not ? (
        <JoinSelect group={group} onChange={onChange} />
      ) : null}
      <ul className="grid gap-2">
        {placed.map(({ part, place, key }) => (
          <li key={key}>
            <PartEditor
              part={part}
              questions={questions}
              onChange={(changed) => replace(place, changed)}
            />
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap gap-2">
        {rule ? (
          <Button type="button" onClick={() => put([...group.parts, rule])}>
            {said.addRule}
          </Button>
        ) : null}
        {rule ? (
          <Button
            type="button"
            tone="quiet"
            onClick={() =>
              put([...group.parts, { kind: "group", join: "or", not: false, parts: [rule] }])
            }
          >
            {said.addGroup}
          </Button>
        ) : null}
        {inner === "group" ? (
          <Button type="button" tone="quiet" onClick={() => onChange(null)}>
            {said.remove}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function PartEditor({
  part,
  questions,
  onChange,
}: NodeProps<ConditionNode> & { readonly part: ConditionNode }) {
  if (part.kind === "group")
    return <GroupEditor inner="group" group={part} questions={questions} onChange={onChange} />;
  if (part.kind === "rule")
    return <RuleEditor rule={part} questions={questions} onChange={onChange} />;
  if (part.kind === "items")
    return <ItemsEditor rule={part} questions={questions} onChange={onChange} />;
  return (
    <div className="flex items-center gap-2 rounded-md border border-dashed border-edge px-3 py-1">
      <p className="flex-1">
        {explain(part.condition, questions)}{" "}
        <span className="text-sm text-quiet">({said.fixed})</span>
      </p>
      <Button type="button" tone="quiet" aria-label={said.remove} onClick={() => onChange(null)}>
        ✕
      </Button>
    </div>
  );
}

/** What is asked of the items of a list. Without a rule any item will do. */
function ItemsEditor({
  rule,
  questions,
  onChange,
}: NodeProps<ConditionNode> & { readonly rule: ItemRule }) {
  const list = questions.get(rule.list);
  return (
    <RuleEditor rule={rule} questions={questions} onChange={onChange}>
      <GroupEditor
        inner="items"
        group={rule.inside}
        questions={(list && itemsOf(list)) ?? new Map()}
        onChange={(inside) => onChange({ ...rule, inside: inside ?? emptyGroup })}
      />
    </RuleEditor>
  );
}

const joins = [
  { name: "all", join: "and", not: false },
  { name: "any", join: "or", not: false },
  { name: "notAll", join: "and", not: true },
  { name: "none", join: "or", not: true },
] as const;

function JoinSelect({
  group,
  onChange,
}: {
  readonly group: Group;
  readonly onChange: (group: Group) => void;
}) {
  const now = joins.find(({ join, not }) => join === group.join && not === group.not);
  const choose = (name: string) => {
    const chosen = joins.find((one) => one.name === name);
    if (chosen) onChange({ ...group, join: chosen.join, not: chosen.not });
  };
  return (
    <label className="mb-2 flex items-center gap-2">
      {said.when}
      <select
        className="input w-auto"
        aria-label={said.join}
        value={now?.name}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {joins.map(({ name }) => (
          <option key={name} value={name}>
            {said.joins[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

import { Button } from "../../components/staff/button.tsx";
import { ruleQuestionsOf } from "../rule-questions.ts";
import { ConditionBuilder } from "./condition-builder.tsx";
import { Problems } from "./problems.tsx";
import type { TaskEditorProps } from "./task-editor-props.ts";
import { TaskForCustomer } from "./task-for-customer.tsx";
import { TaskText, type TaskTexts } from "./task-text.tsx";
import { TaskWork } from "./task-work.tsx";
import { words } from "./words.en.ts";
import { WorkEditor } from "./work/work-editor.tsx";

const { task: said } = words;

/** What stands beside a field of the editor; any other problem stands on top. */
const ofWork = "work repeat each starts parent onCancel".split(" ");
const placed = [
  ..."title details customerLine because milestone when due after owner phase".split(" "),
  ...ofWork,
];

/** One task of the playbook: what it says, when it happens, whose it is and when it is due. */
export function TaskEditor(props: TaskEditorProps) {
  const { task, questions, problems, onChange } = props;
  const problemsOf = (...fields: readonly string[]) =>
    problems.filter(({ place }) => fields.includes(String(place[2])));
  const texts: TaskTexts = { task, questions, onChange, problemsOf };
  return (
    <div className="card divide-y divide-line [&>*]:p-4">
      <div className="grid gap-3">
        <Problems problems={problems.filter(({ place }) => !placed.includes(String(place[2])))} />
        <TaskText {...texts} field="title" label={said.title} required />
        <TaskText {...texts} field="details" label={said.details} hint={said.detailsHint} long />
      </div>
      <Rule {...texts} playbook={props.playbook} />
      <TaskWork {...props} problemsOf={problemsOf} />
      <div className="grid gap-3">
        <WorkEditor {...props} />
        <Problems problems={problemsOf(...ofWork)} />
      </div>
      <TaskForCustomer {...texts} />
      <Actions {...props} />
    </div>
  );
}

function Rule({ playbook, ...texts }: TaskTexts & Pick<TaskEditorProps, "playbook">) {
  const { task, onChange, problemsOf } = texts;
  return (
    <section>
      <h2 className="mb-2">{said.rule}</h2>
      <ConditionBuilder
        condition={task.when}
        questions={ruleQuestionsOf(playbook, task.key)}
        onChange={(when) => onChange({ ...task, when })}
      />
      <Problems problems={problemsOf("when")} />
      {task.when === undefined ? null : (
        <div className="mt-3">
          <TaskText {...texts} field="because" label={said.because} hint={said.becauseHint} />
        </div>
      )}
    </section>
  );
}

function Actions({ task, onMove, onRemove }: TaskEditorProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <code className="mr-auto text-sm text-quiet">{task.key}</code>
      <Button type="button" onClick={() => onMove(-1)}>
        {said.up}
      </Button>
      <Button type="button" onClick={() => onMove(1)}>
        {said.down}
      </Button>
      <Button type="button" tone="danger" onClick={onRemove}>
        {said.remove}
      </Button>
    </div>
  );
}

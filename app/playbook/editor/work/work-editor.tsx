import { SelectField } from "../../../components/staff/field.tsx";
import { ruleQuestionsOf } from "../../rule-questions.ts";
import type { Work } from "../../schema.ts";
import type { TaskEditorProps } from "../task-editor-props.ts";
import { standingInWords } from "../task-in-words.ts";
import { words } from "../words.en.ts";
import { SeriesForm } from "./series-form.tsx";
import { WorkForm } from "./work-form.tsx";

const { work: said } = words;

type WorkEditorProps = Pick<TaskEditorProps, "task" | "playbook" | "questions" | "onChange">;

/** What kind of work a task is, how often it comes, and what else the file says of it. */
export function WorkEditor({ task, playbook, questions, onChange }: WorkEditorProps) {
  const put = (work: Work | undefined) => onChange({ ...task, work });
  const standing = standingInWords(task, { playbook, questions });
  return (
    <div className="grid gap-3">
      <KindSelect work={task.work} onChange={put} />
      {task.work ? (
        <WorkForm
          key={task.work.type}
          work={task.work}
          task={task}
          playbook={playbook}
          onChange={put}
        />
      ) : null}
      <SeriesForm
        task={task}
        about={{ playbook, questions: ruleQuestionsOf(playbook, task.key) }}
        onChange={onChange}
      />
      {standing.length > 0 ? (
        <div>
          <ul className="list-disc pl-5">
            {standing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className="mt-1 text-sm text-quiet">{said.inFile}</p>
        </div>
      ) : null}
    </div>
  );
}

/** The kinds that a form can hold, each as it begins. */
const beginnings: readonly Work[] = [
  { type: "approval", needed: "all" },
  { type: "files", max: 1 },
  { type: "meeting", agenda: [] },
  { type: "checks", items: [{ key: "check_1", text: said.firstItem }] },
];

type KindSelectProps = {
  readonly work: Work | undefined;
  readonly onChange: (work: Work | undefined) => void;
};

function KindSelect({ work, onChange }: KindSelectProps) {
  const kinds = [...new Set([...beginnings, ...(work ? [work] : [])].map(({ type }) => type))];
  return (
    <SelectField
      id="task-work"
      label={said.kind}
      value={work?.type ?? ""}
      onChange={({ currentTarget }) =>
        onChange(beginnings.find(({ type }) => type === currentTarget.value))
      }
    >
      <option value="">{said.none}</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {said.kinds[kind]}
        </option>
      ))}
    </SelectField>
  );
}

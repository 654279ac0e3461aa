import { useRef } from "react";
import { TextArea, TextField } from "../../components/staff/field.tsx";
import type { Diagnosis } from "../diagnosis.ts";
import type { QuestionsByKey } from "../questions.ts";
import type { PlaybookTask } from "../schema.ts";
import { builtInNames } from "../text-values.ts";
import { Problems } from "./problems.tsx";
import { words } from "./words.en.ts";

type Field = "title" | "details" | "customerLine" | "because" | "milestone";

/** What every text of a task needs to be written. */
export type TaskTexts = {
  readonly task: PlaybookTask;
  readonly questions: QuestionsByKey;
  readonly onChange: (task: PlaybookTask) => void;
  readonly problemsOf: (...fields: readonly string[]) => readonly Diagnosis[];
};

type TaskTextProps = TaskTexts & {
  readonly field: Field;
  readonly label: string;
  readonly hint?: string;
  readonly long?: boolean;
  readonly required?: boolean;
};

/** A text of a task, into which answers can be inserted. */
export function TaskText({
  task,
  field,
  label,
  hint,
  long,
  required,
  questions,
  onChange,
  problemsOf,
}: TaskTextProps) {
  const place = useRef<HTMLDivElement>(null);
  const text = task[field] ?? "";
  const write = (value: string) =>
    onChange({ ...task, [field]: value === "" && !required ? undefined : value });
  const insert = (name: string) => {
    const input = place.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      "input, textarea",
    );
    const [from, to] = [input?.selectionStart ?? text.length, input?.selectionEnd ?? text.length];
    write(`${text.slice(0, from)}{{ ${name} }}${text.slice(to)}`);
  };
  const shared = { id: `task-${field}`, label, hint, value: text, optional: !required };
  return (
    <div ref={place}>
      {long ? (
        <TextArea
          {...shared}
          rows={2}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
      ) : (
        <TextField {...shared} onChange={({ currentTarget }) => write(currentTarget.value)} />
      )}
      <InsertAnswer label={label} questions={questions} onInsert={insert} />
      <Problems problems={problemsOf(field)} />
    </div>
  );
}

type InsertAnswerProps = {
  readonly label: string;
  readonly questions: QuestionsByKey;
  readonly onInsert: (name: string) => void;
};

function InsertAnswer({ label, questions, onInsert }: InsertAnswerProps) {
  return (
    <select
      className="mt-1 w-40 bg-transparent text-sm text-quiet"
      aria-label={`${words.task.insert}: ${label}`}
      value=""
      onChange={({ currentTarget }) => onInsert(currentTarget.value)}
    >
      <option value="">+ {words.task.insert}</option>
      {builtInNames.map((name) => (
        <option key={name} value={name}>
          {words.task.builtIn[name]}
        </option>
      ))}
      {[...questions].map(([key, { base }]) => (
        <option key={key} value={key}>
          {base.label}
        </option>
      ))}
    </select>
  );
}

import { formField } from "../components/staff/form-field.ts";
import type { PlaybookChoice } from "./hand-over-page.server.ts";

type PlaybookChoicesProps = {
  readonly playbooks: readonly PlaybookChoice[];
  readonly field: Parameters<typeof formField>[0];
  readonly onChoose: (key: string) => void;
};

/** The kinds of onboarding there are. Choosing one brings its questions. */
export function PlaybookChoices({ playbooks, field, onChoose }: PlaybookChoicesProps) {
  const { name, defaultValue, error } = formField(field);
  return (
    <div className="grid gap-2">
      {playbooks.map(({ key, name: title, summary }) => (
        <label
          key={key}
          className="flex gap-3 rounded-md border border-line p-3 has-checked:border-accent has-checked:bg-sunk"
        >
          <input
            type="radio"
            name={name}
            value={key}
            defaultChecked={defaultValue === key}
            onChange={() => onChoose(key)}
            required
          />
          <span>
            <span className="font-medium">{title}</span>
            <span className="block text-quiet">{summary}</span>
          </span>
        </label>
      ))}
      {error ? <p className="text-sm font-medium text-bad">{error}</p> : null}
    </div>
  );
}

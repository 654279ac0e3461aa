import { TextArea, TextField } from "../../../components/staff/field.tsx";
import { words } from "../words.en.ts";
import { linesOf } from "./lines.ts";
import { PeopleBoxes } from "./people-boxes.tsx";
import { wholeFrom } from "./whole-from.ts";
import type { WorkFormProps } from "./work-form-props.ts";

const { work: said } = words;

/** How long a meeting takes, who takes part, and what is talked about. */
export function MeetingForm({ work, playbook, onChange }: WorkFormProps<"meeting">) {
  const set = (text: string) => {
    const minutes = wholeFrom(text, 480);
    onChange({ ...work, minutes: minutes !== undefined && minutes >= 5 ? minutes : undefined });
  };
  return (
    <div className="grid gap-3">
      <TextField
        id="work-minutes"
        label={said.minutes}
        type="number"
        min={5}
        max={480}
        className="max-w-24"
        optional
        defaultValue={work.minutes}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
      <PeopleBoxes
        legend={said.takePart}
        hint={said.takePartHint}
        chosen={work.with}
        playbook={playbook}
        onChange={(people) => onChange({ ...work, with: people })}
      />
      <TextArea
        id="work-agenda"
        label={said.agenda}
        hint={said.onePerLine}
        rows={4}
        optional
        defaultValue={work.agenda.join("\n")}
        onChange={({ currentTarget }) =>
          onChange({ ...work, agenda: linesOf(currentTarget.value).slice(0, 20) })
        }
      />
    </div>
  );
}

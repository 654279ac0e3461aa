import { CheckField } from "../../../components/staff/field.tsx";
import { explain } from "../../../plan/explain.ts";
import { dayUnits, mostTimes } from "../../due-schema.ts";
import { asRule } from "../../rule-paths.ts";
import type { PlaybookTask } from "../../schema.ts";
import { type About, anchorInWords } from "../task-in-words.ts";
import { words } from "../words.en.ts";
import { wholeFrom } from "./whole-from.ts";

const { series: said, task: taskWords } = words;

type Repeat = NonNullable<PlaybookTask["repeat"]>;
const usual: Repeat = { every: { amount: 1, unit: "weeks" }, times: 4 };

type SeriesFormProps = {
  readonly task: PlaybookTask;
  readonly about: About;
  readonly onChange: (task: PlaybookTask) => void;
};

/** Whether a task comes several times, and in which rhythm. */
export function SeriesForm({ task, about, onChange }: SeriesFormProps) {
  const { repeat } = task;
  const put = (changed: Repeat | undefined) => onChange({ ...task, repeat: changed });
  return (
    <fieldset>
      <CheckField
        label={said.comesAgain}
        checked={repeat !== undefined}
        onChange={({ currentTarget }) => put(currentTarget.checked ? usual : undefined)}
      />
      {repeat ? <Rhythm repeat={repeat} onChange={put} /> : null}
      {repeat?.until === undefined ? null : (
        <p className="mt-1">{said.until(anchorInWords(repeat.until, about))}</p>
      )}
      {repeat?.extend ? (
        <p className="mt-1">
          {said.extended(repeat.extend.times, explain(asRule(repeat.extend.when), about.questions))}
        </p>
      ) : null}
    </fieldset>
  );
}

type RhythmProps = {
  readonly repeat: Repeat;
  readonly onChange: (repeat: Repeat) => void;
};

function Rhythm({ repeat, onChange }: RhythmProps) {
  const { every, until } = repeat;
  const inUnit = (name: string) => {
    const unit = dayUnits.find((one) => one === name) ?? every.unit;
    onChange({ ...repeat, every: { ...every, unit } });
  };
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2">
      {said.every}
      <input
        className="input w-20"
        type="number"
        min={1}
        max={730}
        aria-label={said.amount}
        defaultValue={every.amount}
        onChange={({ currentTarget }) => {
          const amount = wholeFrom(currentTarget.value, 730) ?? every.amount;
          onChange({ ...repeat, every: { ...every, amount } });
        }}
      />
      <select
        className="input w-auto"
        aria-label={taskWords.unit}
        value={every.unit}
        onChange={({ currentTarget }) => inUnit(currentTarget.value)}
      >
        {dayUnits.map((unit) => (
          <option key={unit} value={unit}>
            {taskWords.units[unit]}
          </option>
        ))}
      </select>
      {until === undefined ? <Times repeat={repeat} onChange={onChange} /> : null}
    </div>
  );
}

function Times({ repeat, onChange }: RhythmProps) {
  return (
    <>
      <label className="flex items-center gap-2">
        {said.times}
        <input
          className="input w-20"
          type="number"
          min={1}
          max={mostTimes}
          defaultValue={repeat.times}
          onChange={({ currentTarget }) =>
            onChange({ ...repeat, times: wholeFrom(currentTarget.value, mostTimes) })
          }
        />
      </label>
      <span className="text-sm text-quiet">{said.timesHint}</span>
    </>
  );
}

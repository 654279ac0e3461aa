import { dayUnits } from "../due-schema.ts";
import type { Length } from "../schema.ts";
import { words } from "./words.en.ts";
import { wholeFrom } from "./work/whole-from.ts";

const { task: said } = words;

type LagFieldsProps = {
  /** Of the task that comes first. */
  readonly title: string;
  readonly lag: Length | undefined;
  readonly onChange: (lag: Length | undefined) => void;
};

/** How long after another task this one comes; at once where nothing is written. */
export function LagFields({ title, lag, onChange }: LagFieldsProps) {
  const unit = lag?.unit ?? "working_days";
  const write = (text: string) => {
    const amount = wholeFrom(text, 730);
    onChange(amount === undefined ? undefined : { amount, unit });
  };
  return (
    <span className="flex items-center gap-2">
      <span className="text-sm text-quiet">{said.lag}</span>
      <input
        className="input w-20"
        type="number"
        min={1}
        max={730}
        aria-label={said.lagAmount(title)}
        defaultValue={lag?.amount}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <select
        className="input w-auto"
        aria-label={said.lagUnit(title)}
        disabled={lag === undefined}
        value={unit}
        onChange={({ currentTarget }) => {
          const chosen = dayUnits.find((one) => one === currentTarget.value);
          if (lag && chosen) onChange({ ...lag, unit: chosen });
        }}
      >
        {dayUnits.map((one) => (
          <option key={one} value={one}>
            {said.units[one]}
          </option>
        ))}
      </select>
    </span>
  );
}

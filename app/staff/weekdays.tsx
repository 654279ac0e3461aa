import { CheckField } from "../components/staff/field.tsx";
import { words } from "./words.en.ts";

const { settings: said } = words;

type WeekdaysProps = { readonly chosen: readonly number[]; readonly error: string | undefined };

/** The days of the week on which the company works, as ISO weekdays. */
export function Weekdays({ chosen, error }: WeekdaysProps) {
  return (
    <fieldset aria-describedby={error ? "workdays-error" : undefined}>
      <legend className="mb-1 font-medium">{said.workdays}</legend>
      <div className="flex flex-wrap gap-x-4">
        {said.days.map((day, index) => (
          <CheckField
            key={day}
            name="workdays"
            value={index + 1}
            label={day}
            defaultChecked={chosen.includes(index + 1)}
          />
        ))}
      </div>
      {error ? (
        <p id="workdays-error" className="mt-1 text-sm font-medium text-bad">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

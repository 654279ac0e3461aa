import { type BoxControl, fieldName } from "../question-types/control.ts";
import { words } from "../words.en.ts";
import { type Asked, textOf } from "./field-ids.ts";
import { PrivateField } from "./private-field.tsx";

type Props = { readonly asked: Asked; readonly control: BoxControl };

/** A field whose text goes into a one-time box, and a box that stays ticked to keep what is in there. */
export function BoxField({ asked, control }: Props) {
  return (
    <PrivateField
      asked={asked}
      control={control}
      hint={words.box.once(control.days)}
      className="input"
    >
      <Kept asked={asked} control={control} />
    </PrivateField>
  );
}

function Kept({ asked, control }: Props) {
  const box = textOf(asked, control.kept);
  if (box === "") return null;
  // On its way into the box, it goes along sealed.
  const sealed = textOf(asked, control.sealed);
  const part = sealed === "" ? control.kept : control.sealed;
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          name={fieldName(asked.key, part)}
          value={sealed || box}
          defaultChecked
        />
        <span>{sealed === "" ? words.box.keep : words.box.ready}</span>
      </label>
      <p className="field sub">{words.box.anew}</p>
    </>
  );
}

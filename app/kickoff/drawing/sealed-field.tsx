import { fieldName, type SealedControl } from "../question-types/control.ts";
import { words } from "../words.en.ts";
import { type Asked, textOf } from "./field-ids.ts";
import { PrivateField } from "./private-field.tsx";

type Props = { readonly asked: Asked; readonly control: SealedControl };

/** A field for what is never shown again, and a box that stays ticked to keep what was typed before. */
export function SealedField({ asked, control }: Props) {
  return (
    <PrivateField asked={asked} control={control} hint={control.hint} className="input w20">
      <Kept asked={asked} control={control} />
    </PrivateField>
  );
}

/** What is kept. Where something is wrong with it, it is kept all the same until it is typed anew. */
function Kept({ asked, control }: Props) {
  const sealed = textOf(asked, control.kept);
  if (sealed === "") return null;
  const name = fieldName(asked.key, control.kept);
  const shown = textOf(asked, control.shown);
  if (textOf(asked, control.problem) !== "")
    return (
      <div className="kept">
        <input type="hidden" name={name} value={sealed} />
        <p className="notice">{words.sealed.kept(shown)}</p>
      </div>
    );
  return (
    <div className="kept">
      <label className="choice">
        <input type="checkbox" name={name} value={sealed} defaultChecked />
        <span>{words.sealed.keep(shown)}</span>
      </label>
      <p className="field sub">{words.sealed.anew}</p>
    </div>
  );
}

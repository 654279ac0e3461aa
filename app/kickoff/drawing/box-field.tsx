import { type BoxControl, fieldName } from "../question-types/question-type.ts";
import { words } from "../words.en.ts";
import { FieldError } from "./field-error.tsx";
import { type Asked, attributesOf, hintId, textOf } from "./field-ids.ts";

type Props = { readonly asked: Asked; readonly control: BoxControl };

/** A field whose text goes into a one-time box, and a box that stays ticked to keep what is in there. */
export function BoxField({ asked, control }: Props) {
  const id = fieldName(asked.key, control.part);
  return (
    <div className="field" data-private>
      {control.label === undefined ? null : (
        <label className="sub" htmlFor={id}>
          {control.label}
        </label>
      )}
      <Kept asked={asked} control={control} />
      <p className="hint" id={hintId(id)}>
        {words.box.once(control.days)}
      </p>
      <FieldError name={id} message={asked.problems[control.part]} />
      <input
        {...attributesOf(asked, control.part, [hintId(id)])}
        className="input"
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </div>
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

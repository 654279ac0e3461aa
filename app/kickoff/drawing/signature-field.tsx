import { fieldName, type SignatureControl } from "../question-types/control.ts";
import { padHeight, padWidth } from "../question-types/signature/stroke.ts";
import { words } from "../words.en.ts";
import { Drawn } from "./drawn.tsx";
import { FieldError } from "./field-error.tsx";
import { type Asked, attributesOf, textOf } from "./field-ids.ts";

type Props = { readonly asked: Asked; readonly control: SignatureControl };

/** The text that is signed, the name under it, and with the script a pad to draw on. */
export function SignatureField({ asked, control }: Props) {
  const name = fieldName(asked.key, "name");
  return (
    <>
      <div className="card lines">{control.text}</div>
      <input type="hidden" name={fieldName(asked.key, "text")} value={control.text} />
      <div className="field">
        <label className="sub" htmlFor={name}>
          {words.signature.name}
        </label>
        <FieldError name={name} message={asked.problems.name} />
        <input
          {...attributesOf(asked, "name")}
          className="input"
          autoComplete="name"
          defaultValue={textOf(asked, "name")}
        />
      </div>
      {control.isDrawn ? <Pad asked={asked} /> : null}
    </>
  );
}

function Pad({ asked }: { readonly asked: Asked }) {
  const drawn = textOf(asked, "drawn");
  return (
    <div className="field" data-pad hidden>
      <p className="sub">{words.signature.draw}</p>
      <svg className="input" viewBox={`0 0 ${padWidth} ${padHeight}`} aria-hidden="true">
        <Drawn path={drawn} />
      </svg>
      <input hidden name={fieldName(asked.key, "drawn")} defaultValue={drawn} />
      <button type="button" className="link">
        {words.signature.clear}
      </button>
    </div>
  );
}

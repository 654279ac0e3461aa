import type { AccessControl } from "../question-types/control.ts";
import { words } from "../words.en.ts";
import { ChoicesField } from "./choices-field.tsx";
import type { Asked } from "./field-ids.ts";

type Props = { readonly asked: Asked; readonly control: AccessControl };

/** What to do, step by step, and whether it is done. */
export function AccessField({ asked, control }: Props) {
  return (
    <>
      <div className="field stack">
        <ol className="list">
          {control.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <ToCopy asked={asked} copy={control.copy} />
        {control.link === undefined ? null : (
          <a className="target" href={control.link.url} target="_blank" rel="noopener noreferrer">
            {control.link.text}
            {words.opensAnew}
          </a>
        )}
      </div>
      <ChoicesField asked={asked} control={control.choices} />
    </>
  );
}

/** A field to copy from: one tap and it is all chosen, and nothing of it is sent. */
function ToCopy({ asked, copy }: { readonly asked: Asked } & Pick<AccessControl, "copy">) {
  if (copy === undefined) return null;
  const id = `${asked.key}-copy`;
  return (
    <div>
      <label className="sub" htmlFor={id}>
        {copy.label}
      </label>
      <input className="input" id={id} defaultValue={copy.text} readOnly />
    </div>
  );
}

import { fieldName, type SaidInstead } from "../question-types/control.ts";
import { words } from "../words.en.ts";
import type { Asked } from "./field-ids.ts";

type Props = SaidInstead & { readonly asked: Asked };

/** What may be said instead of an answer, below its fields. */
export function Instead({ asked, part, waysOut }: Props) {
  const name = fieldName(asked.key, part);
  return waysOut.map((way, index) => (
    <label className="instead" key={way}>
      <input
        type="checkbox"
        id={index === 0 ? name : undefined}
        name={name}
        value={way}
        defaultChecked={asked.fields[part]?.includes(way)}
        data-alone
      />
      {words.wayOut[way].offered}
    </label>
  ));
}

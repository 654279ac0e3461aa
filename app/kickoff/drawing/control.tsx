import type { Control } from "../question-types/control.ts";
import { words } from "../words.en.ts";
import { AccessField } from "./access-field.tsx";
import { BoxField } from "./box-field.tsx";
import { type Asked, textOf } from "./field-ids.ts";
import { Fields } from "./fields.tsx";
import { FilesField } from "./files-field.tsx";
import { ListField } from "./list-field.tsx";
import { MatrixField } from "./matrix-field.tsx";
import { Note } from "./note.tsx";
import { SignatureField } from "./signature-field.tsx";
import { TableField } from "./table-field.tsx";

type Props = { readonly asked: Asked; readonly control: Control };

/** What a question puts to the customer: fields, rows of fields, or something to read. */
export function ControlFields({ asked, control }: Props) {
  if (control.kind === "matrix") return <MatrixField asked={asked} control={control} />;
  if (control.kind === "list") return <ListField asked={asked} control={control} />;
  if (control.kind === "files") return <FilesField asked={asked} control={control} />;
  if (control.kind === "table") return <TableField asked={asked} control={control} />;
  if (control.kind === "computed") return <ComputedValue asked={asked} />;
  if (control.kind === "box") return <BoxField asked={asked} control={control} />;
  if (control.kind === "signature") return <SignatureField asked={asked} control={control} />;
  if (control.kind === "access") return <AccessField asked={asked} control={control} />;
  if (control.kind === "note") return <Note asked={asked} control={control} />;
  return <Fields asked={asked} control={control} />;
}

function ComputedValue({ asked }: { readonly asked: Asked }) {
  return (
    <output className="field lead num" data-computed={asked.key} data-open={words.notYetKnown}>
      {textOf(asked, "") || words.notYetKnown}
    </output>
  );
}

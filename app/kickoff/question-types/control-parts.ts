import { wayOutPart } from "../../facts/way-out.ts";
import type { Control, ListControl } from "./control.ts";
import { itemPart, rowPart, rowsPart } from "./row-parts.ts";

/** The parts that the form fields of a control stand for. */
export function partsOf(control: Control): string[] {
  if (control.kind === "note" || control.kind === "computed") return [];
  if (control.kind === "group") return control.controls.map((inner) => inner.part);
  if (control.kind === "list") return [...rowParts(control), rowsPart];
  if (control.kind === "files") return [...control.parts];
  if (control.kind === "table") return [...partsOf(control.list), ...control.parts];
  if (control.kind === "matrix") return control.rows.map((row) => row.part);
  if (control.kind === "sealed")
    return [control.part, control.kept, control.shown, control.problem];
  if (control.kind === "signature") return ["name", "text", "drawn"];
  if (control.kind === "access") return partsOf(control.choices);
  if (control.kind === "box") return [control.part, control.kept, control.sealed, control.problem];
  if (control.kind !== "choices") return [control.part];
  const revealed = control.choices.flatMap((choice) =>
    choice.reveals ? [choice.reveals.part] : [],
  );
  return [control.part, ...revealed];
}

/** The parts that are not asked for as things are: what was typed into them is kept, and does not count. */
export function partsWithheld(control: Control): string[] {
  if (control.kind === "matrix")
    return control.rows.filter(({ withheld }) => withheld).map(({ part }) => part);
  if (control.kind !== "group") return [];
  return control.controls.flatMap((inner) =>
    inner.kind === "select" && inner.withheld ? [inner.part] : [],
  );
}

function rowParts({ questions, max, given }: ListControl): string[] {
  return Array.from({ length: max }, (_, index) => [
    ...questions.flatMap(({ key, control, waysOut }) =>
      [...partsOf(control), ...(waysOut ? [wayOutPart] : [])].map((part) =>
        rowPart(index + 1, key, part),
      ),
    ),
    ...(given ? [rowPart(index + 1, itemPart, "")] : []),
  ]).flat();
}

import { lengthInWords } from "../../../plan/lengths.ts";
import { words } from "../words.en.ts";
import type { WorkFormProps } from "./work-form-props.ts";

const { work: said } = words;

/** The options of a decision and what each does: read here, and written in the file. */
export function DecisionWords({ work }: WorkFormProps<"decision">) {
  return (
    <>
      <ul className="list-disc pl-5">
        {work.options.map(({ value, label, moves, again }) => (
          <li key={value}>
            {label}
            {moves ? said.moves(lengthInWords(moves.by.amount, moves.by.unit)) : null}
            {again ? said.again : null}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-quiet">{said.inFile}</p>
    </>
  );
}

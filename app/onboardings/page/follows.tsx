import type { ShownOutcome } from "../../kickoff/ask-anew.server.ts";
import { words } from "../words.en.ts";

const { known: said } = words;

/** What a new answer changes, and what follows from it. */
export function Follows({ outcome }: { readonly outcome: ShownOutcome }) {
  if (outcome.state === "needs") return null;
  if (outcome.state === "unchanged")
    return (
      <p role="status" className="text-quiet">
        {said.unchanged}
      </p>
    );
  return (
    <div role="status" className="rounded-md bg-sunk p-3">
      <ul>
        {outcome.changes.map(({ key, label, from, to }) => (
          <li key={key}>
            {label}: <s className="text-quiet">{from ?? said.noAnswer}</s> →{" "}
            <strong>{to ?? said.noAnswer}</strong>
          </li>
        ))}
      </ul>
      <h3 className="mt-2">{said.follows}</h3>
      {outcome.consequences.length === 0 ? (
        <p className="text-quiet">{said.nothingFollows}</p>
      ) : null}
      <ul className="list-disc pl-5">
        {outcome.consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

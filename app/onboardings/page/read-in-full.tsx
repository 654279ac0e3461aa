import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import type { KnownFact } from "../../facts/known-facts.ts";
import type { ReadOut } from "../../lib/answer.ts";
import { words } from "../words.en.ts";

const { reading: said } = words.known;

type ReadInFullProps = { readonly onboardingId: string; readonly fact: KnownFact };

/** Reads a sealed answer out, for as long as it is not hidden again. */
export function ReadInFull({ onboardingId, fact: { key, label } }: ReadInFullProps) {
  const { submit, state, data } = useFetcher<ReadOut>();
  const [isOpen, setOpen] = useState(false);
  const read = () => {
    setOpen(true);
    submit(null, { method: "POST", action: `/onboardings/${onboardingId}/facts/${key}/reading` });
  };
  const answer = isOpen && state === "idle" ? data : undefined;
  return (
    <dd className="text-sm" aria-live="polite">
      {answer?.ok ? (
        <p className="my-1 rounded-md bg-sunk p-2 font-mono text-base break-all whitespace-pre-line">
          {answer.text}
        </p>
      ) : null}
      {answer?.ok ? <p className="text-quiet">{said.noted}</p> : null}
      {answer && !answer.ok ? <p className="text-bad">{answer.problem}</p> : null}
      <Button
        type="button"
        tone="quiet"
        className="-ml-2"
        aria-label={isOpen ? undefined : said.showOf(label)}
        disabled={state !== "idle"}
        onClick={isOpen ? () => setOpen(false) : read}
      >
        {isOpen ? said.hide : said.show}
      </Button>
    </dd>
  );
}

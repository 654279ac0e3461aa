import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import type { ReadOut } from "../../lib/answer.ts";

type ReadOutButtonProps = {
  /** The address that reads it out to a POST. */
  readonly to: string;
  readonly label: string;
  readonly said: {
    readonly show: string;
    readonly showOf: (label: string) => string;
    readonly hide: string;
    readonly noted: string;
  };
  /** Whether there is still something to read. */
  readonly mayRead?: boolean;
};

/** Reads out what does not stand on the page, for as long as it is not hidden again. */
export function ReadOutButton({ to, label, said, mayRead = true }: ReadOutButtonProps) {
  const { submit, state, data } = useFetcher<ReadOut>();
  const [isOpen, setOpen] = useState(false);
  const read = () => {
    setOpen(true);
    submit(null, { method: "POST", action: to });
  };
  const answer = isOpen && state === "idle" ? data : undefined;
  return (
    <dd className="text-sm" aria-live="polite">
      {answer ? <Answer answer={answer} noted={said.noted} /> : null}
      {isOpen || mayRead ? (
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
      ) : null}
    </dd>
  );
}

function Answer({ answer, noted }: { readonly answer: ReadOut; readonly noted: string }) {
  if (!answer.ok) return <p className="text-bad">{answer.problem}</p>;
  return (
    <>
      <p className="my-1 rounded-md bg-sunk p-2 font-mono text-base break-all whitespace-pre-wrap">
        {answer.text}
      </p>
      <p className="text-quiet">{noted}</p>
    </>
  );
}

import { Moment } from "../../components/staff/moment.tsx";
import type { Box } from "../../kickoff/box.ts";
import { words } from "../words.en.ts";
import { ReadOutButton } from "./read-out-button.tsx";

const { boxes: said, opening } = words.known;

type OneTimeBoxProps = {
  readonly box: Box;
  readonly label: string;
  /** The address of the answer. */
  readonly at: string;
  readonly mayOpen: boolean;
};

/** What became of a one-time box, and the button that opens it. */
export function OneTimeBox({ box, label, at, mayOpen }: OneTimeBoxProps) {
  return (
    <>
      <dd className="text-sm text-quiet">
        <State box={box} />
      </dd>
      {mayOpen ? (
        <ReadOutButton
          // Filled again, it is another box.
          key={box.id}
          to={`${at}/opening`}
          label={label}
          said={opening}
          mayRead={box.state === "full"}
        />
      ) : null}
    </>
  );
}

function State({ box }: { readonly box: Box }) {
  switch (box.state) {
    case "full":
      return (
        <>
          {said.full} <Moment at={box.until} />
        </>
      );
    case "opened":
      return (
        <>
          {said.opened(box.by)} <Moment at={box.at} />
        </>
      );
    case "expired":
      return (
        <>
          {said.expired} <Moment at={box.at} />
        </>
      );
  }
}

import { padHeight, padWidth } from "../question-types/signature/stroke.ts";
import { words } from "../words.en.ts";

/** The line of a signature. */
export function Drawn({ path }: { readonly path: string }) {
  return (
    <path
      d={path}
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

/** A signature as it was drawn, to look at. */
export function DrawnSignature({ path }: { readonly path: string }) {
  return (
    <svg
      viewBox={`0 0 ${padWidth} ${padHeight}`}
      width={padWidth / 4}
      height={padHeight / 4}
      role="img"
      aria-label={words.signature.drawn}
    >
      <Drawn path={path} />
    </svg>
  );
}

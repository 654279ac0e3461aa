/** A small tick, drawn once when a step is finished. */
export function Tick() {
  return (
    <svg className="tick" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2 6.5 5 9.5 10.5 3" />
    </svg>
  );
}

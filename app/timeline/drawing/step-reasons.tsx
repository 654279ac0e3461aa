import type { OpenStep } from "../timeline-view.ts";

/** Why a step is here once more, and which of several it is. */
export function StepReasons({ step }: { readonly step: OpenStep }) {
  const { sentBack, series } = step;
  return (
    <>
      {sentBack === null ? null : <p className="lines">{sentBack}</p>}
      {series === null ? null : <p className="num">{series}</p>}
    </>
  );
}

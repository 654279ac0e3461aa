import type { OpenStep } from "../timeline-view.ts";
import { words } from "../words.en.ts";

/** Why a step is here once more, which of several it is, and why it has its date. */
export function StepReasons({ step }: { readonly step: OpenStep }) {
  const { sentBack, series, becauseDue } = step;
  return (
    <>
      {sentBack === null ? null : <p className="lines">{sentBack}</p>}
      {series === null ? null : <p className="num">{series}</p>}
      {becauseDue === "" ? null : <p className="quiet small">{words.whyDate(becauseDue)}</p>}
    </>
  );
}

import { words as portalWords } from "../../customers/portal-words.en.ts";
import type { KickoffAhead } from "../timeline-page-view.ts";
import { words } from "../words.en.ts";

type Props = { readonly ahead: KickoffAhead; readonly portal: string };

/** The kickoff form as what is to be done now: nothing goes on without it. */
export function KickoffStep({ ahead, portal }: Props) {
  const { title, what, button } = portalWords.next[ahead];
  return (
    <li className="step now">
      <div className="card next stack">
        <div className="tight">
          <p className="tags">
            <span className="tag">{words.yours}</span>
          </p>
          <h2>{title}</h2>
          <p>{what}</p>
        </div>
        <p className="actions">
          <a className="button" href={`${portal}/kickoff`}>
            {button}
          </a>
        </p>
      </div>
    </li>
  );
}

import { Face } from "../components/face.tsx";
import { LiveRegion } from "../components/live-region.tsx";
import { Tick } from "../timeline/drawing/tick.tsx";
import type { HomeView, NextCard, PathLine } from "./home-view.ts";
import { words } from "./portal-words.en.ts";

type Props = { readonly view: HomeView; readonly portal: string };

/** The first page of a portal: a short letter, the one next thing, the path, what is known. */
export function HomePage({ view, portal }: Props) {
  return (
    <LiveRegion address={`${portal}/live`} version={view.version} news={view.news} pause={false}>
      <h1>{view.greeting}</h1>
      <div className="person letter">
        <Face name={view.concierge.name} photoUrl={view.concierge.photoUrl} />
        <div>
          <p className="lead">{view.letter}</p>
          <p className="quiet small">
            <a href={`${portal}/concierge`}>{view.concierge.name}</a>
            {view.concierge.title === "" ? null : `, ${view.concierge.title}`}
          </p>
        </div>
      </div>
      <Next card={view.next} portal={portal} />
      <ShortPath lines={view.path} portal={portal} />
      <Known view={view} portal={portal} />
    </LiveRegion>
  );
}

function Next({ card, portal }: { readonly card: NextCard; readonly portal: string }) {
  return (
    <section className="card next stack part" aria-labelledby="next">
      <div className="tight">
        <h2 id="next">{card.title}</h2>
        {card.what === "" ? null : <p>{card.what}</p>}
        {card.facts.length === 0 ? null : (
          <p className="quiet num begin">{card.facts.join(", ")}</p>
        )}
      </div>
      <p className="actions">
        <a className="button" href={portal + card.button.path}>
          {card.button.label}
        </a>
      </p>
    </section>
  );
}

function ShortPath({
  lines,
  portal,
}: {
  readonly lines: readonly PathLine[];
  readonly portal: string;
}) {
  if (lines.length === 0) return null;
  return (
    <section className="part" aria-labelledby="path">
      <h2 id="path">{words.path.title}</h2>
      <ol className="path">
        {lines.map(({ kind, text, when }) => (
          <li key={`${kind} ${text}`} className={`step ${kind}`}>
            {kind === "done" ? <Tick /> : null}
            <p>{text}</p>
            {when === null ? null : <p className="quiet small num">{when}</p>}
          </li>
        ))}
      </ol>
      <a className="target" href={`${portal}/timeline`}>
        {words.path.all}
      </a>
    </section>
  );
}

function Known({ view: { known, changeable }, portal }: Props) {
  if (known.length === 0) return null;
  const draw = (facts: HomeView["known"]) => (
    <Facts facts={facts} portal={portal} changeable={changeable} />
  );
  const rest = known.slice(mostAtOnce);
  return (
    <section className="part" aria-labelledby="known">
      <h2 id="known">{words.known.title}</h2>
      {draw(known.slice(0, mostAtOnce))}
      {rest.length === 0 ? null : (
        <details>
          <summary>{words.known.more(rest.length)}</summary>
          {draw(rest)}
        </details>
      )}
    </section>
  );
}

const mostAtOnce = 5;

type FactsProps = Pick<Props, "portal"> &
  Pick<HomeView, "changeable"> & { readonly facts: HomeView["known"] };

function Facts({ facts, portal, changeable }: FactsProps) {
  return (
    <dl className="facts">
      {facts.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {changeable ? (
            <dd className="change">
              <a href={`${portal}/answers/${key}`}>
                {words.known.change}
                <span className="hidden">: {label}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

import { LinkedText } from "../../components/linked-text.tsx";
import { LiveRegion } from "../../components/live-region.tsx";
import type { TimelinePageView } from "../timeline-page-view.ts";
import type { NewsItem } from "../timeline-view.ts";
import { words } from "../words.en.ts";
import { CompletionForm } from "./completion-form.tsx";
import { DoneSteps } from "./done-steps.tsx";
import { FoldedStep } from "./folded-step.tsx";
import { KickoffStep } from "./kickoff-step.tsx";
import { NowStep } from "./now-step.tsx";

const latestNews = 6;

type Props = { readonly view: TimelinePageView; readonly portal: string };

/** Where the customer is, what is done, what happens now, and what comes next. */
export function TimelinePage({ view, portal }: Props) {
  const { timeline, told, version } = view;
  return (
    <LiveRegion
      address={`${portal}/live`}
      version={version}
      news={timeline.news[0]?.sentence}
      pause={view.noting !== undefined}
    >
      <h1>{words.title}</h1>
      {view.closing ? null : <p className="lead">{timeline.headline}</p>}
      {told === undefined ? null : (
        <div className="notice actions" role="status">
          <p>{told.sentence}</p>
          {told.undo === undefined ? null : (
            <CompletionForm step={told.undo} portal={portal} label={words.undo} reopens />
          )}
        </div>
      )}
      {view.closing ? (
        <section className="card part stack">
          <h2>{view.closing.title}</h2>
          <LinkedText text={view.closing.text} />
        </section>
      ) : null}
      {view.closing && timeline.now.length + timeline.next.length === 0 ? null : (
        <Path view={view} portal={portal} />
      )}
      <Lately news={timeline.news.slice(0, latestNews)} />
    </LiveRegion>
  );
}

function Path({ view, portal }: Props) {
  const { done, now, next } = view.timeline;
  const page = { ...view, portal };
  const toDo = view.kickoff !== undefined || now.some(({ yours, waiting }) => yours && !waiting);
  return (
    <section className="part" aria-label={words.path}>
      {toDo ? null : <p className="quiet">{words.nothingNow}</p>}
      <ol className="path">
        {done.map((group) => (
          <DoneSteps key={`${group.phase} ${group.label}`} group={group} page={page} />
        ))}
        {view.kickoff === undefined ? null : <KickoffStep ahead={view.kickoff} portal={portal} />}
        {now.map((step, index) =>
          (index === 0 && view.kickoff === undefined) || (step.yours && !step.waiting) ? (
            <NowStep key={step.id} step={step} page={page} />
          ) : (
            <FoldedStep key={step.id} step={step} page={page} current />
          ),
        )}
        {next.map((step) => (
          <FoldedStep key={step.id} step={step} page={page} />
        ))}
      </ol>
    </section>
  );
}

function Lately({ news }: { readonly news: readonly NewsItem[] }) {
  if (news.length === 0) return null;
  return (
    <section className="part">
      <h2>{words.lately}</h2>
      <ul className="news">
        {news.map(({ at, on, sentence, detail }) => (
          <li key={`${at} ${sentence}`}>
            <p>{sentence}</p>
            {detail === undefined ? null : <p className="quiet small lines">{detail}</p>}
            <p className="quiet small num">{on}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { Tag } from "../../components/staff/tag.tsx";
import type { PublicationPreview } from "../publication-preview.ts";
import { words } from "./replay-words.en.ts";

type PastSubmissionsProps = {
  readonly playbookKey: string;
  /** The saved draft; null while it is not saved, and cannot be tried. */
  readonly revision: number | null;
};

/** What the new version would have made different for customers who have sent their answers already. */
export function PastSubmissions({ playbookKey, revision }: PastSubmissionsProps) {
  const { load, data } = useFetcher<PublicationPreview | null>();
  useEffect(() => {
    if (revision !== null) load(`/playbooks/${playbookKey}/publication`);
  }, [playbookKey, revision, load]);
  if (revision === null) return null;
  const preview = data?.key === playbookKey && data.revision === revision ? data : undefined;
  return (
    <section aria-live="polite" className="mb-4">
      <h3 className="mb-1 font-medium">{words.title}</h3>
      {preview ? <Preview preview={preview} /> : <p className="text-quiet">{words.loading}</p>}
    </section>
  );
}

function Preview({ preview }: { readonly preview: PublicationPreview }) {
  const { lost, tasks, different, more } = preview;
  if (preview.replayed === 0) return <p className="text-quiet">{words.none}</p>;
  return (
    <>
      <p className="mb-2 text-quiet">{words.replayed(preview)}</p>
      {lost.length === 0 && different === 0 ? <p>{words.same}</p> : null}
      <ul className="grid max-h-60 gap-1 overflow-y-auto">
        {lost.map(({ key, label, why, submissions, examples }) => (
          <li key={`${key} ${why}`} className="flex items-start gap-2">
            <Tag tone="bad">{words.lost(submissions)}</Tag>
            <span>
              {label}{" "}
              <span className="text-quiet">
                {why} {words.examples(examples)}
              </span>
            </span>
          </li>
        ))}
        {tasks.map(({ kind, key, title, submissions }) => (
          <li key={`${kind} ${key}`} className="flex items-start gap-2">
            <Tag tone={tones[kind]}>{words.kinds[kind]}</Tag>
            <span>
              {title} <span className="text-quiet">{words.times(submissions)}</span>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-1 text-quiet">{words.more(more)}</p> : null}
    </>
  );
}

const tones = {
  add: "good",
  restore: "good",
  change: "warn",
  keep: "warn",
  cancel: "bad",
} as const;

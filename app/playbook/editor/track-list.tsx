import type { QuestionsByKey } from "../questions.ts";
import { ruleKey } from "../rule-paths.ts";
import { ruleQuestions } from "../rule-questions.ts";
import type { Playbook, PlaybookTask, Track } from "../schema.ts";
import { ownerInWords } from "./owner-words.ts";
import { titleInWords } from "./title-in-words.ts";
import { words } from "./words.en.ts";

const { tracks: said } = words;

/** The lists of tasks of which an answer chooses one. They are read here, and written in the file. */
export function TrackList({ playbook }: { readonly playbook: Playbook }) {
  if (playbook.tracks.length === 0) return null;
  const questions = ruleQuestions(playbook, undefined);
  return (
    <section className="card mt-4 p-3">
      <h2 className="text-sm text-quiet">{said.title}</h2>
      <p className="mb-2 text-sm text-quiet">{said.hint}</p>
      {playbook.tracks.map((track) => (
        <OneTrack key={track.key} track={track} playbook={playbook} questions={questions} />
      ))}
    </section>
  );
}

type OneTrackProps = {
  readonly track: Track;
  readonly playbook: Playbook;
  readonly questions: QuestionsByKey;
};

function OneTrack({ track, playbook, questions }: OneTrackProps) {
  const chooses = questions.get(ruleKey(track.by));
  return (
    <details className="border-t border-line py-2">
      <summary className="font-medium">{track.title}</summary>
      <p className="mt-1 text-sm text-quiet">{said.by(chooses?.base.label ?? track.by)}</p>
      {track.lists.map(({ for: values, tasks }) => {
        const answers = values?.map((value) => chooses?.show(value) ?? String(value));
        return (
          <div key={tasks[0]?.key} className="mt-2">
            <h3 className="text-sm font-medium">{answers ? said.for(answers) : said.others}</h3>
            <ol className="list-decimal pl-5">
              {tasks.map((task) => (
                <OneTask key={task.key} task={task} playbook={playbook} />
              ))}
            </ol>
          </div>
        );
      })}
    </details>
  );
}

function OneTask({
  task,
  playbook,
}: Pick<OneTrackProps, "playbook"> & { readonly task: PlaybookTask }) {
  const kind = task.work ? [words.work.kinds[task.work.type]] : [];
  return (
    <li>
      {titleInWords(task.title)}
      <span className="block text-sm text-quiet">
        {[ownerInWords(task.owner, playbook), ...kind].join(" · ")}
      </span>
    </li>
  );
}

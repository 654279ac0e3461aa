import { lengthInWords } from "../../plan/lengths.ts";
import { placedTasks } from "../placed-tasks.ts";
import type { QuestionsByKey } from "../questions.ts";
import type { Anchor, Length, Playbook, PlaybookTask, Starts } from "../schema.ts";
import { titleInWords } from "./title-in-words.ts";
import { words } from "./words.en.ts";

const { standing: said, task: taskWords } = words;

/** The playbook that a task stands in, and what it asks. */
export type About = { readonly playbook: Playbook; readonly questions: QuestionsByKey };

/** What the form of a task does not hold, in plain words: for which items, on what event, as a part of what. */
export function standingInWords(task: PlaybookTask, about: About): string[] {
  const { each, starts, parent } = task;
  return [
    ...(each === undefined ? [] : [said.each(labelOf(each, about))]),
    ...(starts === undefined ? [] : [said.starts(startInWords(starts, about))]),
    ...(parent === undefined ? [] : [said.parent(titleOf(parent, about))]),
    ...(task.completedByParts ? [said.completedByParts] : []),
    ...(task.due?.time === undefined ? [] : [said.time(task.due.time, task.due.zone)]),
    ...(task.onCancel === "keep" ? [said.kept] : []),
  ];
}

function startInWords(starts: Starts, about: About): string {
  switch (starts.on) {
    case "kickoff":
    case "cancelled":
      return said.on[starts.on];
    case "answered":
      return said.on.answered(labelOf(starts.question, about));
    case "received":
    case "done":
      return said.on[starts.on](titleOf(starts.task, about));
    case "decided":
      return said.on.decided(titleOf(starts.task, about), choiceIn(starts, about));
    case "overdue":
      return said.on.overdue(titleOf(starts.task, about), starts.by && length(starts.by));
    case "date":
      return said.on.date(dateInWords(starts, about));
  }
}

function choiceIn(
  { task, choice }: Extract<Starts, { on: "decided" }>,
  { playbook }: About,
): string | undefined {
  const work = placedTasks(playbook).byKey.get(task)?.task.work;
  const options = work?.type === "decision" ? work.options : [];
  return options.find(({ value }) => value === choice)?.label ?? choice;
}

function dateInWords({ offset, unit, anchor }: Extract<Starts, { on: "date" }>, about: About) {
  const moment = anchorInWords(anchor, about);
  if (offset === 0) return said.onTheDay(moment);
  const side = offset < 0 ? taskWords.before : taskWords.after;
  return `${lengthInWords(Math.abs(offset), unit)} ${side} ${moment}`;
}

/** What a date counts from. */
export function anchorInWords(anchor: Anchor, about: About): string {
  if (typeof anchor !== "object") return taskWords.anchors[anchor];
  if ("answer" in anchor) return taskWords.answered(labelOf(anchor.answer, about));
  const title = titleOf(anchor.task, about);
  if (anchor.of === "expected") return taskWords.taskExpected(title);
  return anchor.of === "due" ? taskWords.taskDue(title) : taskWords.taskDone(title);
}

function length({ amount, unit }: Length): string {
  return lengthInWords(amount, unit);
}

/** The title of a task or of a track; its key where there is none. */
export function titleOf(key: string, { playbook }: Pick<About, "playbook">): string {
  const track = playbook.tracks.find((one) => one.key === key);
  return titleInWords(placedTasks(playbook).byKey.get(key)?.task.title ?? track?.title ?? key);
}

function labelOf(path: string, { questions }: About): string {
  return questions.get(path.split(".")[0] ?? path)?.base.label ?? path;
}

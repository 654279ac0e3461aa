import { type Diagnosis, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import {
  type PlacedQuestion,
  placedQuestions,
  type QuestionsByKey,
  questionsByKey,
  sectionsByKey,
} from "../questions.ts";
import type { Playbook } from "../schema.ts";
import { diagnosePath } from "./paths.ts";

/** A list that a question takes its blocks or its options from. */
type Source = { readonly list: string; readonly part: string | undefined; readonly place: Place };

/** Questions about the items of what is no list, is not asked on an earlier page, or names no item. */
export function diagnoseLists(playbook: Playbook): Diagnosis[] {
  const questions = questionsByKey(playbook);
  const askedIn = sectionsByKey(playbook);
  return placedQuestions(playbook).flatMap((placed) =>
    sourcesOf(placed).flatMap((source) => {
      const wrong = diagnoseSource(source, questions);
      const isEarlier = (askedIn.get(source.list) ?? -1) < Number(placed.place[1]);
      return wrong.length > 0 || isEarlier ? wrong : [readsLater(source)];
    }),
  );
}

function sourcesOf({ question, place }: PlacedQuestion): Source[] {
  if (question.type === "per_item")
    return [{ list: question.of, part: question.name, place: [...place, "of"] }];
  if (!("optionsFrom" in question) || question.optionsFrom === undefined) return [];
  const [list = "", part] = question.optionsFrom.split(".");
  return [{ list, part, place: [...place, "optionsFrom"] }];
}

function diagnoseSource({ list, part, place }: Source, questions: QuestionsByKey): Diagnosis[] {
  const unknown = diagnosePath(part === undefined ? list : `${list}.${part}`, place, questions);
  const bound = questions.get(list);
  if (unknown.length > 0 || !bound) return unknown;
  if (!bound.items && bound.kind !== "choices") {
    const message = `“${bound.base.label}” is no list.`;
    return [error("no_list", place, message, "Choose a question with several answers.")];
  }
  const isWhole = !bound.items || bound.items.has("");
  if (part !== undefined || isWhole) return [];
  const parts = [...(bound.items?.keys() ?? [])];
  const message = `An item of “${bound.base.label}” has several parts, and none is said to be its name.`;
  return [error("no_name", place, message, `Name it by one of: ${parts.join(", ")}.`)];
}

function readsLater({ list, place }: Source): Diagnosis {
  const message = `The items are those of “${list}”, which is not asked on an earlier page.`;
  return error("reads_later", place, message, `Ask “${list}” in an earlier section.`);
}

import { itemPart } from "../../kickoff/question-types/row-parts.ts";
import { variablesOf } from "../../lib/texts.ts";
import { type Diagnosis, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { placedQuestions, questionsByKey, sectionsByKey } from "../questions.ts";
import type { Playbook } from "../schema.ts";
import { diagnoseText } from "./texts.ts";

type PlacedText = { readonly text: string; readonly place: Place; readonly section: number };

/** Texts of the form that cannot be read, or insert what nobody has been asked on an earlier page. */
export function diagnoseFormTexts(playbook: Playbook): Diagnosis[] {
  const questions = questionsByKey(playbook);
  const askedIn = sectionsByKey(playbook);
  const ofItems = itemTextsIn(playbook).flatMap(({ text, place, names }) =>
    diagnoseText(text, place, new Map(), names),
  );
  const ofForm = textsIn(playbook).flatMap(({ text, place, section }) => [
    ...diagnoseText(text, place, questions, new Map()),
    ...keysIn(text)
      .filter((key) => (askedIn.get(key) ?? -1) >= section)
      .map((key) => insertsLater(key, place)),
  ]);
  return [...ofForm, ...ofItems];
}

/** What is asked about each item of a list: only where the item has a name, the texts may say it. */
function itemTextsIn(playbook: Playbook) {
  return placedQuestions(playbook).flatMap(({ question, place }) => {
    const names = new Map(question.type === "per_item" ? [[itemPart, []]] : []);
    const own =
      question.type === "per_item" || question.type === "repeating_group" ? question.questions : [];
    return own.flatMap(({ label, help = "" }, index) => [
      { text: label, place: [...place, "questions", index, "label"], names },
      { text: help, place: [...place, "questions", index, "help"], names },
    ]);
  });
}

function textsIn({ sections }: Playbook): PlacedText[] {
  return sections.flatMap(({ title, questions }, section) => [
    { text: title, place: ["sections", section, "title"], section },
    ...questions.flatMap(({ label, help = "" }, index) => {
      const place = ["sections", section, "questions", index];
      return [
        { text: label, place: [...place, "label"], section },
        { text: help, place: [...place, "help"], section },
      ];
    }),
  ]);
}

function keysIn(text: string): string[] {
  return [...new Set(variablesOf(text).map((path) => path.split(".")[0] ?? path))];
}

function insertsLater(key: string, place: Place): Diagnosis {
  const message = `This text inserts the answer to “${key}”, which is not asked on an earlier page.`;
  return error("reads_later", place, message, `Ask “${key}” in an earlier section.`);
}

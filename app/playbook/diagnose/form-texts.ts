import { variablesOf } from "../../lib/texts.ts";
import { type Diagnosis, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { placedQuestions, questionsByKey } from "../questions.ts";
import type { Playbook } from "../schema.ts";
import { diagnoseText } from "./texts.ts";

type PlacedText = { readonly text: string; readonly place: Place; readonly section: number };

/** Texts of the form that cannot be read, or insert what nobody has been asked on an earlier page. */
export function diagnoseFormTexts(playbook: Playbook): Diagnosis[] {
  const questions = questionsByKey(playbook);
  const askedIn = new Map(
    placedQuestions(playbook).map(({ key, place }) => [key, Number(place[1])] as const),
  );
  return textsIn(playbook).flatMap(({ text, place, section }) => [
    ...diagnoseText(text, place, questions, []),
    ...keysIn(text)
      .filter((key) => (askedIn.get(key) ?? -1) >= section)
      .map((key) => insertsLater(key, place)),
  ]);
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

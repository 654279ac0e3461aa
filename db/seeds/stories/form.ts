import { bindPlaybook } from "../../../app/kickoff/bound-playbook.ts";
import type { Entered } from "../../../app/kickoff/question-types/parsed.ts";
import type { SectionForm } from "../../../app/kickoff/section-form.ts";
import type { Playbook } from "../../../app/playbook/schema.ts";
import type { Story } from "./story.ts";

/** What the seller typed into the handover. */
export function knownAsTyped(
  { known }: Story,
  playbook: Playbook,
): Record<string, Record<string, string[]>> {
  const { questions } = bindPlaybook(playbook);
  return Object.fromEntries(
    Object.entries(known).flatMap(([key, fact]) => {
      const question = questions.get(key);
      return question ? [[key, asArrays(question.enter(fact))]] : [];
    }),
  );
}

function asArrays(entered: Entered): Record<string, string[]> {
  return Object.fromEntries(Object.entries(entered).map(([part, texts]) => [part, [...texts]]));
}

/** The sections that the customer of a story has filled, as they were posted: what is known and not typed anew was found right. */
export function filledSections({ kickoff, known }: Story, playbook: Playbook): SectionForm[] {
  if (!kickoff) return [];
  const filled = bindPlaybook(playbook).sections.filter(
    ({ section }) => kickoff.sections === undefined || kickoff.sections.includes(section.key),
  );
  return filled.map(({ questions }) => {
    const typed = questions.filter(
      ({ base: { key } }) => key in kickoff.answers || !(key in known),
    );
    const entered = typed.map((question) => {
      const answer = kickoff.answers[question.base.key];
      return [question.base.key, answer === undefined ? {} : question.enter(answer)] as const;
    });
    const confirmed = questions
      .filter((question) => !typed.includes(question))
      .map(({ base }) => base.key);
    return { entered: Object.fromEntries(entered), confirmed, unknownFields: [] };
  });
}

import { isForStaff } from "../../kickoff/bound-playbook.ts";
import { type Diagnosis, didYouMean, error, warning } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { type PlacedQuestion, placedQuestions } from "../questions.ts";
import type { Playbook } from "../schema.ts";

/** Answers that cannot be taken over, and sections whose end or answers nobody comes to. */
export function diagnoseWhoAnswers(playbook: Playbook): Diagnosis[] {
  const questions = placedQuestions(playbook);
  return [
    ...questions.flatMap((question, index) =>
      sameAs(question, questions.slice(0, index), questions),
    ),
    ...questions.flatMap(knownTwice),
    ...playbook.sections.flatMap(({ questions: own, offRamp }, index) =>
      offRamp && own.every(({ askedOf }) => askedOf === "staff")
        ? [
            error(
              "end_unseen",
              ["sections", index, "offRamp"],
              "The customer is asked nothing in this section, so the kickoff never ends here.",
              "Put the end at a section that the customer fills in.",
            ),
          ]
        : [],
    ),
  ];
}

function sameAs(
  { key, question, bound, place }: PlacedQuestion,
  earlier: readonly PlacedQuestion[],
  all: readonly PlacedQuestion[],
): Diagnosis[] {
  const wanted = bound.base.sameAs;
  if (wanted === undefined) return [];
  const own = [...place, "sameAs"];
  const other = earlier.find((one) => one.key === wanted);
  if (!other) {
    const late = all.some((one) => one.key === wanted);
    const message = late
      ? `“${wanted}” is ${wanted === key ? "this question itself" : "asked later"}.`
      : `No question has the key “${wanted}”.`;
    const keys = earlier.filter((one) => one.question.type === question.type).map((one) => one.key);
    const fix = didYouMean(wanted, keys) ?? "Choose an earlier question of the same type.";
    return [error(late ? "reads_later" : "unknown_question", own, message, fix)];
  }
  if (other.question.type !== question.type) {
    const message = `“${other.bound.base.label}” is of another type (${other.question.type}).`;
    return [
      error("same_as_other_type", own, message, "Choose an earlier question of the same type."),
    ];
  }
  if (!isForStaff(bound) && !isForStaff(other.bound)) return notOfferedHere(bound, other, own);
  const message = "Only the customer can say that an answer is the same as another of theirs.";
  return [error("same_as_of_staff", own, message, "Remove it.")];
}

function notOfferedHere(
  { values }: PlacedQuestion["bound"],
  { bound: { base, values: theirs = [] } }: PlacedQuestion,
  place: Place,
): Diagnosis[] {
  const missing = values === undefined ? [] : theirs.filter((value) => !values.includes(value));
  if (missing.length === 0) return [];
  const message = `“${base.label}” has options that this question has not: ${missing.join(", ")}.`;
  return [
    warning("same_as_other_options", place, message, "Give both questions the same options."),
  ];
}

function knownTwice({ bound, place }: PlacedQuestion): Diagnosis[] {
  if (!isForStaff(bound) || bound.base.suppliedBy === undefined) return [];
  const message = "Only staff answer this question: there is nothing for the customer to confirm.";
  return [warning("nothing_to_confirm", [...place, "suppliedBy"], message, "Remove “suppliedBy”.")];
}

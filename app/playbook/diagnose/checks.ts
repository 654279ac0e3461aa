import { type Condition, factsRead, pathsCompared } from "../../facts/condition.ts";
import { isForStaff } from "../../kickoff/bound-playbook.ts";
import type { Check } from "../../kickoff/check-schema.ts";
import { type Diagnosis, didYouMean, error, warning } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { type PlacedQuestion, placedQuestions } from "../questions.ts";
import type { Playbook } from "../schema.ts";
import { diagnoseComparisons } from "./comparisons.ts";
import { decide, logicFor } from "./decide.ts";
import type { Logic } from "./logic.ts";

/** Checks that are told nowhere, and those of rows, which read the questions of their list. */
export function diagnoseChecks(playbook: Playbook): Diagnosis[] {
  const questions = placedQuestions(playbook);
  const ofSections = playbook.sections.flatMap(({ checks = [] }, index) => {
    const own = questions.filter(({ place, bound }) => place[1] === index && !isForStaff(bound));
    const keys = own.map(({ key }) => key);
    return checks.flatMap((check, at) =>
      toldNowhere(check, keys, ["sections", index, "checks", at]),
    );
  });
  return [...ofSections, ...questions.flatMap(ofRows)];
}

/** A check is told at a question that is asked beside it and that it reads: another would wait in vain. */
function toldNowhere({ at, that }: Check, keys: readonly string[], place: Place): Diagnosis[] {
  const told = [...place, "at"];
  if (!keys.includes(at)) {
    const fix = didYouMean(at, keys) ?? `Choose one of: ${keys.join(", ")}.`;
    return [error("unknown_question", told, `“${at}” is not asked here.`, fix)];
  }
  if (factsRead(that).includes(at)) return [];
  const read = factsRead(that).filter((key) => keys.includes(key));
  return [
    error(
      "told_elsewhere",
      told,
      `This check does not read “${at}”, where it is told.`,
      read.length > 0 ? `Choose one of: ${read.join(", ")}.` : "Read a question of this section.",
    ),
  ];
}

function ofRows({ question, bound, section, place }: PlacedQuestion): Diagnosis[] {
  if (question.type !== "repeating_group" || !question.checks || !bound.items) return [];
  const items = bound.items;
  const placed = logicFor(
    question.questions.flatMap((own): PlacedQuestion[] => {
      const item = items.get(own.key);
      const alone = { ...section, when: undefined };
      return item ? [{ key: own.key, question: own, bound: item, section: alone, place }] : [];
    }),
  );
  return question.checks.flatMap((check, at) => {
    const own = [...place, "checks", at];
    const wrong = [
      ...diagnoseComparisons(check.that, [...own, "that"], items),
      ...toldNowhere(check, [...items.keys()], own),
    ];
    return wrong.length > 0 ? wrong : diagnoseCheck(check.that, [...own, "that"], placed);
  });
}

/** A check that nobody can pass, or that nobody can fail, once everything it compares is answered. */
export function diagnoseCheck(that: Condition, place: Place, logic: Logic): Diagnosis[] {
  const answered = pathsCompared(that).map((path) => ({ answered: path }));
  if (decide({ and: answered }, logic) === "never") return [];
  if (decide({ and: [...answered, that] }, logic) === "never") {
    const message = "No answers pass this check: nobody could go on.";
    return [error("never_passes", place, message, "Say what must hold, not what must not.")];
  }
  if (decide({ and: [...answered, { "!": that }] }, logic) !== "never") return [];
  return [warning("always_passes", place, "All answers pass this check.", "Remove it.")];
}

import fc from "fast-check";
import type { FactValue } from "../../app/facts/fact.ts";
import type { Control } from "../../app/kickoff/question-types/control.ts";
import { partsOf } from "../../app/kickoff/question-types/control-parts.ts";
import type { Entered } from "../../app/kickoff/question-types/parsed.ts";
import type { BoundQuestion } from "../../app/kickoff/question-types/question-type.ts";
import {
  bindQuestion,
  type Question,
  questionSchema,
  questionTypes,
} from "../../app/kickoff/question-types/register.ts";
import { answerArbitrary } from "./answer-arbitraries.ts";
import { questionArbitrary } from "./arbitraries.ts";

/** A place where people may write what they like: a part of the form of a question. */
export type FreeText = {
  readonly name: string;
  readonly question: Question;
  readonly bound: BoundQuestion;
  /** The form with a text in this place, and with as much around it as an answer needs. */
  readonly withText: (text: string) => Entered;
};

const plain = "Just a few words";
const seed = 20261120;

/**
 * Every place of every question type in the register that takes any words and keeps them. Nobody
 * lists the types: what a place takes is found by writing into it.
 */
export function freeTexts(): FreeText[] {
  const asked = fc.sample(questionArbitrary("asked"), { numRuns: 1500, seed });
  const questions = asked.map((input) => questionSchema.parse(input));
  return Object.keys(questionTypes).flatMap((type) => {
    const own = questions.filter((question) => question.type === type);
    if (own.length === 0) throw new Error(`There is no random question of the type ${type}.`);
    const places = own.flatMap(placesIn);
    return [...new Map(places.map((place) => [place.name, place])).values()];
  });
}

function placesIn(question: Question): FreeText[] {
  const bound = bindQuestion(question);
  // Its rows are those of another answer: it has no form of its own.
  if (bound.control.kind === "list" && bound.control.given) return [];
  const [around = {}] = fc.sample(answerArbitrary(question), { numRuns: 1, seed });
  return placesOf(bound.control).flatMap(({ part, chosen }) => {
    const withText = (text: string) => ({ ...around, ...chosen, [part]: [text] });
    const parsed = bound.parse(withText(plain));
    if (parsed.state !== "valid" || !textsIn(parsed.value).includes(plain)) return [];
    return [{ name: `${question.type} ${part}`, question, bound, withText }];
  });
}

type Place = { readonly part: string; readonly chosen: Entered };

/** The parts that are written into, each with the choice that shows it. Of a list, those of its first row. */
function placesOf(control: Control): Place[] {
  if (control.kind === "choices")
    return control.choices.flatMap(({ value, reveals }) =>
      reveals ? [{ part: reveals.part, chosen: { [control.part]: [value] } }] : [],
    );
  // What a file is called and how it was found comes from the server, not from the form.
  if (control.kind === "select" || control.kind === "files") return [];
  if (control.kind === "sealed") return [{ part: control.part, chosen: {} }];
  if (control.kind === "table") return placesOf(control.list);
  const parts = partsOf(control).filter((part) => !/^\d+-/.test(part) || part.startsWith("1-"));
  return parts.map((part) => ({ part, chosen: {} }));
}

/** Every text in a fact. */
export function textsIn(value: FactValue): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

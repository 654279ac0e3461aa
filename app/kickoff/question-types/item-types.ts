import { z } from "zod";
import { address } from "./address/type.ts";
import { country } from "./country/type.ts";
import { date } from "./date/type.ts";
import { dateRange } from "./date-range/type.ts";
import { email } from "./email/type.ts";
import { longText } from "./long-text/type.ts";
import { lookup } from "./lookup/type.ts";
import { money } from "./money/type.ts";
import { monthAndYear } from "./month-and-year/type.ts";
import { number } from "./number/type.ts";
import { oneChoice } from "./one-choice/type.ts";
import { partialDate } from "./partial-date/type.ts";
import { percent } from "./percent/type.ts";
import { person } from "./person/type.ts";
import { phone } from "./phone/type.ts";
import { type BoundQuestion, inEveryLight } from "./question-type.ts";
import { sensitive } from "./sensitive/type.ts";
import { severalChoices } from "./several-choices/type.ts";
import { shortText } from "./short-text/type.ts";
import { time } from "./time/type.ts";
import { withWaysOut } from "./ways-out.ts";
import { webAddress } from "./web-address/type.ts";
import { yesNo } from "./yes-no/type.ts";

/** The types that a question about each item of a list may have. */
const itemTypes = {
  short_text: shortText,
  long_text: longText,
  yes_no: yesNo,
  one_choice: oneChoice,
  several_choices: severalChoices,
  number,
  money,
  percent,
  date,
  month_and_year: monthAndYear,
  partial_date: partialDate,
  date_range: dateRange,
  time,
  email,
  phone,
  web_address: webAddress,
  country,
  address,
  person,
  lookup,
  sensitive,
};

type Types = typeof itemTypes;
type Name = keyof Types;
export type ItemQuestion<N extends Name = Name> = {
  [One in N]: { readonly type: One } & z.infer<Types[One]["schema"]>;
}[N];

const { short_text: first, ...others } = itemTypes;
const rest = Object.values(others).map((type) => type.schema);

/** A question about each item of a list, as it stands in a playbook file. */
export const itemQuestionSchema = z
  .discriminatedUnion("type", [first.schema, ...rest])
  .refine((question) => !("optionsFrom" in question) || question.optionsFrom === undefined, {
    path: ["optionsFrom"],
    message: "Write the options of a question about an item.",
  })
  .refine(({ suppliedBy }) => suppliedBy === undefined, {
    path: ["suppliedBy"],
    message: "Sales cannot bring along a part of a list.",
  })
  .refine(({ askedOf }) => askedOf === undefined, {
    path: ["askedOf"],
    message: "A part of a list is asked of whoever is asked the list.",
  })
  .refine(({ sameAs }) => sameAs === undefined, {
    path: ["sameAs"],
    message: "A part of a list is asked for each item. Write “sameAs” at a question of a section.",
  });

const mostQuestions = 12;

/** What is asked about each item of a list, in order. Their conditions read each other first, then the form. */
export const itemQuestionsSchema = itemQuestions(mostQuestions);

/** The same for up to so many questions. */
export function itemQuestions(most: number) {
  return z
    .array(itemQuestionSchema)
    .min(1)
    .max(most)
    .refine(
      (questions) => new Set(questions.map(({ key }) => key)).size === questions.length,
      "Two questions have the same key. Give each its own.",
    );
}

const binders: { [N in Name]: { bind(question: ItemQuestion<N>): BoundQuestion } } = itemTypes;

/** Binds a question about an item to its type, with what may be said instead of an answer. */
export function bindItem<N extends Name>(question: ItemQuestion<N>): BoundQuestion {
  return inEveryLight(binders[question.type].bind(question), withWaysOut);
}

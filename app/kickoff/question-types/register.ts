import { z } from "zod";
import { accessGranted } from "./access-granted/type.ts";
import { address } from "./address/type.ts";
import { computed } from "./computed/type.ts";
import { consent } from "./consent/type.ts";
import { country } from "./country/type.ts";
import { date } from "./date/type.ts";
import { dateRange } from "./date-range/type.ts";
import { email } from "./email/type.ts";
import { files } from "./files/type.ts";
import { information } from "./information/type.ts";
import { longText } from "./long-text/type.ts";
import { lookup } from "./lookup/type.ts";
import { matrix } from "./matrix/type.ts";
import { money } from "./money/type.ts";
import { monthAndYear } from "./month-and-year/type.ts";
import { number } from "./number/type.ts";
import { oneChoice } from "./one-choice/type.ts";
import { partialDate } from "./partial-date/type.ts";
import { peopleByRole } from "./people-by-role/type.ts";
import { perItem } from "./per-item/type.ts";
import { percent } from "./percent/type.ts";
import { person } from "./person/type.ts";
import { phone } from "./phone/type.ts";
import { type BoundQuestion, inEveryLight } from "./question-type.ts";
import { ranking } from "./ranking/type.ts";
import { repeatingGroup } from "./repeating-group/type.ts";
import { repeatingValue } from "./repeating-value/type.ts";
import { withSamePart } from "./same-as.ts";
import { scale } from "./scale/type.ts";
import { secret } from "./secret/type.ts";
import { sensitive } from "./sensitive/type.ts";
import { severalChoices } from "./several-choices/type.ts";
import { shortText } from "./short-text/type.ts";
import { signature } from "./signature/type.ts";
import { table } from "./table/type.ts";
import { time } from "./time/type.ts";
import { withWaysOut } from "./ways-out.ts";
import { webAddress } from "./web-address/type.ts";
import { weeklyHours } from "./weekly-hours/type.ts";
import { yesNo } from "./yes-no/type.ts";

/** Every question type by the name that playbooks call it. */
export const questionTypes = {
  short_text: shortText,
  long_text: longText,
  yes_no: yesNo,
  one_choice: oneChoice,
  several_choices: severalChoices,
  number,
  money,
  date,
  email,
  phone,
  address,
  person,
  percent,
  month_and_year: monthAndYear,
  partial_date: partialDate,
  date_range: dateRange,
  time,
  web_address: webAddress,
  country,
  lookup,
  scale,
  ranking,
  weekly_hours: weeklyHours,
  people_by_role: peopleByRole,
  consent,
  information,
  matrix,
  computed,
  sensitive,
  secret,
  signature,
  access_granted: accessGranted,
  repeating_value: repeatingValue,
  repeating_group: repeatingGroup,
  per_item: perItem,
  files,
  table,
};

type Types = typeof questionTypes;
export type QuestionTypeName = keyof Types;

/** A question as it stands in a checked playbook. */
export type Question<Name extends QuestionTypeName = QuestionTypeName> = {
  [N in Name]: { readonly type: N } & z.infer<Types[N]["schema"]>;
}[Name];

const [firstSchema, ...otherSchemas] = schemas();

/** A question as it stands in a playbook file. */
export const questionSchema = z.discriminatedUnion("type", [firstSchema, ...otherSchemas]);

function schemas() {
  const { short_text: first, ...others } = questionTypes;
  return [first.schema, ...Object.values(others).map((type) => type.schema)] as const;
}

const binders: {
  [N in QuestionTypeName]: {
    bind(question: Question<N>, questions?: ReadonlyMap<string, BoundQuestion>): BoundQuestion;
  };
} = questionTypes;

/** Binds a question to its type, and to the questions of its playbook whose answers it may depend on. */
export function bindQuestion<Name extends QuestionTypeName>(
  question: Question<Name>,
  questions?: ReadonlyMap<string, BoundQuestion>,
): BoundQuestion {
  const bound = binders[question.type].bind(question, questions);
  return inEveryLight(bound, (one) => withSamePart(withWaysOut(one)));
}

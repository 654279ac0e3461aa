import { z } from "zod";
import { countryChoices, countryName, countrySchema } from "../address/countries.ts";
import { choiceFromList } from "../choice-from-list.ts";
import { plainText } from "../entered.ts";
import { questionBase, questionType } from "../question-type.ts";

const schema = questionBase
  .extend({
    type: z.literal("country"),
    /** The country that is chosen already. */
    country: countrySchema.optional(),
    /** The countries to choose from; all of them when left out. */
    countries: z.array(countrySchema).min(1).optional(),
  })
  .refine(
    ({ country, countries }) => country === undefined || (countries?.includes(country) ?? true),
    {
      path: ["country"],
      message: "The country chosen already is not among the countries to choose from.",
    },
  );

/** A country; the fact is its ISO code. */
export const country = questionType(schema, (question) => ({
  ...choiceFromList(countryChoices(question.countries), {
    autoComplete: "country",
    initial: question.country,
  }),
  // A fact may name a country that this question does not offer.
  show: (value) => countryName(plainText(value)),
}));

import { z } from "zod";
import { changeCompanyInput } from "./company.server.ts";
import { regionIsThere, regionProblem } from "./place.ts";

const {
  name,
  accent,
  timeZone,
  country,
  region,
  workdays,
  dayStarts,
  dayEnds,
  closures,
  helpEmail,
  helpPhone,
} = changeCompanyInput.shape;

/** The settings form: every field is in it, so a field left empty is to be emptied. */
export const settingsForm = z
  .object({
    name: name.unwrap(),
    accent: accent.unwrap(),
    timeZone: timeZone.unwrap(),
    country: country.unwrap(),
    region: region.unwrap().default(null),
    workdays: workdays.unwrap(),
    dayStarts: dayStarts.unwrap(),
    dayEnds: dayEnds.unwrap(),
    closures: z
      .string()
      .default("")
      .transform((text, context) => {
        const days = closures.unwrap().safeParse(text.split(/[\s,;]+/).filter(Boolean));
        if (days.success) return days.data;
        context.addIssue({ code: "custom", message: days.error.issues[0]?.message ?? "" });
        return z.NEVER;
      }),
    helpEmail: helpEmail.unwrap(),
    helpPhone: helpPhone.unwrap().default(null),
  })
  .refine(regionIsThere, regionProblem);

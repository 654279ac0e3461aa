import { z } from "zod";
import { changeCompanyInput } from "./company.server.ts";

const { name, accent, timeZone, country, region, workdays, dayStarts, dayEnds, closures, helpEmail, helpPhone } = changeCompanyInput.shape;

/** The settings form: every field is in it, so a field left empty is to be emptied. */
export const settingsForm = z.object({
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
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .pipe(closures.unwrap()),
  helpEmail: helpEmail.unwrap(),
  helpPhone: helpPhone.unwrap().default(null),
});

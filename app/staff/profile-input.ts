import { z } from "zod";
import { changeStaffInput } from "./staff-input.ts";

const { name, title, goodAt, about, reach, phone, timeZone, dayStarts, dayEnds } =
  changeStaffInput.shape;

/** The profile form: every field is in it, so a field left empty is to be emptied. */
export const profileForm = z.object({
  name: name.unwrap(),
  title: title.unwrap().default(""),
  goodAt: goodAt.unwrap().default(""),
  about: about.unwrap().default(""),
  reach: reach.unwrap().default(""),
  phone: phone.unwrap().default(""),
  timeZone: timeZone.unwrap(),
  dayStarts: dayStarts.unwrap(),
  dayEnds: dayEnds.unwrap(),
});

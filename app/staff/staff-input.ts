import { z } from "zod";
import { timeZoneSchema } from "../lib/time-zone.ts";

const name = z
  .string("Enter a name.")
  .trim()
  .min(1, "Enter a name.")
  .max(120, "Use at most 120 characters for the name.");
const role = z.enum(["sales", "manager", "admin"], "Choose a role.");
const line = z.string().trim().max(200, "Use at most 200 characters.");
const text = z.string().trim().max(2000, "Use at most 2,000 characters.");

/** A time of day as "09:00". */
export const timeOfDaySchema = z
  .string("Enter a time like 09:00.")
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time like 09:00.");

export const emailSchema = z
  .string("Enter an email address like name@example.com.")
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("Enter an email address like name@example.com."));

export const addStaffInput = z.object({ name, email: emailSchema, role, title: line.default("") });

/** What is left out stays as it is. */
export const changeStaffInput = z.object({
  id: z.string().min(1),
  name: name.optional(),
  role: role.optional(),
  active: z.boolean().optional(),
  title: line.optional(),
  goodAt: line.optional(),
  about: text.optional(),
  reach: text.optional(),
  phone: z.string().trim().max(40, "Use at most 40 characters for the phone number.").optional(),
  timeZone: timeZoneSchema.optional(),
  dayStarts: timeOfDaySchema.optional(),
  dayEnds: timeOfDaySchema.optional(),
  /** null removes the picture. */
  photoFileId: z.uuid().nullable().optional(),
});

export type AddStaff = z.input<typeof addStaffInput>;
export type ChangeStaff = z.input<typeof changeStaffInput>;

import type { Selectable } from "kysely";
import { z } from "zod";
import type { Database } from "../../db/client.ts";
import type { Company as CompanyRow } from "../../db/types.ts";
import { fileUrl } from "../lib/file-url.ts";
import { readInput } from "../lib/read-input.ts";
import { timeZoneSchema } from "../lib/time-zone.ts";
import type { Actor } from "../onboardings/actor.ts";
import type { By } from "../onboardings/change.server.ts";
import { requireRole } from "./require-role.ts";
import { emailSchema, timeOfDaySchema } from "./staff-input.ts";

/** The company that runs the portal. */
export type Company = {
  readonly name: string;
  /** "#rrggbb" as chosen; `accentFor` makes it legible. */
  readonly accent: string;
  readonly logoUrl: string | null;
  readonly timeZone: string;
  readonly country: string;
  readonly region: string | null;
  /** ISO weekdays, 1 is Monday. */
  readonly workdays: readonly number[];
  readonly dayStarts: string;
  readonly dayEnds: string;
  /** Days without work besides public holidays, ISO dates. */
  readonly closures: readonly string[];
  readonly helpEmail: string;
  readonly helpPhone: string | null;
};

/** What is left out stays as it is. */
export const changeCompanyInput = z.object({
  name: z
    .string("Enter the name of the company.")
    .trim()
    .min(1, "Enter the name of the company.")
    .max(80, "Use at most 80 characters.")
    .optional(),
  accent: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, "Enter a colour like #2f6f5e.")
    .optional(),
  /** null removes the logo. */
  logoFileId: z.uuid().nullable().optional(),
  timeZone: timeZoneSchema.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "Choose a country.")
    .optional(),
  region: z.string().trim().max(20).nullable().optional(),
  workdays: z.array(z.int().min(1).max(7)).min(1, "Choose at least one working day.").optional(),
  dayStarts: timeOfDaySchema.optional(),
  dayEnds: timeOfDaySchema.optional(),
  closures: z.array(z.iso.date("Enter each day like 2026-12-24.")).max(200).optional(),
  helpEmail: emailSchema.optional(),
  helpPhone: z.string().trim().max(40).nullable().optional(),
});

/** The company as it presents itself. */
export async function getCompany(db: Database): Promise<Company> {
  return toCompany(await db.selectFrom("company").selectAll().executeTakeFirstOrThrow());
}

/** Changes how the company presents itself. @throws Refusal not_allowed or invalid */
export async function changeCompany(
  db: Database,
  { actor }: By,
  input: z.input<typeof changeCompanyInput>,
): Promise<Company> {
  requireBrand(actor);
  const change = readInput(changeCompanyInput, input);
  const columns = {
    name: change.name,
    accent: change.accent,
    logo_file_id: change.logoFileId,
    time_zone: change.timeZone,
    country: change.country,
    region: change.region,
    workdays: change.workdays,
    day_starts: change.dayStarts,
    day_ends: change.dayEnds,
    closures: change.closures,
    help_email: change.helpEmail,
    help_phone: change.helpPhone,
  };
  if (Object.values(columns).every((value) => value === undefined)) return getCompany(db);
  return toCompany(
    await db.updateTable("company").set(columns).returningAll().executeTakeFirstOrThrow(),
  );
}

/** Lets those pass who may change how the company presents itself. @throws Refusal not_allowed */
export function requireBrand(actor: Actor): void {
  requireRole(actor, "change the brand", ["admin"]);
}

function toCompany(row: Selectable<CompanyRow>): Company {
  return {
    name: row.name,
    accent: row.accent,
    logoUrl: row.logo_file_id === null ? null : fileUrl(row.logo_file_id),
    timeZone: row.time_zone,
    country: row.country,
    region: row.region,
    workdays: row.workdays,
    dayStarts: row.day_starts.slice(0, 5),
    dayEnds: row.day_ends.slice(0, 5),
    closures: row.closures,
    helpEmail: row.help_email,
    helpPhone: row.help_phone,
  };
}

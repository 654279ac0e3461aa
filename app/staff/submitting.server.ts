import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/server-runtime";
import type { z } from "zod";
import { Refusal, statusOf } from "../lib/errors.ts";

/**
 * Reads a posted form and does its work. A form with problems comes back with every one of them
 * and with everything that was typed; so does one that the work refuses.
 * @param kept what goes back beside the form's own fields when it does
 */
export async function submitting<Schema extends z.ZodType, Done, Kept extends object>(
  form: FormData,
  schema: Schema,
  kept: Kept,
  work: (value: z.output<Schema>) => Promise<Done>,
) {
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") {
    return data(
      { result: submission.reply(), ...kept },
      { status: submission.status === "error" ? 422 : 200 },
    );
  }
  try {
    return await work(submission.value);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const reply = error.field
      ? submission.reply({ fieldErrors: { [error.field]: [error.message] } })
      : submission.reply({ formErrors: [error.message] });
    return data({ result: reply, ...kept }, { status: statusOf(error) });
  }
}

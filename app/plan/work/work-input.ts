import { z } from "zod";

/** As many tasks as one page of the list holds. */
const most = 100;

const taskRef = z.object({ onboardingId: z.string(), taskId: z.string() });

function some<Item extends z.ZodType>(item: Item) {
  return z.array(item).min(1, "Choose at least one task.").max(most, "Choose fewer tasks.");
}

/** A list that a form holds as JSON. */
function inForm<List extends z.ZodType>(list: List) {
  const text = z.string().transform((json, context) => {
    try {
      return JSON.parse(json);
    } catch {
      context.addIssue({ code: "custom", message: "This list of tasks cannot be read." });
      return z.NEVER;
    }
  });
  return text.pipe(list);
}

/** Tasks to complete, or to open again. */
export const tasksInput = some(taskRef);

/** Tasks with the date that was seen and the date that each is to have. */
export const redatesInput = some(
  taskRef.extend({
    from: z.iso.date().nullable(),
    due: z.iso.date("Enter a date that exists.").nullable(),
  }),
);

/** Tasks with who was seen to have each, and who is to have it. Ids of staff, or "customer". */
export const reassignmentsInput = some(
  taskRef.extend({ from: z.string(), to: z.string().min(1, "Choose who takes these tasks.") }),
);

/** The same lists as forms hold them. */
export const postedTasks = inForm(tasksInput);
export const postedRedates = inForm(redatesInput);
export const postedReassignments = inForm(reassignmentsInput);

/** Where chosen tasks are to go: to one date, or some working days on (or back). */
export const shiftInput = z.union([
  z.object({ due: z.iso.date("Enter a date that exists.") }),
  z.object({
    workingDays: z.coerce
      .number()
      .int("Enter whole days.")
      .min(-250, "At most 250 working days.")
      .max(250, "At most 250 working days.")
      .refine((days) => days !== 0, "Enter how many working days."),
  }),
]);

export type Redate = z.output<typeof redatesInput>[number];
export type Reassignment = z.output<typeof reassignmentsInput>[number];
export type Shift = z.output<typeof shiftInput>;

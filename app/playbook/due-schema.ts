import { z } from "zod";
import { conditionSchema } from "../facts/condition-schema.ts";
import { keySchema, pathSchema } from "./key-schema.ts";

/** Units that end on a date. A month after 31 January is the last day of February. */
export const dayUnits = ["working_days", "days", "weeks", "months"] as const;

/** A length of time in whole days or longer. */
export const lengthSchema = z.strictObject({
  amount: z.number().int().min(1).max(730),
  unit: z.enum(dayUnits).default("working_days"),
});

/** Moments a due date can count from. */
export const momentNames = ["won", "kickoff", "go_live"] as const;

/**
 * What a date counts from: a moment; `next`, the earliest date of what comes after the task, or
 * go-live when nothing does (so dates are planned back from go-live); `start`, when the event
 * happened that the task starts on; another task's being done, its due date, or the one until the
 * other is known, which is when it is expected; a date that was given as an answer.
 */
export const anchorSchema = z.union([
  z.enum([...momentNames, "next", "start"]),
  z.strictObject({ task: keySchema, of: z.enum(["done", "due", "expected"]).optional() }),
  z.strictObject({ answer: pathSchema }),
]);

/**
 * The units a due date counts in: days or longer; hours as they pass on the clock, or while
 * people work, from the opening of the day where what they count from has no time.
 */
export const dueUnits = [...dayUnits, "hours", "working_hours"] as const;

const distance = {
  /** How many after the anchor; negative: before it. */
  offset: z.number().int().min(-365).max(730),
  unit: z.enum(dueUnits).default("working_days"),
  anchor: anchorSchema,
};

export const dueSchema = z
  .strictObject({
    ...distance,
    /** The time of that day at which it is due. */
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time as 14:30.")
      .optional(),
    /** Whose clock `time` is read on; the company's when it is left out. */
    zone: z.enum(["company", "customer"]).optional(),
  })
  .refine(({ time, unit }) => time === undefined || !isHours(unit), {
    path: ["time"],
    message: "What is due in hours has a time already. Remove it, or count in days.",
  })
  .refine(({ time, zone }) => zone === undefined || time !== undefined, {
    path: ["zone"],
    message: "A zone says whose clock a time is read on. Give a time as well.",
  });

/** Whether a unit counts hours. */
export function isHours(unit: (typeof dueUnits)[number]): unit is "hours" | "working_hours" {
  return unit === "hours" || unit === "working_hours";
}

/** What brings a task into the plan besides its rule. Until it has happened, the task is not there. */
export const startsSchema = z.discriminatedUnion("on", [
  z.strictObject({ on: z.literal("kickoff") }),
  z.strictObject({ on: z.literal("answered"), question: keySchema }),
  z.strictObject({ on: z.literal("received"), task: keySchema }),
  z.strictObject({ on: z.literal("done"), task: keySchema }),
  /** `choice`: only this one of its options. */
  z.strictObject({ on: z.literal("decided"), task: keySchema, choice: keySchema.optional() }),
  /** The day after the task was due; `by`: so much later. */
  z.strictObject({ on: z.literal("overdue"), task: keySchema, by: lengthSchema.optional() }),
  z.strictObject({
    on: z.literal("date"),
    ...distance,
    unit: z.enum(dayUnits).default("working_days"),
  }),
  /** The onboarding was called off. */
  z.strictObject({ on: z.literal("cancelled") }),
]);

/** How often a series may come that does not wait for the one before to be done. */
export const mostTimes = 104;

/** The same task several times: "weekly for four weeks". */
export const repeatSchema = z
  .strictObject({
    every: lengthSchema,
    /** How often. Without it without end: the next appears when the one before is done. */
    times: z.number().int().min(1).max(mostTimes).optional(),
    /**
     * Up to this day and no further: to go-live, or to the day on which a task is done. As long as
     * it is not known, the next appears when the one before is done.
     */
    until: z.union([z.literal("go_live"), z.strictObject({ task: keySchema })]).optional(),
    /** So many more while this holds. Staff can add some as well. */
    extend: z
      .strictObject({
        times: z.number().int().min(1).max(52),
        when: conditionSchema,
      })
      .optional(),
  })
  .refine(({ times, extend, until }) => until === undefined || !(times || extend), {
    path: ["until"],
    message: "What goes on until a day comes as often as there is time. Remove times and extend.",
  });

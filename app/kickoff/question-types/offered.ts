import { z } from "zod";
import type { Condition } from "../../facts/condition.ts";
import { holds } from "../../facts/condition.ts";
import type { Choice } from "./control.ts";
import { hasItems, namesOfItems } from "./earlier-items.ts";
import { type Option, optionsSchema } from "./options.ts";
import type { Light, QuestionBehaviour } from "./question-type.ts";

/** What a playbook says of the options of a question. */
export const offeredSettings = {
  options: optionsSchema.default([]),
  /** The options are the items of an earlier list: "locations", or a part of each, "locations.city". */
  optionsFrom: z
    .string()
    .regex(
      /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/,
      "Write the key of a question, or key.part where its items have parts.",
    )
    .optional(),
};

type Settings = {
  readonly options: readonly Option[];
  readonly optionsFrom?: string | undefined;
  readonly suppliedBy?: string | undefined;
};

/** Whether a question says in one way what its options are. */
export function hasOptions({ options, optionsFrom }: Settings): boolean {
  return options.length > 0 !== (optionsFrom !== undefined);
}

/** What is said of one that does not. */
export const noOptions = {
  path: ["options"],
  message: "Write the options, or say with optionsFrom which list they are the items of.",
};

/** Whether sales can know the options: those of a list are known only once that is. */
export function canBeSupplied({ optionsFrom, suppliedBy }: Settings): boolean {
  return optionsFrom === undefined || suppliedBy === undefined;
}

/** What is said where they cannot. */
export const notSupplied = {
  path: ["suppliedBy"],
  message: "Sales cannot choose from a list that the customer gives.",
};

/** The choices of a question; those that are not offered in this light are withheld. */
export function choicesOf({ options, optionsFrom }: Settings, light?: Light): Choice[] {
  if (optionsFrom === undefined)
    return options.map(({ when, ...choice }) =>
      light === undefined || holds(when, light.known) ? choice : { ...choice, withheld: true },
    );
  const [list = "", part] = optionsFrom.split(".");
  const names = light === undefined ? [] : namesOfItems(list, part, light);
  return names.map((name) => ({ value: name, label: name }));
}

/**
 * The behaviour of a question with options: asked anew in the light of facts where it `depends` on
 * them what is offered.
 */
export function offering<Of>(
  behaviourIn: (question: Of, light?: Light) => QuestionBehaviour,
  depends: (question: Of) => boolean,
): (question: Of) => QuestionBehaviour {
  return (question) => ({
    ...behaviourIn(question),
    ...(depends(question) ? { inLight: (light) => behaviourIn(question, light) } : {}),
  });
}

/** The values a rule may compare the answer with; undefined where they are those of a list. */
export function valuesOf({ options, optionsFrom }: Settings): readonly string[] | undefined {
  return optionsFrom === undefined ? options.map(({ value }) => value) : undefined;
}

/** When choices are offered that not always are, by value. */
export function offeredWhen({ options }: Settings): Readonly<Record<string, Condition>> {
  return Object.fromEntries(
    options.flatMap(({ value, when }) => (when === undefined ? [] : [[value, when] as const])),
  );
}

/** Holds while there is something to choose. */
export function somethingOffered({ options, optionsFrom }: Settings): Condition | undefined {
  if (optionsFrom !== undefined) return hasItems(optionsFrom.split(".")[0] ?? "");
  const conditions = options.flatMap(({ when }) => (when === undefined ? [] : [when]));
  return conditions.length < options.length ? undefined : { or: conditions };
}

/** Whether it depends on facts which choices are offered. */
export function dependsOnFacts({ options, optionsFrom }: Settings): boolean {
  return optionsFrom !== undefined || hangOnFacts(options);
}

/** Whether some of these are not always offered. */
export function hangOnFacts(options: readonly Pick<Option, "when">[]): boolean {
  return options.some(({ when }) => when !== undefined);
}

import { z } from "zod";
import { conditionSchema } from "../facts/condition-schema.ts";
import { expressionSchema } from "../facts/expression-schema.ts";
import { questionSchema } from "../kickoff/question-types/register.ts";
import { playbookSchema } from "./schema.ts";

export type JsonSchema = z.core.JSONSchema.JSONSchema;

// Parts that stand in several places are written once and referred to by name.
const named = z.registry<{ readonly id: string }>();
named.add(conditionSchema, { id: "condition" });
named.add(expressionSchema, { id: "expression" });
named.add(questionSchema, { id: "question" });

/**
 * The published JSON Schema (draft 2020-12) of a playbook file: what editors complete by and other
 * programs check by. Says the shape only; whether the rules make sense is for `diagnose` to say.
 */
export function playbookJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(playbookSchema, {
    io: "input",
    target: "draft-2020-12",
    metadata: named,
  });
  for (const [path, description] of Object.entries(descriptions)) {
    for (const part of partsAt(schema, path, schema)) part.description = description;
  }
  for (const one of variantsOf(schema.$defs?.question)) {
    const name = isObject(one) ? one.properties?.type : undefined;
    if (isObject(one) && isObject(name) && typeof name.const === "string") one.title = name.const;
  }
  return { ...schema, title: "Playbook", description: "How a kind of customer is onboarded." };
}

/** What the settings mean, for whoever writes a playbook by hand. */
const descriptions: Readonly<Record<string, string>> = {
  format: "The version of this file format.",
  key: "The name that the playbook keeps for ever.",
  name: "The name that staff see.",
  summary: "One sentence: for which customers it is.",
  language: "The language of its texts.",
  roles:
    "Staff roles besides concierge, manager and sales. A role nobody holds falls to the manager.",
  sections: "The pages of the kickoff form, in order.",
  "sections.why": "One sentence: why we ask.",
  "sections.minutes": "Minutes that a careful person needs.",
  "sections.when": "When the page shows. Without it: always.",
  "sections.questions": "Each asks the customer for one fact.",
  "sections.questions.key": "The name of the fact, which rules and texts refer to for ever.",
  "sections.questions.label": "The question as the customer reads it.",
  "sections.questions.help": "What helps to answer it.",
  "sections.questions.required": "Whether it must be answered.",
  "sections.questions.when": "When the question shows. Without it: always.",
  "sections.questions.suppliedBy":
    "Who may know the answer already; the customer then only confirms it.",
  "sections.questions.picture": "A picture that the document brings along.",
  "sections.questions.picture.alt": "What it shows, for whoever cannot see it.",
  "sections.questions.picture.data":
    "A PNG, JPEG or WebP file of at most 200 KB and 4000 pixels a side, in base64.",
  "sections.questions.mayBe":
    'What the customer may say instead of an answer: not_sure, not_applicable. To rules it is no answer; they may ask for {"==": [{"var": "key.not"}, "sure"]}, or "applicable".',
  "sections.questions.sameAs":
    "The key of an earlier question of the same type: the customer may say that the answer is the same.",
  "sections.questions.askedOf":
    "staff: the customer is never asked, staff answer it on their pages.",
  "sections.checks": "What must hold between answers of this section and of those before it.",
  "sections.checks.that": "What must hold once everything it compares is answered.",
  "sections.checks.message": "What to say when it does not: one sentence.",
  "sections.checks.at": "The key of the question to say it at: one that it reads.",
  "sections.offRamp": "Where the kickoff ends for customers whom the company cannot help.",
  "sections.offRamp.when": "When it ends here: no later section is asked, and no task is made.",
  "sections.offRamp.title": "What the closing page is called.",
  "sections.offRamp.text":
    "Paragraphs, separated by an empty line; web addresses in them become links.",
  services:
    'What can be sold. Staff say of each customer what was; rules ask {"in": ["website", {"var": "sold"}]}.',
  phases: "What groups the tasks, in order.",
  tasks: "What is to be done, by whom and when.",
  "tasks.phase": "The key of a phase.",
  "tasks.title": "Liquid over the answers: Set up {{ locations }} locations.",
  "tasks.details": "What to do, for whoever does it. Liquid.",
  "tasks.owner":
    "customer, concierge, manager, sales, or the key of a role; one of staff by email, or by the answer that is it; a kind of contact; the person that an answer names; or chosen by rules.",
  "tasks.owner.deputy": "Whose it is when the one before does not work here any more.",
  "tasks.owner.choose": "Owners with a rule each: it is theirs whose rule holds first.",
  "tasks.owner.else": "Whose it is when none of these rules holds.",
  "tasks.due":
    "When it is due: so many days, weeks or hours after (or, below zero, before) what it counts from.",
  "tasks.due.anchor":
    "won, kickoff, go_live; next: the earliest of what comes after it; start: its event; a task's being done, due, or expected, which is due until it is done; a date that was answered.",
  "tasks.due.time": "The time of that day at which it is due, as 14:30.",
  "tasks.due.zone": "Whose clock the time is read on.",
  "tasks.after":
    "The keys of tasks, or of tracks, that must be done first; with a lag, so long before.",
  "tasks.when": "When it is part of the plan. Without it: always.",
  "tasks.each":
    "A list: there is one such task per item. Rules and texts then read the item, as item.city.",
  "tasks.starts": "The event that brings it into the plan.",
  "tasks.repeat": "How often it comes: weekly for four weeks; without times, without end.",
  "tasks.repeat.until": "How long it goes on: to go-live, or until a task is done.",
  "tasks.repeat.extend": "So many more while this holds.",
  "tasks.parent": "The task that it is a part of. Parts come first.",
  "tasks.completedByParts": "The last of its parts to be done completes it.",
  "tasks.work": "What it asks for: an approval, files, a meeting, checks, a decision.",
  "tasks.onCancel":
    "What becomes of it, while it is open, when the plan no longer calls for it: cancel, or keep because it has to be done all the same.",
  "tasks.customerLine":
    "The line in plain words that the customer sees for a task of ours. Without it the customer does not see the task.",
  "tasks.because": "Liquid; replaces the sentence made from the rule.",
  "tasks.milestone": "What the customer would celebrate when this is done.",
  "tasks.minutes": "Minutes it takes the customer.",
  "tasks.humanOnly": "No automation completes it.",
  tracks:
    "One of several ordered lists of tasks, chosen by one answer or decision. Each task comes after the one before it.",
  "tracks.by": "What chooses: a question, or decision and the key of a decision.",
  "tracks.lists.for": "For these answers; without it for every other answer.",
  workingDays: "Whose free days working days leave out.",
  statusWords: "What the statuses of tasks are called.",
  clocks: "How long something may take before somebody is told.",
};

function isObject(schema: JsonSchema | boolean | undefined): schema is JsonSchema {
  return typeof schema === "object" && schema !== null;
}

/** A schema itself behind references, or each of the ways in which it may be written. */
function variantsOf(schema: JsonSchema | boolean | undefined): (JsonSchema | boolean)[] {
  if (!isObject(schema)) return [];
  return schema.oneOf ?? schema.anyOf ?? [schema];
}

/** The settings at a path from a schema, in each way that what is above may be written. */
function partsAt(root: JsonSchema, path: string, from: JsonSchema): JsonSchema[] {
  return path.split(".").reduce<JsonSchema[]>(
    (parts, name) =>
      parts
        .flatMap((part) => objectsIn(root, part))
        .map(({ properties }) => properties?.[name])
        .filter((setting) => isObject(setting)),
    [from],
  );
}

/** The objects that a schema stands for: its own, those of its list, those it refers to. */
function objectsIn(root: JsonSchema, schema: JsonSchema): JsonSchema[] {
  const { $ref, items } = schema;
  if ($ref !== undefined) {
    const target = root.$defs?.[$ref.replace("#/$defs/", "")];
    return isObject(target) ? objectsIn(root, target) : [];
  }
  if (items !== undefined && !Array.isArray(items))
    return isObject(items) ? objectsIn(root, items) : [];
  const variants = schema.oneOf ?? schema.anyOf;
  return variants ? variants.filter(isObject).flatMap((one) => objectsIn(root, one)) : [schema];
}

const published: { schema?: JsonSchema } = {};

/**
 * The names of the settings that the object at a place may have: what was probably meant by one
 * that does not exist. Of a question, those of its type; of what may be written in several ways,
 * those of all of them.
 */
export function settingsAt(place: readonly (string | number)[], type: unknown): string[] {
  published.schema ??= playbookJsonSchema();
  const root = published.schema;
  const path = place.filter((step) => typeof step === "string").join(".");
  const parts = path === "" ? [root] : partsAt(root, path, root);
  const objects = parts.flatMap((part) => objectsIn(root, part));
  const ofType = objects.filter(({ properties }) => {
    const own = properties?.type;
    return isObject(own) && own.const !== undefined && own.const === type;
  });
  const meant = ofType.length > 0 ? ofType : objects;
  return [...new Set(meant.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

import type {
  Control,
  SelectControl,
  TextControl,
} from "../../app/kickoff/question-types/control.ts";
import { ofRow } from "../../app/kickoff/question-types/list-rows.ts";
import type { Entered } from "../../app/kickoff/question-types/parsed.ts";
import type { BoundQuestion } from "../../app/kickoff/question-types/question-type.ts";

const texts = ["5", "50", "500", "Sample answer", "ada@example.com", "+44 20 7946 0958"];
const nextYear = String(new Date().getFullYear() + 1);
const ofPart: Readonly<Record<string, string>> = {
  day: "14",
  month: "6",
  year: nextYear,
  line1: "1 Quay Street",
  city: "Bristol",
  postcode: "BS1 4DJ",
  country: "GB",
  name: "Ada Okafor",
  email: "ada@example.com",
  phone: "+44 20 7946 0958",
  role: "Director",
};

/**
 * Something valid to type for a question.
 * @throws when none of the usual things will do
 */
export function sampleAnswer(question: BoundQuestion): Entered {
  if (question.parts.size === 0) return {};
  const found = candidates(question.control).find(
    (entered) => question.parse(entered).state === "valid",
  );
  if (found) return found;
  throw new Error(`There is no sample answer for the question ${question.base.key}.`);
}

function candidates(control: Control): Entered[] {
  switch (control.kind) {
    case "text":
      return texts.map((text) => ({ [control.part]: [text] }));
    case "choices": {
      const values = control.choices.filter((choice) => !choice.reveals).map(({ value }) => value);
      const firsts = values.map((_, place) => ({ [control.part]: values.slice(0, place + 1) }));
      return control.several ? firsts : values.map((value) => ({ [control.part]: [value] }));
    }
    case "files":
      return [];
    case "select":
      return control.choices.map(({ value }) => ({ [control.part]: [value] }));
    case "access":
      return candidates(control.choices);
    case "signature":
      return [{ name: ["Ada Okafor"], text: [control.text] }];
    // What is sealed has one format of several: there is no sample for all.
    case "sealed":
    case "box":
    case "note":
    case "computed":
      return [];
    case "table":
      return candidates(control.list);
    case "list":
      return texts.map((_, at) =>
        Object.assign(
          {},
          ...control.questions.map((inner) => {
            const all = candidates(inner.control);
            return ofRow(all[at % all.length] ?? {}, 1, inner.key);
          }),
        ),
      );
    case "matrix":
      return control.columns.map(({ value }) =>
        Object.fromEntries(control.rows.map(({ part }) => [part, [value]])),
      );
    case "group":
      return [Object.fromEntries(control.controls.map((inner) => [inner.part, [partOf(inner)]]))];
  }
}

function partOf(control: TextControl | SelectControl): string {
  return ofPart[control.part] ?? "";
}

import type { Facts, FactValue } from "../../../facts/fact.ts";
import { say } from "../../../lib/isolated.ts";
import { renderLine } from "../../../lib/texts.ts";
import { withTextsSaid } from "../../asked-text.ts";
import type { ListControl } from "../control.ts";
import { mostItems, namesOfItems } from "../earlier-items.ts";
import { partOf, plainText } from "../entered.ts";
import { bindItem, type ItemQuestion } from "../item-types.ts";
import type { Entered, Parsed } from "../parsed.ts";
import type { BoundQuestion, QuestionBehaviour } from "../question-type.ts";
import { itemPart, rowPart } from "../row-parts.ts";
import {
  drawn,
  enterRow,
  type RowAsks,
  readRow,
  receiveRow,
  rowQuestions,
  tidyRow,
} from "../row-reading.ts";
import { shortText } from "../short-text/type.ts";
import { alignedTo, namesIn } from "./aligned.ts";

type Settings = {
  readonly of: string;
  readonly name?: string | undefined;
  readonly required: boolean;
  readonly questions: readonly ItemQuestion[];
};

/** What is asked, and about which items; these follow from the form itself while it is not said. */
type Blocks = {
  readonly required: boolean;
  readonly questions: readonly BoundQuestion[];
  readonly known: Facts;
  readonly names?: readonly string[];
};

/** The behaviour of a question that is asked once for each item of an earlier list. */
export function blocks({ of, name, required, questions: settings }: Settings): QuestionBehaviour {
  const questions = settings.map((question) => bindItem(question));
  return {
    ...behaviourIn({ required, questions, known: {} }),
    inLight: (light) => {
      const names = namesOfItems(of, name, light);
      return behaviourIn({ required, questions, known: light.known, names });
    },
  };
}

function behaviourIn(asked: Blocks): QuestionBehaviour {
  const { names, questions } = asked;
  const control = controlOf(asked);
  const aligned = (entered: Entered) => alignedTo(names ?? namesIn(entered), entered);
  const anyItem = about("…", questions);
  return {
    kind: "list",
    values: undefined,
    control,
    items: new Map([
      itemName,
      ...anyItem.map((question) => [question.base.key, question] as const),
    ]),
    rows: {
      tidy: (entered) => tidy(asked, aligned(entered)),
      withOneMore: (entered) => entered,
      without: (entered) => entered,
      count: (entered) => namesIn(aligned(entered)).length,
      asked: (entered) => askedRows(asked, control, aligned(entered)),
    },
    ...receiving(questions),
    parse: (entered) => parse(asked, aligned(entered)),
    enter: (value) => aligned(enter(questions, value)),
    show: (value) =>
      listed(value)
        .map((item) => show(questions, item).join("\n"))
        .join("\n\n"),
    cell: (value) =>
      listed(value)
        .map((item) => show(questions, item).join(", "))
        .join("; "),
  };
}

/** The form with every field as its question receives it, where one of them does. */
function receiving(questions: readonly BoundQuestion[]): Pick<QuestionBehaviour, "receive"> {
  if (!questions.some((question) => question.receive)) return {};
  return {
    receive: (entered, receiver) => {
      const own = alignedTo(namesIn(entered), entered);
      const rows = namesIn(own).map((_, index) => receiveRow(index + 1, questions, receiver, own));
      return Object.assign({}, own, ...rows);
    },
  };
}

/** The name of the item is a part of its fact, for rules to read. */
const itemName = [
  itemPart,
  shortText.bind(shortText.schema.parse({ type: "short_text", key: itemPart, label: "Name" })),
] as const;

/** What is asked about an item, with its name in the texts. */
function about(item: string, questions: readonly BoundQuestion[]): BoundQuestion[] {
  const says = (text: string) => renderLine(text, { [itemPart]: item });
  return questions.map((question) => withTextsSaid(question, says));
}

function controlOf({ names, questions }: Blocks): ListControl {
  const size = { atFirst: names?.length ?? 1, max: names?.length ?? mostItems };
  return { kind: "list", item: "", ...size, questions: drawn(about("…", questions)), given: true };
}

function asksAbout(name: string, { questions, known }: Blocks): RowAsks {
  return { questions: about(name, questions), known: { ...known, [itemPart]: name } };
}

function askedRows(asked: Blocks, control: ListControl, entered: Entered): ListControl {
  const rows = namesIn(entered).map((name, index) => ({
    name,
    questions: rowQuestions(index + 1, asksAbout(name, asked), entered),
  }));
  return { ...control, rows };
}

function parse(asked: Blocks, entered: Entered): Parsed {
  const names = namesIn(entered);
  const rows = names.map((name, index) =>
    readRow(
      { row: index + 1, called: say`“${name}”`, fillIn: "Fill this in." },
      asksAbout(name, asked),
      entered,
    ),
  );
  const problems = rows.flatMap((row) => row.problems);
  const isEmpty = rows.every((row) => row.isEmpty);
  if (isEmpty && !(asked.required && problems.length > 0)) return { state: "empty" };
  if (problems.length > 0) return { state: "invalid", problems };
  const value = rows.flatMap(({ isEmpty: isBlank, answers }, index) =>
    isBlank ? [] : [{ [itemPart]: names[index] ?? "", ...answers }],
  );
  return { state: "valid", value };
}

function tidy(asked: Blocks, entered: Entered): Entered {
  const names = namesIn(entered);
  const rows = names.map((name, index) => ({
    [rowPart(index + 1, itemPart, "")]: [name],
    ...tidyRow(index + 1, asksAbout(name, asked), entered),
  }));
  return Object.assign({}, ...rows);
}

function enter(questions: readonly BoundQuestion[], value: FactValue): Entered {
  const named = listed(value).filter((item) => partOf(item, itemPart) !== "");
  const rows = named.slice(0, mostItems).map((item, index) => ({
    [rowPart(index + 1, itemPart, "")]: [partOf(item, itemPart)],
    ...enterRow(index + 1, questions, (key) => answerIn(item, key)),
  }));
  return Object.assign({}, ...rows);
}

/** "Leeds", and a line for each answer: "People: 4". */
function show(questions: readonly BoundQuestion[], item: FactValue): string[] {
  const name = partOf(item, itemPart);
  if (name === "") return [plainText(item)];
  const answers = about(name, questions).flatMap(({ base, show: shown }) => {
    const answer = answerIn(item, base.key);
    return answer === undefined ? [] : [`${base.label}: ${shown(answer)}`];
  });
  return [name, ...answers];
}

function answerIn(item: FactValue, key: string): FactValue | undefined {
  if (typeof item !== "object" || Array.isArray(item)) return undefined;
  return Object.entries(item).find(([name]) => name === key)?.[1];
}

function listed(value: FactValue): readonly FactValue[] {
  return Array.isArray(value) ? value : [value];
}

import type { PortalReader } from "../customers/portal-reader.ts";
import { momentInWords, timeInWords } from "../lib/time-in-words.ts";
import { bindPlaybook } from "./bound-playbook.ts";
import type { Conflict, Said } from "./conflicts.ts";
import type { KickoffInput } from "./journey.ts";
import type { KickoffState } from "./queries.server.ts";
import type { BoundQuestion } from "./question-types/question-type.ts";
import { saysSame } from "./question-types/same-as.ts";
import { drawSection, type ElsewhereDrawing, type SectionDrawing } from "./section-drawing.ts";
import { withForm } from "./section-form.ts";
import { sectionPage } from "./section-page.ts";
import { words } from "./words.en.ts";

/** A section as its page shows it, and what the form has to say of itself. */
export type SectionFormView = {
  readonly section: SectionDrawing;
  readonly revision: number;
  /** Names this rendering of the form. */
  readonly formId: string;
  /** When it was last saved, in words. */
  readonly saved: string | undefined;
};

/** What the customer has just posted, where the form has something to say about it. */
export type PostedAgain = {
  readonly asked: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** Why files were not taken in, by question. */
  readonly refused?: ReadonlyMap<string, string>;
};

/** Who reads this rendering of the page, and its name. */
export type Rendering = { readonly reader: PortalReader; readonly formId: string };

/** The form of a section for its reader; undefined when it may not be opened now. */
export function sectionFormView(
  state: KickoffState,
  key: string,
  { reader, formId }: Rendering,
  { asked, conflicts, refused }: PostedAgain = { asked: [], conflicts: [] },
): SectionFormView | undefined {
  const { document } = state.version;
  const input = withMine(state.input, conflicts);
  const page = sectionPage(document, input, key);
  if (!page) return undefined;
  const { questions } = bindPlaybook(document);
  const elsewhere = conflicts.flatMap((conflict) => {
    const question = questions.get(conflict.key);
    return question ? [[conflict.key, draw(conflict, question, reader)] as const] : [];
  });
  const section = drawSection(page, {
    recorded: new Map(state.facts.map((fact) => [fact.key, fact])),
    entered: input.entered,
    told: asked,
    boxes: state.boxes,
    ...(refused === undefined ? {} : { refused }),
    elsewhere: new Map(elsewhere),
    reader,
  });
  const saved = state.savedAt === null ? undefined : momentInWords(state.savedAt, reader);
  return { section, revision: state.revision, formId, saved };
}

/** What was typed into a form that came too late stays in its fields, beside what was saved meanwhile. */
function withMine(input: KickoffInput, conflicts: readonly Conflict[]): KickoffInput {
  const typed = conflicts.filter(({ mine }) => !mine.confirmed);
  return withForm(input, {
    entered: Object.fromEntries(typed.map(({ key, mine }) => [key, mine.entered])),
    confirmed: conflicts.filter(({ mine }) => mine.confirmed).map(({ key }) => key),
    unknownFields: [],
  });
}

function draw(
  { theirs, by, savedAt }: Conflict,
  question: BoundQuestion,
  reader: PortalReader,
): ElsewhereDrawing {
  return { shown: inWords(theirs, question), by, at: timeInWords(savedAt, reader) };
}

function inWords({ entered, confirmed }: Said, question: BoundQuestion): string {
  if (confirmed) return words.stillRight;
  if (question.sameAs && saysSame(entered)) return words.sameAs.offered(question.sameAs.base.label);
  const parsed = question.parse(entered);
  if (parsed.state === "valid") return question.show(parsed.value);
  if (question.receive) return words.notReadable;
  return Object.values(entered).flat().filter(Boolean).join(", ") || words.noAnswer;
}

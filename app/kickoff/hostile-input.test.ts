import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { renderEmail } from "../../emails/render.tsx";
import { sampleBrand, samples } from "../../emails/samples.ts";
import { freeTexts, textsIn } from "../../tests/support/free-texts.ts";
import {
  formulas,
  hostileStrings,
  properNames,
  strangeStrings,
} from "../../tests/support/hostile-strings.ts";
import { playbookWith } from "../../tests/support/playbooks.ts";
import { ask, outcome, typed } from "../../tests/support/questions.ts";
import { worldAddresses } from "../../tests/support/world-addresses.ts";
import { writtenPhones } from "../../tests/support/written-phones.ts";
import type { FactValue } from "../facts/fact.ts";
import { plainCell, safeCell } from "../lib/csv.ts";
import { storable } from "../lib/storable.ts";
import { describeEvent } from "../timeline/describe.ts";
import { answersInWords } from "./answers-in-words.ts";
import { AnswersLetter } from "./drawing/answers-letter.tsx";
import { Question } from "./drawing/question.tsx";
import { journey } from "./journey.ts";
import { drawQuestion } from "./section-drawing.ts";
import { sectionPage } from "./section-page.ts";

const all = [...new Set([...hostileStrings, ...strangeStrings, ...formulas, ...properNames])];
const places = freeTexts();
const reader = { locale: "en-GB", zone: "Europe/London", today: "2026-03-02" };

/** What stands for a text on a page that shows it as text and nothing else. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;");
}

test("texts, names, addresses, other choices, and cells of lists and tables are among the places", () => {
  expect(places.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "short_text ",
      "long_text ",
      "one_choice other",
      "several_choices other",
      "person name",
      "address line1",
      "address city",
      "people_by_role billing_name",
      "repeating_value 1-name",
      "repeating_group 1-name",
      "table 1-name",
      "phone ",
    ]),
  );
});

describe.each(places.map((place) => [place.name, place] as const))("%s", (_, place) => {
  const { bound, question, withText } = place;
  const { key } = question;
  const playbook = playbookWith([{ key: "s", title: "S", questions: [question] }]);

  test("takes every text, refuses at most its length, and keeps it as it was typed", () => {
    for (const text of all) {
      const parsed = bound.parse(withText(text));
      if (parsed.state !== "valid") {
        expect(outcome(parsed), text).toEqual([
          [expect.any(String), expect.stringMatching(/Shorten this to \d+ characters/)],
        ]);
        continue;
      }
      const kept = textsIn(parsed.value);
      const stored = storable(text);
      expect(
        [stored, stored.trim()].some((one) => kept.includes(one)),
        text,
      ).toBe(true);
      expect(bound.parse(bound.enter(parsed.value)), text).toEqual(parsed);
    }
  });

  test("shows every text as text, in the form and in the letter", () => {
    const marks = { form: marksIn(formOf("MARK")), letter: marksIn(letterOf("MARK")) };
    for (const { text, value } of taken()) {
      const form = formOf(text);
      expect(form, text).toContain(escaped(storable(text).trim()));
      expect(marksIn(form), text).toBeLessThanOrEqual(marks.form);
      const letter = letterOf(text);
      expect(letter, text).toContain(escaped(bound.show(value)));
      expect(marksIn(letter), text).toBeLessThanOrEqual(marks.letter);
      if (!understood(value))
        expect(inOneLine(bound.show(value)), text).toContain(inOneLine(storable(text).trim()));
    }
  });

  test("stands in a cell that no spreadsheet runs", () => {
    for (const { text, value } of taken()) {
      const cell = bound.cell(value);
      expect(plainCell(safeCell(cell))).toBe(cell);
      // Among several values, one with a quotation mark is quoted.
      const bare = cell.replaceAll('""', '"');
      if (!understood(value)) expect(`${cell} ${bare}`, text).toContain(storable(text).trim());
      if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(safeCell(cell)).not.toMatch(runs);
    }
  });

  function taken() {
    return all.flatMap((text) => {
      const parsed = bound.parse(withText(text));
      return parsed.state === "valid" ? [{ text, value: parsed.value }] : [];
    });
  }

  function formOf(text: string): string {
    const input = { facts: {}, entered: { [key]: withText(text) }, confirmed: new Set<string>() };
    const page = sectionPage(playbook, input, "s");
    const [first] = page?.questions ?? [];
    if (!page || !first) throw new Error("The page asks nothing.");
    const drawing = {
      recorded: new Map(),
      entered: input.entered,
      told: [key],
      boxes: new Map(),
      reader,
    };
    const drawn = drawQuestion(first, page.problems, drawing);
    return renderToStaticMarkup(createElement(Question, { question: drawn }));
  }

  function letterOf(text: string): string {
    const entered = { [key]: withText(text) };
    const { answers } = journey(playbook, { facts: {}, entered, confirmed: new Set() });
    const sections = answersInWords(playbook, answers);
    return renderToStaticMarkup(createElement(AnswersLetter, { sections, heading: "h2" }));
  }
});

/** A table shows a row in one line. */
function inOneLine(text: string): string {
  return text.replaceAll("\n", ", ");
}

const runs = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u;

/** How many tags begin in a page: a text that does something adds one. */
function marksIn(html: string): number {
  return html.split("<").length - 1;
}

/** A phone number that was understood reads in the international way. */
function understood(value: FactValue): boolean {
  return JSON.stringify(value).includes('"e164":');
}

test("an email carries every text as text, in HTML and in plain text", async () => {
  const receipt = samples.find(({ template }) => template === "receipt");
  if (receipt?.template !== "receipt") throw new Error("There is no sample of a receipt.");
  const letter = async (answer: string) => {
    const sections = [{ title: "Yours", answers: [{ question: "Anything", answer }] }];
    return renderEmail({ ...receipt, props: { ...receipt.props, sections } }, sampleBrand);
  };
  const { html, text } = await letter("MARK");
  for (const hostile of all
    .map((one) => storable(one).trim())
    .filter((one) => !one.includes("\n"))) {
    const written = await letter(hostile);
    expect(written.html, hostile).toContain(escaped(hostile));
    expect(marksIn(written.html), hostile).toBe(marksIn(html));
    expect(words(written.text), hostile).toBe(words(text.replace("MARK", () => hostile)));
  }
});

function words(text: string): string {
  return text.split(/\s+/).join(" ");
}

test("the story tells a changed answer as it was written", () => {
  for (const text of all) {
    const what = {
      type: "answer_changed",
      key: "k",
      label: "Question",
      from: null,
      to: text,
    } as const;
    const event = {
      what,
      by: { kind: "system", name: "Onward" },
      at: "2026-03-02T09:00:00Z",
    } as const;
    const told = describeEvent(event, { kind: "staff", locale: "en-GB", today: "2026-03-02" });
    expect(`${told?.sentence} ${told?.detail}`).toContain(text);
  }
});

test.each(worldAddresses)(
  "takes the address %s, %s, %s, %s, %s, %s",
  (line1, line2, city, region, postcode, country) => {
    const question = ask({ type: "address" });
    const written = typed({ line1, line2, city, region, postcode, country });
    const parsed = question.parse(written);
    if (parsed.state !== "valid") throw new Error(JSON.stringify(parsed));
    for (const text of [line1, line2, city, region, postcode])
      expect(question.show(parsed.value)).toContain(text);
  },
);

test.each(writtenPhones)("takes the phone number %j from %s", (text, country, number) => {
  const question = ask(country === "" ? { type: "phone" } : { type: "phone", country });
  const kept = outcome(question.parse(typed(text)));
  expect(kept).toMatchObject({ typed: text.trim() });
  if (number !== "" && typeof kept === "object" && kept && "e164" in kept)
    expect(String(kept.e164)).toMatch(/^\+\d+$/);
});

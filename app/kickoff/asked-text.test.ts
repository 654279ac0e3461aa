import { describe, expect, test } from "vitest";
import { playbookWith } from "../../tests/support/playbooks.ts";
import { typed } from "../../tests/support/questions.ts";
import { answersInWords } from "./answers-in-words.ts";
import { bindPlaybook } from "./bound-playbook.ts";
import { journey } from "./journey.ts";
import { sectionPage } from "./section-page.ts";

const playbook = playbookWith([
  {
    key: "sites",
    title: "Your sites",
    questions: [
      {
        type: "one_choice",
        key: "site",
        label: "Main site",
        options: [{ value: "l", label: "Leeds <b>" }],
      },
      { type: "address", key: "office", label: "Office", country: "GB", required: false },
    ],
  },
  {
    key: "about",
    title: "About {{ site }}",
    questions: [
      {
        type: "number",
        key: "staff",
        label: "How many people work at {{ site }}?",
        help: "{% if office %}In {{ office.city }}.{% endif %}",
      },
    ],
  },
]);

describe("a text that inserts answers", () => {
  const input = {
    facts: {},
    entered: { site: typed("l"), staff: typed("4") },
    confirmed: new Set<string>(),
  };

  test("is read in the light of what is known, as plain text", () => {
    const page = sectionPage(
      playbook,
      { ...input, entered: { ...input.entered, office: {}, staff: {} } },
      "about",
    );
    expect(page?.section.section.title).toBe("About Leeds <b>");
    expect(page?.questions.map(({ label }) => label)).toEqual([
      "How many people work at Leeds <b>?",
    ]);
    expect(page?.questions[0]?.question.base.help).toBeUndefined();
    expect(page?.problems.map(({ message }) => message)).toEqual([
      "Tell us: How many people work at Leeds <b>?",
    ]);
  });

  test("reads the same in the letter of the answers", () => {
    const { answers } = journey(playbook, input);
    expect(answersInWords(playbook, answers)[1]).toEqual({
      key: "about",
      title: "About Leeds <b>",
      answers: [{ key: "staff", question: "How many people work at Leeds <b>?", answer: "4" }],
    });
  });

  test("has gaps where nobody in particular is asked", () => {
    const { sections, questions } = bindPlaybook(playbook);
    expect(sections[1]?.section.title).toBe("About …");
    expect(questions.get("staff")?.base).toMatchObject({
      label: "How many people work at …?",
      help: "In ….",
    });
  });
});

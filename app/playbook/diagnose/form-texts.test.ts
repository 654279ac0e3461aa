import { expect, test } from "vitest";
import { playbookWith } from "../../../tests/support/playbooks.ts";
import { diagnoseFormTexts } from "./form-texts.ts";

test("texts of the form insert what was asked on an earlier page, and nothing else", () => {
  const playbook = playbookWith([
    {
      key: "sites",
      title: "Your sites {{ later }}",
      questions: [
        { type: "short_text", key: "site", label: "Main site" },
        { type: "number", key: "staff", label: "Who works at {{ site }}?" },
      ],
    },
    {
      key: "about",
      title: "About {{ site }}",
      questions: [
        { type: "yes_no", key: "alarm", label: "Alarm at {{ sit }}?", help: "{% if site %}" },
        { type: "yes_no", key: "dogs", label: "Dogs at {{ site }}?", help: "We mean {{ site }}." },
      ],
    },
  ]);
  const found = diagnoseFormTexts(playbook).map(({ code, place, fix }) => [
    code,
    place.slice(1).join("."),
    fix,
  ]);
  expect(found).toEqual([
    ["unknown_variable", "0.title", "Insert the key of a question."],
    ["reads_later", "0.questions.1.label", "Ask “site” in an earlier section."],
    ["unknown_variable", "1.questions.0.label", "Did you mean “site”?"],
    ["unreadable_text", "1.questions.0.help", "Mend the part in braces."],
  ]);
});

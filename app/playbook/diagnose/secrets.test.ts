import { describe, expect, test } from "vitest";
import { playbookWith } from "../../../tests/support/playbooks.ts";
import { printPlace } from "../place.ts";
import { diagnoseSecrets } from "./secrets.ts";

type Asked = Parameters<typeof playbookWith>[0][number]["questions"][number];

function found(question: Asked): string[] {
  return diagnoseSecrets(playbookWith([{ key: "s", title: "S", questions: [question] }])).map(
    ({ place }) => printPlace(place),
  );
}

function asked(label: string, help?: string): string[] {
  return found({ key: "a", type: "short_text", label, help });
}

const here = "sections[0].questions[0]";

describe("a plain question", () => {
  test.each([
    "Your admin password",
    "What is the alarm code?",
    "PIN of the gate",
    "Gate codes",
    "Your API key",
    "Lockbox combination",
    "Recovery keys",
    "Passphrase",
  ])("“%s” asks for a secret", (label) => {
    expect(asked(label)).toEqual([`${here}.label`]);
  });

  test.each([
    "Which password manager do you use?",
    "What is your password policy?",
    "Postcode",
    "Which pins do you sell?",
    "Who holds the keys?",
    "Never tell us a password",
    "Country code",
  ])("“%s” does not", (label) => {
    expect(asked(label)).toEqual([]);
  });

  test("is known by its help as well, unless that warns of it", () => {
    expect(asked("How do we get in?", "Give us the door code.")).toEqual([`${here}.help`]);
    expect(asked("How do we get in?", "Do not write the door code here.")).toEqual([]);
  });

  test("is looked for among those about an item, and only among plain ones", () => {
    const label = "Alarm code";
    expect(found({ key: "a", type: "yes_no", label })).toEqual([]);
    expect(found({ key: "a", type: "secret", label })).toEqual([]);
    expect(
      found({
        key: "a",
        type: "repeating_group",
        label: "Sites",
        item: "Site",
        questions: [
          { key: "name", type: "short_text", label: "Name" },
          { key: "code", type: "number", label },
        ],
      }),
    ).toEqual([`${here}.questions[1].label`]);
  });
});

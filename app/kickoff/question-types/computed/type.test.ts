import { describe, expect, test } from "vitest";
import { playbookWith } from "../../../../tests/support/playbooks.ts";
import { ask, typed } from "../../../../tests/support/questions.ts";
import { journey, type KickoffInput } from "../../journey.ts";
import { sectionPage } from "../../section-page.ts";
import { showing } from "../../visibility.ts";

const settings = {
  type: "computed",
  value: { "*": [{ var: "people" }, 12.5] },
  prefix: "£",
  unit: "a month",
} as const;
const playbook = playbookWith([
  {
    key: "size",
    title: "Size",
    questions: [
      { type: "number", key: "people", label: "People" },
      { ...settings, value: { "*": [{ var: "people" }, 12.5] }, key: "price", label: "Price" },
      {
        type: "yes_no",
        key: "agreed",
        label: "Is that in your budget?",
        when: { ">": [{ var: "price" }, 100] },
      },
    ],
  },
]);

function filled(people: string, more: Partial<KickoffInput> = {}): KickoffInput {
  return { facts: {}, entered: { people: typed(people) }, confirmed: new Set(), ...more };
}

describe("a computed value", () => {
  test("is a fact that follows from others, whatever was known or typed", () => {
    const input = filled("12", { facts: { price: 3 }, confirmed: new Set(["price"]) });
    const walked = journey(playbook, {
      ...input,
      entered: { ...input.entered, price: typed("9") },
    });
    expect(walked.facts).toEqual({ people: 12, price: 150 });
    expect(walked.answers).toEqual({ people: 12, price: 150 });
  });

  test("is nothing, and holds nobody up, while something is missing", () => {
    expect(journey(playbook, filled("")).facts).toEqual({});
    expect(journey(playbook, filled("4"))).toMatchObject({ complete: true });
    const withdrawn = journey(playbook, filled("", { facts: { price: 3 } })).withdrawn;
    expect(withdrawn).toEqual(["price"]);
  });

  test("decides what shows, in the browser as on the server", () => {
    const page = sectionPage(playbook, filled("12"), "size");
    expect(page?.questions.map(({ shown }) => shown)).toEqual([true, true, true]);
    const fields = new Map([["people", typed("4")]]);
    expect(page && showing(page.script, (key) => fields.get(key))).toMatchObject({
      keys: ["people", "price"],
      known: { people: 4, price: 50 },
    });
  });

  test.each([
    [{ "+": [0.1, 0.2] }, 2, "0.3"],
    [{ "*": [1.005, 1] }, 2, "1.01"],
    [{ "*": [1234.5678, 1] }, 0, "1,235"],
    [{ "-": [0, 0] }, 2, "0"],
    [{ cat: [" ", "Acme "] }, 2, "Acme"],
  ] as const)("%j to %i decimals reads %s", (value, decimals, shown) => {
    const one = playbookWith([
      {
        key: "only",
        title: "Only",
        questions: [
          { type: "computed", key: "made", label: "Made", value: structuredClone(value), decimals },
        ],
      },
    ]);
    const page = sectionPage(one, { facts: {}, entered: {}, confirmed: new Set() }, "only");
    expect(page?.questions[0]?.fields).toEqual(typed(shown));
  });

  test("reads with its signs, and any fact from elsewhere as it is", () => {
    const bound = ask({ ...settings, value: 1 });
    expect(bound.show(1250.5)).toBe("£1,250.5 a month");
    expect(bound.show("about ten")).toBe("about ten");
    expect(bound.cell(1250.5)).toBe("1250.5");
  });
});

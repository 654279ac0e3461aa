import { expect, test } from "vitest";
import { playbookWith } from "../../../tests/support/playbooks.ts";
import { diagnose } from "../diagnose.ts";

test("names lists that are none, conditions in rows that read nothing, and options never offered", () => {
  const staff = { key: "staff", label: "Staff of {{ item }}", type: "number" } as const;
  const playbook = playbookWith([
    {
      key: "sites",
      title: "Sites",
      questions: [
        { type: "yes_no", key: "many", label: "Is there more than one?" },
        {
          type: "repeating_group",
          key: "sites",
          label: "Your sites",
          item: "Site",
          questions: [{ type: "short_text", key: "city", label: "City" }],
        },
        { type: "one_choice", key: "near", label: "The nearest", optionsFrom: "sites.city" },
      ],
    },
    {
      key: "about",
      title: "About them",
      questions: [
        { type: "per_item", key: "a", label: "A", of: "sites", name: "city", questions: [staff] },
        { type: "per_item", key: "b", label: "B", of: "site", questions: [staff] },
        { type: "per_item", key: "c", label: "C", of: "many", questions: [staff] },
        { type: "per_item", key: "d", label: "D", of: "sites", questions: [staff] },
        { type: "lookup", key: "e", label: "E", optionsFrom: "sites.town" },
        {
          type: "per_item",
          key: "f",
          label: "F",
          of: "sites",
          name: "city",
          questions: [
            { ...staff, when: { answered: "manager" } },
            {
              ...staff,
              key: "manager",
              label: "{{ site }}",
              when: { "==": [{ var: "many" }, "x"] },
            },
            { ...staff, key: "shop", when: { answered: "shops" } },
          ],
        },
        {
          type: "one_choice",
          key: "g",
          label: "G",
          options: [
            "always",
            {
              value: "never",
              label: "Never",
              when: {
                and: [{ "==": [{ var: "many" }, true] }, { "==": [{ var: "many" }, false] }],
              },
            },
            { value: "own", label: "Own", when: { answered: "g" } },
          ],
        },
        {
          type: "matrix",
          key: "h",
          label: "H",
          rows: ["desk", { value: "chair", label: "Chairs", when: { answered: "chairs" } }],
          columns: ["often", { value: "own", label: "Own", when: { answered: "h" } }],
        },
        {
          type: "ranking",
          key: "i",
          label: "I",
          options: ["a", "b", { value: "c", label: "C", when: { answered: "i" } }],
        },
      ],
    },
  ]);
  const found = diagnose(playbook).map(({ code, place }) => `${code} ${place.slice(1).join(".")}`);
  expect(found.toSorted()).toEqual(
    [
      "reads_later 0.questions.2.optionsFrom",
      "unknown_question 1.questions.1.of",
      "no_list 1.questions.2.of",
      "no_name 1.questions.3.of",
      "unknown_part 1.questions.4.optionsFrom",
      "reads_later 1.questions.5.questions.0.when",
      "unknown_variable 1.questions.5.questions.1.label",
      "wrong_type 1.questions.5.questions.1.when.==",
      "unknown_question 1.questions.5.questions.2.when.answered",
      "never_true 1.questions.6.options.1.when",
      "reads_later 1.questions.6.options.2.when",
      "unknown_question 1.questions.7.rows.1.when.answered",
      "reads_later 1.questions.7.columns.1.when",
      "reads_later 1.questions.8.options.2.when",
    ].toSorted(),
  );
});

test("how many items a list has is compared with a number, asked or written", () => {
  const staff = { type: "repeating_value", key: "staff", label: "Staff", item: "Person" } as const;
  const of = { type: "short_text", key: "name", label: "Name" } as const;
  const comparing = (answer: string) =>
    playbookWith([
      {
        key: "people",
        title: "People",
        questions: [
          { type: "number", key: "size", label: "How many are you?" },
          { type: "short_text", key: "leader", label: "Who leads?" },
          { ...staff, of },
          {
            type: "yes_no",
            key: "complete",
            label: "Is that everybody?",
            when: { "==": [{ count: "staff" }, { var: answer }] },
          },
        ],
      },
    ]);
  const wrong = (answer: string) =>
    diagnose(comparing(answer)).flatMap(({ code, message }) =>
      code === "wrong_comparison" ? [message] : [],
    );
  expect(wrong("size")).toEqual([]);
  expect(wrong("leader")).toEqual(["“Who leads?” is no number."]);
  // Whether both can be the same number is not worked out, and that is said.
  const open = diagnose(comparing("size")).filter(({ code }) => code === "undecided");
  expect(open.map(({ message }) => message)).toEqual([
    expect.stringContaining("holds the number of items of a list against an answer"),
  ]);
});

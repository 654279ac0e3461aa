import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bareTestsOf,
  longestText,
  renderLine,
  renderText,
  textProblem,
  variablesOf,
} from "./texts.ts";

describe("rendering", () => {
  const site = { whole: "1 High Street, Leeds", parts: { city: "Leeds" } };
  test.each([
    ["Set up {{ count }} locations", "Set up 3 locations"],
    ["Visit {{ site }}", "Visit 1 High Street, Leeds"],
    ["Visit {{ site.city }} {{ site.country }}", "Visit Leeds"],
    ["Call {{ nobody }}", "Call"],
    ["{% if pets == 'Yes' %}Mind the pets{% endif %}", "Mind the pets"],
    ["{{ nobody | default: 'you' | capitalize }}", "You"],
    ["<b>{{ markup }}</b>", "<b><i>&amp;</i></b>"],
    ["{{ constructor }}{{ __proto__ }}{{ count.constructor }}", ""],
  ])("%s", (template, expected) => {
    expect(renderText(template, { count: "3", site, pets: "Yes", markup: "<i>&amp;</i>" })).toBe(
      expected,
    );
  });

  test("control characters are left out; a line stays a line", () => {
    expect(renderText("a\u0000b\r\nc\u0007", {})).toBe("ab\nc");
    expect(renderLine("a {{ lines }}", { lines: "b\n  c" })).toBe("a b c");
  });

  test("what an answer holds is never read as Liquid", () => {
    fc.assert(
      fc.property(fc.string(), (answer) => {
        expect(renderLine("{{ a }}|", { a: answer })).toBe(renderLine("{{ b }}|", { b: answer }));
        expect(renderText("{{ a }}", { a: `{{ b }}${answer}`, b: "secret" })).not.toContain(
          "secret{{",
        );
      }),
    );
    expect(renderText("{{ a }}", { a: "{{ b }}", b: "secret" })).toBe("{{ b }}");
  });

  test("a text that cannot be read comes out without its Liquid parts", () => {
    expect(renderText("Call {{ a | nope }} now {% endif %}", { a: "Ann" })).toBe("Call  now");
  });
});

test.each([
  ["{{ a }} {{ site.city | append: b }}", ["a", "site.city", "b"]],
  ["{% if x == 'y' %}{{ x }}{% endif %}", ["x"]],
  ["nothing", []],
])("%s reads %j", (template, names) => {
  expect(variablesOf(template).toSorted()).toEqual([...names].sort());
});

test.each([
  "{{ a",
  "{% if a %}",
  "{{ a | nope }}",
  "{% for a in b %}{% endfor %}",
  "{% include 'x' %}",
  "{{ 'now' | date: '%Y' }}",
  "x".repeat(longestText + 1),
])("%.30s is refused", (template) => {
  expect(textProblem(template)).not.toBeNull();
});

test("tests without a comparison are found", () => {
  expect(
    bareTestsOf(
      "{% if pets %}x{% elsif a == 'b' and cats %}y{% endif %}{% unless dogs -%}z{% endunless %}",
    ),
  ).toEqual(["pets", "cats", "dogs"]);
  expect(bareTestsOf("{% if pets == 'Yes' %}x{% endif %}")).toEqual([]);
});

test("what is inserted leaves the words around it in their order, and is compared as it is", () => {
  const values = {
    name: "שרה",
    site: { whole: "\u202eevil", parts: { city: "חיפה" } },
    count: "3",
  };
  expect(
    renderText("{{ name }} has {{ count }} in {{ site }}, {{ site.city }}{{ none }}", values),
  ).toBe("\u2068שרה\u2069 has 3 in \u2068\u202eevil\u2069, \u2068חיפה\u2069");
  expect(renderText("{% if name == 'שרה' %}yes{% endif %}", values)).toBe("yes");
});

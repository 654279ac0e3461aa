import { expect, test } from "vitest";
import { answerName, answersIn, withoutAnswers } from "./answer-names.ts";

function formOf(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("what was typed is read by question and part, and nothing else is", () => {
  const form = formOf(
    [answerName("team", ""), "12"],
    [answerName("tools", ""), "mail"],
    [answerName("tools", ""), "chat"],
    [answerName("site", "city"), "Leeds"],
    ["name", "Linden"],
  );
  expect(answersIn(form)).toEqual({
    team: { "": ["12"] },
    tools: { "": ["mail", "chat"] },
    site: { city: ["Leeds"] },
  });
  expect([...withoutAnswers(form).keys()]).toEqual(["name"]);
});

test("no name reaches what objects have in common", () => {
  const answers = answersIn(
    formOf(["known/__proto__/reached", "x"], ["known/constructor/__proto__", "y"]),
  );
  expect({}).not.toHaveProperty("reached");
  expect(Object.keys(answers)).toEqual(["__proto__", "constructor"]);
});

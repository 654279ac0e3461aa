import type { FactValue } from "../../../facts/fact.ts";
import type { BoundQuestion } from "../question-type.ts";
import { answerIn } from "../record-items.ts";

/** A row as it stands in a spreadsheet, cell by cell. */
export function cellsOf(
  questions: readonly BoundQuestion[],
  row: FactValue,
  cellOf = (question: BoundQuestion, value: FactValue) => question.cell(value),
): string[] {
  return questions.map((question) => {
    const answer = answerIn(row, question.base.key);
    return answer === undefined ? "" : cellOf(question, answer);
  });
}

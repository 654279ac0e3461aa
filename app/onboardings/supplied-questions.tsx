import { type FormEvent, useState } from "react";
import { AnswerFields } from "../kickoff/answer-fields.tsx";
import { answersIn } from "../kickoff/answer-names.ts";
import type { Entered, Problem } from "../kickoff/question-types/parsed.ts";
import { shownKeys } from "../kickoff/visibility.ts";
import type { SuppliableQuestion } from "./hand-over-page.server.ts";
import { words } from "./hand-over-words.en.ts";

type SuppliedQuestionsProps = {
  readonly questions: readonly SuppliableQuestion[];
  readonly initial: Readonly<Record<string, Entered>>;
  readonly problemsOf: (question: SuppliableQuestion) => readonly Problem[];
};

/** What sales may bring along. A question that hangs on another shows once that one is answered. */
export function SuppliedQuestions({ questions, initial, problemsOf }: SuppliedQuestionsProps) {
  const [entered, setEntered] = useState(initial);
  const keys = shownKeys({ asks: questions, facts: {} }, (key) => entered[key]);
  const shown = questions.filter(({ key }) => keys.includes(key));
  const onChange = (event: FormEvent<HTMLElement>) => {
    const form = event.currentTarget.closest("form");
    if (form) setEntered(answersIn(new FormData(form)));
  };
  if (questions.length === 0) return <p className="text-quiet">{words.nothingToKnow}</p>;
  return (
    <div className="grid gap-4 sm:grid-cols-2" onChange={onChange}>
      {shown.map((question) => (
        <AnswerFields
          key={question.key}
          question={question}
          entered={initial[question.key]}
          problems={problemsOf(question)}
        />
      ))}
    </div>
  );
}

import { Button } from "../../components/staff/button.tsx";
import { words } from "../words.en.ts";

const { known: said } = words;

type Props = {
  readonly questions: readonly { readonly key: string; readonly label: string }[];
  readonly onAnswer: (key: string) => void;
};

/** What only staff are asked and nobody has answered yet. */
export function MissingAnswers({ questions, onAnswer }: Props) {
  if (questions.length === 0) return null;
  return (
    <section className="mb-3">
      <h3 className="text-sm text-quiet">{said.missing}</h3>
      <ul className="divide-y divide-line">
        {questions.map(({ key, label }) => (
          <li key={key} className="flex items-start justify-between gap-2 py-2">
            <span className="min-w-0 font-medium">{label}</span>
            <Button
              type="button"
              tone="quiet"
              className="-my-1.5 -mr-2"
              aria-label={said.answerThis(label)}
              onClick={() => onAnswer(key)}
            >
              {said.answer}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

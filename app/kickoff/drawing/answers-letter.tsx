import type { SectionInWords } from "../answers-in-words.ts";
import { words } from "../words.en.ts";
import { DrawnSignature } from "./drawn.tsx";

type Props = {
  readonly sections: readonly SectionInWords[];
  /** The heading of a section on this page. */
  readonly heading: "h2" | "h3";
  /** Where an answer is changed; left out where it cannot be. */
  readonly changeAt?: (section: string, question: string) => string;
};

/** The answers as a letter back to the customer. */
export function AnswersLetter({ sections, heading: Heading, changeAt }: Props) {
  return sections.map((section) => (
    <section key={section.key} className="part" aria-labelledby={`section-${section.key}`}>
      <Heading id={`section-${section.key}`}>{section.title}</Heading>
      <dl className="facts">
        {section.answers.map(({ key, question, answer, drawn }) => (
          <div key={key}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
            {drawn ? (
              <dd>
                <DrawnSignature path={drawn} />
              </dd>
            ) : null}
            {changeAt === undefined ? null : (
              <dd className="change">
                <a href={changeAt(section.key, key)}>
                  {words.change}
                  <span className="hidden">: {question}</span>
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  ));
}

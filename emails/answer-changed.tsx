import { Action } from "./parts/action.tsx";
import { Letter } from "./parts/letter.tsx";
import { Lines, Sentences, Subheading, Text } from "./parts/paragraphs.tsx";
import type { Brand, PropsOf } from "./props.ts";

type Props = PropsOf<"answer-changed">;

export function answerChangedSubject({ customer, question }: Props): string {
  return `${customer} changed an answer: ${question}`;
}

/** To the manager: what was, what is now, and what followed. */
export function AnswerChanged({ brand, ...props }: Props & { readonly brand: Brand }) {
  const { name, customer, question, before, after, changedBy, consequences, onboardingUrl } = props;
  return (
    <Letter
      brand={brand}
      preview={`${changedBy} changed “${question}”.`}
      heading={`${customer} changed an answer`}
    >
      <Text>
        Hello {name}, {changedBy} has changed the answer to “{question}”.
      </Text>
      <Value label="Before">{before}</Value>
      <Value label="Now">{after}</Value>
      <Subheading>What followed</Subheading>
      {consequences.length === 0 ? (
        <Text>The plan stays as it is.</Text>
      ) : (
        <Sentences>{consequences}</Sentences>
      )}
      <Action brand={brand} href={onboardingUrl}>
        Open the onboarding
      </Action>
    </Letter>
  );
}

function Value({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <Text>
      {label}:{" "}
      <strong>
        <Lines>{children === "" ? "no answer" : children}</Lines>
      </strong>
    </Text>
  );
}

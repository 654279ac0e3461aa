import { Action } from "./parts/action.tsx";
import { Letter } from "./parts/letter.tsx";
import { look } from "./parts/look.ts";
import { Lines, Sentences, Subheading, Text } from "./parts/paragraphs.tsx";
import { Signature } from "./parts/signature.tsx";
import type { Brand, PropsOf } from "./props.ts";

type Props = PropsOf<"receipt">;

export function receiptSubject({ reference }: Props): string {
  return `Your answers have arrived (${reference})`;
}

/** What the customer has sent, given back to them, and what happens now. */
export function Receipt({ brand, ...props }: Props & { readonly brand: Brand }) {
  const { contact, concierge, reference, sections, next, portalUrl } = props;
  return (
    <Letter
      brand={brand}
      preview={`Reference ${reference}. A copy of what you sent is inside.`}
      heading={`Thank you, ${contact}`}
    >
      <Text>
        Your answers have arrived. The reference is {reference}. A copy of them stands below.
      </Text>
      {next.length > 0 ? (
        <>
          <Subheading>What happens now</Subheading>
          <Sentences>{next}</Sentences>
        </>
      ) : null}
      <Action brand={brand} href={portalUrl}>
        See what happens next
      </Action>
      {sections.map((section) => (
        <Section key={section.title} {...section} />
      ))}
      <Text>Something not right? Change it on your page, or answer this email.</Text>
      <Signature name={concierge} company={brand.company} />
    </Letter>
  );
}

function Section({ title, answers }: Props["sections"][number]) {
  return (
    <>
      <Subheading>{title}</Subheading>
      {answers.map(({ question, answer }) => (
        <Text key={question}>
          <span style={{ color: look.quiet.color }} className="soft">
            {question}
          </span>
          <br />
          <strong>
            <Lines>{answer}</Lines>
          </strong>
        </Text>
      ))}
    </>
  );
}

import { Action } from "./parts/action.tsx";
import { Letter } from "./parts/letter.tsx";
import { Quote, Text } from "./parts/paragraphs.tsx";
import type { Brand, PropsOf } from "./props.ts";

type Props = PropsOf<"customer-note">;

export function customerNoteSubject({ writer, customer, task }: Props): string {
  return `${writer} (${customer}) wrote about: ${task}`;
}

/** To whoever has the task: what the customer wrote about it. */
export function CustomerNote({ brand, ...props }: Props & { readonly brand: Brand }) {
  const { name, customer, writer, task, note, onboardingUrl } = props;
  return (
    <Letter brand={brand} preview={`A note about “${task}”.`} heading={`A note from ${customer}`}>
      <Text>
        Hello {name}, {writer} wrote about “{task}”:
      </Text>
      <Quote by={writer}>{note}</Quote>
      <Action brand={brand} href={onboardingUrl}>
        Open the onboarding
      </Action>
    </Letter>
  );
}

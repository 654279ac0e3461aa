import { Action } from "./parts/action.tsx";
import { Letter } from "./parts/letter.tsx";
import { Quiet, Quote, Text } from "./parts/paragraphs.tsx";
import { Signature } from "./parts/signature.tsx";
import type { Brand, PropsOf } from "./props.ts";

type Props = PropsOf<"welcome">;

export function welcomeSubject({ seller, customer }: Props): string {
  return `${seller} has asked me to look after ${customer}`;
}

/** From the concierge, brought in as the specialist by the seller, who stays within reach. */
export function Welcome({ brand, ...props }: Props & { readonly brand: Brand }) {
  const { contact, customer, concierge, seller, endorsement, portalUrl, nextStep } = props;
  return (
    <Letter
      brand={brand}
      preview={`Your page is ready. The first step: ${nextStep.title}.`}
      heading={`Hello ${contact}`}
    >
      <Text>
        {seller} has brought me in to look after {customer} from today.{" "}
        {specialist(concierge.goodAt)} This is how I was introduced to you:
      </Text>
      <Quote by={seller}>{endorsement}</Quote>
      <Text>
        I know what the two of you have talked about, so you do not start again from the beginning.
        And {seller} is not going away: you find both of us on your page.
      </Text>
      <Text>
        Your one next step: {nextStep.title}
        {nextStep.minutes === null
          ? "."
          : `, about ${nextStep.minutes} ${nextStep.minutes === 1 ? "minute" : "minutes"}.`}
      </Text>
      <Action brand={brand} href={portalUrl}>
        Open your page
      </Action>
      <Quiet>
        No password needed: this address is yours alone, so please keep it to yourself. Stop
        whenever you like, what you have entered stays. {concierge.reach}
      </Quiet>
      <Signature name={concierge.name} title={concierge.title} company={brand.company} />
    </Letter>
  );
}

function specialist(goodAt: string): string {
  return goodAt.trim() === ""
    ? "Getting customers started well is what I do."
    : `What I do best: ${ended(goodAt)}`;
}

function ended(sentence: string): string {
  return /[.!?…]\s*$/.test(sentence) ? sentence : `${sentence}.`;
}

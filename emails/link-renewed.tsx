import { Action } from "./parts/action.tsx";
import { Letter } from "./parts/letter.tsx";
import { Quiet, Text } from "./parts/paragraphs.tsx";
import { Signature } from "./parts/signature.tsx";
import type { Brand, PropsOf } from "./props.ts";

type Props = PropsOf<"link-renewed">;

export function linkRenewedSubject(_props: Props, brand: Brand): string {
  return `A new address for your page at ${brand.company}`;
}

/** The customer's old address no longer opens; this one does. */
export function LinkRenewed({
  brand,
  contact,
  concierge,
  portalUrl,
  until,
}: Props & { readonly brand: Brand }) {
  return (
    <Letter
      brand={brand}
      preview="The old address no longer opens. Everything you entered is still there."
      heading={`Hello ${contact}`}
    >
      <Text>
        Your page has a new address. The old one no longer opens. Everything you have entered is
        still there.
      </Text>
      <Action brand={brand} href={portalUrl}>
        Open your page
      </Action>
      <Quiet>
        The address works until {until}. It is yours alone, so please keep it to yourself.
      </Quiet>
      <Signature name={concierge} company={brand.company} />
    </Letter>
  );
}

import { Action } from "./parts/action.tsx";
import { Letter } from "./parts/letter.tsx";
import { look } from "./parts/look.ts";
import { Quiet, Text } from "./parts/paragraphs.tsx";
import type { Brand, PropsOf } from "./props.ts";

type Props = PropsOf<"sign-in">;

export function signInSubject(_props: Props, brand: Brand): string {
  return `Sign in at ${brand.company}`;
}

/** A link and a code that both sign in once. Neither stands in the subject or the preview. */
export function SignIn({ brand, name, link, code, minutes }: Props & { readonly brand: Brand }) {
  return (
    <Letter
      brand={brand}
      preview={`The link and the code work once, for ${minutes} minutes.`}
      heading="Sign in"
    >
      <Text>
        Hello {name}, here is your way in. It works once, for {minutes} minutes.
      </Text>
      <Action brand={brand} href={link}>
        Go to sign in
      </Action>
      <Text>Or enter this code where you asked for this email:</Text>
      <p style={look.code} className="ink">
        {code}
      </p>
      <Quiet>
        You did not ask for this? Then somebody mistyped their address. You need not do anything.
      </Quiet>
    </Letter>
  );
}

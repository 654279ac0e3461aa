import { look } from "./look.ts";
import { Text } from "./paragraphs.tsx";

type Props = { readonly name: string; readonly title?: string; readonly company: string };

/** Who the letter is from. */
export function Signature({ name, title, company }: Props) {
  return (
    <>
      <hr style={look.rule} />
      <Text>
        {name}
        <br />
        {title ? `${title}, ${company}` : company}
      </Text>
    </>
  );
}

import { Container, Head, Html, Preview } from "@react-email/components";
import type { ReactNode } from "react";
import type { Brand } from "../props.ts";
import { darkStyle, look } from "./look.ts";

type Props = {
  readonly brand: Brand;
  /** What lists of mail show beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly children: ReactNode;
};

/** The letter every email is: one column, the company small, a heading. */
export function Letter({ brand, preview, heading, children }: Props) {
  return (
    <Html lang="en">
      <Head>
        <title>{heading}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyle}</style>
      </Head>
      <body style={look.paper} className="paper">
        <Preview>{preview}</Preview>
        <Container style={look.column}>
          <p style={look.company} className="soft">
            {brand.company}
          </p>
          <h1 style={look.heading} className="ink">
            {heading}
          </h1>
          {children}
        </Container>
      </body>
    </Html>
  );
}

import { Fragment, type ReactNode } from "react";
import { look } from "./look.ts";

/** A paragraph. */
export function Text({ children }: { children: ReactNode }) {
  return (
    <p style={look.text} className="ink">
      {children}
    </p>
  );
}

/** A remark beside the matter. */
export function Quiet({ children }: { children: ReactNode }) {
  return (
    <p style={look.quiet} className="soft">
      {children}
    </p>
  );
}

/** The heading of a part of a letter. */
export function Subheading({ children }: { children: ReactNode }) {
  return (
    <h2 style={look.subheading} className="ink">
      {children}
    </h2>
  );
}

/** What somebody said, in their words, and who it was. */
export function Quote({ children, by }: { children: string; by: string }) {
  return (
    <blockquote style={look.quote}>
      <Text>
        <Lines>{children}</Lines>
      </Text>
      <Quiet>{by}</Quiet>
    </blockquote>
  );
}

/** Text that a person wrote, with its line breaks. */
export function Lines({ children }: { children: string }) {
  return children.split(/\r\n|[\r\n\u2028\u2029]/).map((line, at) => (
    <Fragment key={line}>
      {at > 0 ? <br /> : null}
      {line}
    </Fragment>
  ));
}

/** Sentences one below the other. */
export function Sentences({ children }: { children: readonly string[] }) {
  return (
    <ul style={{ margin: "0 0 16px", padding: "0 0 0 22px" }}>
      {children.map((sentence) => (
        <li key={sentence} style={{ ...look.text, margin: "0 0 6px" }} className="ink">
          {sentence}
        </li>
      ))}
    </ul>
  );
}

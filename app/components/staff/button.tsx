import { Link } from "@remix-run/react";
import type { ComponentProps } from "react";

export type Tone = "plain" | "primary" | "danger" | "quiet";

const classes: Readonly<Record<Tone, string>> = {
  plain: "btn",
  primary: "btn btn-primary",
  danger: "btn btn-danger",
  quiet: "btn btn-quiet",
};

/** A button. It submits its form unless it is told otherwise. */
export function Button({
  tone = "plain",
  className = "",
  ...rest
}: ComponentProps<"button"> & { tone?: Tone }) {
  return <button {...rest} className={`${classes[tone]} ${className}`} />;
}

/** A link that looks like a button, for what leads to another page. */
export function ButtonLink({
  tone = "plain",
  className = "",
  ...rest
}: ComponentProps<typeof Link> & { tone?: Tone }) {
  return <Link {...rest} className={`${classes[tone]} ${className}`} />;
}

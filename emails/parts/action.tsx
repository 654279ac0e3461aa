import { Button } from "@react-email/components";
import type { Brand } from "../props.ts";
import { look } from "./look.ts";

/** The one thing to do, as a button that says what happens. */
export function Action({
  brand,
  href,
  children,
}: {
  brand: Brand;
  href: string;
  children: string;
}) {
  return (
    <p style={{ margin: "24px 0" }}>
      <Button
        href={href}
        style={{ ...look.button, backgroundColor: brand.accent, color: brand.onAccent }}
      >
        {children}
      </Button>
    </p>
  );
}

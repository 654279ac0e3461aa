import type { ReactNode } from "react";

export type TagTone = "plain" | "good" | "warn" | "bad";

const shapes: Readonly<Record<TagTone, string>> = { plain: "", good: "✓", warn: "▲", bad: "■" };

/** A state in words and shape: never told by colour alone. */
export function Tag({
  tone = "plain",
  children,
}: {
  readonly tone?: TagTone;
  readonly children: ReactNode;
}) {
  return (
    <span className={tone === "plain" ? "tag" : `tag tag-${tone}`}>
      {shapes[tone] ? (
        <span aria-hidden="true" className="text-[10px]">
          {shapes[tone]}
        </span>
      ) : null}
      {children}
    </span>
  );
}

import type { ReactNode } from "react";

type PanelProps = {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** One part of what is known, beside the work. */
export function Panel({ title, action, children }: PanelProps) {
  return (
    <section className="card" aria-label={title}>
      <div className="flex min-h-10 items-center justify-between gap-2 border-b border-line px-4 py-1">
        <h2>{title}</h2>
        {action}
      </div>
      <div className="px-4 py-3">{children}</div>
    </section>
  );
}

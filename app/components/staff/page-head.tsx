import type { ReactNode } from "react";

type PageHeadProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
};

/** The top of a page: what it is, and what can be done here. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  return (
    <header className="mb-4 flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0">
        <h1>{title}</h1>
        {lead ? <p className="mt-1 max-w-prose text-quiet">{lead}</p> : null}
      </div>
      {children ? <div className="flex flex-wrap items-center gap-2">{children}</div> : null}
    </header>
  );
}

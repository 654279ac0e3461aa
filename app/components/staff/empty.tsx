import type { ReactNode } from "react";

type EmptyProps = { readonly title: string; readonly text: string; readonly children?: ReactNode };

/** Says what will stand here, and how to begin. */
export function Empty({ title, text, children }: EmptyProps) {
  return (
    <div className="card px-6 py-10 text-center">
      <h2 className="text-lg">{title}</h2>
      <p className="mx-auto mt-1 max-w-md text-quiet">{text}</p>
      {children ? <div className="mt-4 flex justify-center gap-2">{children}</div> : null}
    </div>
  );
}

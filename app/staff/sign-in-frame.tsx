import type { ReactNode } from "react";
import { words } from "./sign-in-words.en.ts";

/** The quiet page that sign-in happens on. */
export function SignInFrame({
  title,
  company,
  children,
}: {
  title: string;
  company: string;
  children: ReactNode;
}) {
  return (
    <main id="main" className="mx-auto grid max-w-sm gap-4 px-4 py-16">
      <header>
        <p className="text-quiet">{words.company(company)}</p>
        <h1>{title}</h1>
      </header>
      {children}
    </main>
  );
}

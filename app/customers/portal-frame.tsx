import type { ReactNode } from "react";
import { words } from "./portal-words.en.ts";

type Company = {
  readonly name: string;
  readonly logoUrl: string | null;
  readonly helpEmail: string;
  readonly helpPhone: string | null;
};

type Props = {
  readonly company: Company;
  readonly portal: string;
  readonly pathname: string;
  readonly children: ReactNode;
};

/** What stands around every page of a portal: the company's mark, the way about, whom to ask. */
export function PortalFrame({ company, portal, pathname, children }: Props) {
  return (
    <div className="page">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="mast">
        <Mark company={company} />
        <nav aria-label={words.nav}>
          <ul>
            {pages.map(({ path, name }) => (
              <li key={path}>
                <a
                  href={portal + path}
                  aria-current={pathname === portal + path ? "page" : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Foot company={company} />
    </div>
  );
}

const pages = [
  { path: "", name: words.home },
  { path: "/timeline", name: words.timeline },
  { path: "/concierge", name: words.concierge },
];

function Mark({ company: { name, logoUrl } }: { readonly company: Company }) {
  return logoUrl === null ? (
    <strong className="mark">{name}</strong>
  ) : (
    <img className="mark" src={logoUrl} alt={name} height={28} />
  );
}

function Foot({ company: { helpEmail, helpPhone } }: { readonly company: Company }) {
  return (
    <footer className="foot">
      <p>
        {words.help} <a href={`mailto:${helpEmail}`}>{helpEmail}</a>
        {helpPhone === null ? null : (
          <>
            {" "}
            {words.orCall} <a href={`tel:${helpPhone.replaceAll(" ", "")}`}>{helpPhone}</a>
          </>
        )}
      </p>
    </footer>
  );
}

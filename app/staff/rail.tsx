import { Form, Link, NavLink } from "@remix-run/react";
import { Face } from "../components/staff/face.tsx";
import type { StaffMember } from "./queries.server.ts";
import { words } from "./words.en.ts";

const { nav } = words;

export type RailProps = {
  readonly company: string;
  readonly member: Pick<StaffMember, "id" | "name" | "photoUrl" | "role">;
};

/** The way around the workbench: beside the page on a desk, above it on a phone. */
export function Rail({ company, member }: RailProps) {
  const places = [
    { to: "/onboardings", label: nav.onboardings },
    { to: "/work", label: nav.work },
    { to: "/playbooks", label: nav.playbooks },
    { to: "/outbox", label: nav.outbox },
    { to: "/team", label: nav.team },
  ];
  return (
    <header className="no-print flex flex-col gap-1 border-line max-lg:border-b max-lg:px-4 max-lg:pt-2 lg:sticky lg:top-0 lg:h-dvh lg:w-44 lg:flex-none lg:border-r lg:px-3 lg:py-4">
      <div className="flex items-center justify-between gap-2 lg:mb-3 lg:px-2.5">
        <strong className="truncate">{company}</strong>
        <Account member={member} className="lg:hidden" />
      </div>
      <nav
        aria-label={nav.label}
        className="max-lg:-mx-4 max-lg:overflow-x-auto max-lg:px-3 max-lg:pb-1"
      >
        <ul className="flex gap-1 lg:flex-col">
          {places.map(({ to, label }) => (
            <li key={to}>
              <NavLink to={to} className="rail-link" prefetch="intent">
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Account member={member} className="mt-auto max-lg:hidden lg:flex-col lg:items-start" />
    </header>
  );
}

function Account({
  member,
  className,
}: {
  readonly member: RailProps["member"];
  readonly className: string;
}) {
  return (
    <div className={`flex items-center gap-1 ${className}`}>
      <Link to={`/team/${member.id}`} className="rail-link flex min-w-0 items-center gap-2 px-1.5">
        <Face name={member.name} photoUrl={member.photoUrl} />
        <span className="sr-only">{nav.yourProfile}: </span>
        <span className="truncate max-sm:sr-only">{member.name}</span>
      </Link>
      {member.role === "admin" ? (
        <NavLink to="/settings" className="rail-link" prefetch="intent">
          {nav.settings}
        </NavLink>
      ) : null}
      <Form method="post" action="/sign-out" reloadDocument>
        <button type="submit" className="rail-link">
          {nav.signOut}
        </button>
      </Form>
    </div>
  );
}

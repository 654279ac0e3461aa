import { Link } from "@remix-run/react";

type ChipProps = {
  readonly to: string;
  readonly on: boolean;
  readonly label: string;
  readonly count?: number;
};

/** A filter that lives in the address: it can be sent to a colleague and kept as a bookmark. */
export function Chip({ to, on, label, count }: ChipProps) {
  return (
    <Link to={to} className="chip" aria-current={on ? "true" : undefined} preventScrollReset>
      {label}
      {count === undefined ? null : <span className={on ? "" : "text-quiet"}>{count}</span>}
    </Link>
  );
}

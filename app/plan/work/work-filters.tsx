import { Form, useSubmit } from "@remix-run/react";
import type { FormEvent } from "react";
import { Chip } from "../../components/staff/chip.tsx";
import { TextField } from "../../components/staff/field.tsx";
import { words } from "./words.en.ts";
import { type WorkFilter, whoseWork, workAddress } from "./work-filter.ts";

const sides = ["ours", "customer"] as const;

/** How the list is narrowed down. All of it lives in the address, and is kept for the next visit. */
export function WorkFilters({ filter }: { readonly filter: WorkFilter }) {
  const to = (change: Partial<WorkFilter>) => workAddress(filter, change);
  const { side, late, blocked } = filter;
  return (
    <div className="mb-4 grid gap-3">
      <SearchForm filter={filter} />
      <nav aria-label={words.filters} className="-mx-4 overflow-x-auto px-4 py-1">
        <ul className="flex gap-2 *:flex-none">
          {whoseWork.map((whose) => (
            <li key={whose}>
              <Chip to={to({ whose })} on={filter.whose === whose} label={words.whose[whose]} />
            </li>
          ))}
          {sides.map((one) => (
            <li key={one} className="first-of-type:ml-2">
              <Chip
                to={to({ side: side === one ? undefined : one })}
                on={side === one}
                label={words.sides[one]}
              />
            </li>
          ))}
          <li>
            <Chip to={to({ late: !late })} on={late} label={words.late} />
          </li>
          <li>
            <Chip to={to({ blocked: !blocked })} on={blocked} label={words.blocked} />
          </li>
        </ul>
      </nav>
    </div>
  );
}

function SearchForm({ filter }: { readonly filter: WorkFilter }) {
  const submit = useSubmit();
  const { whose, side, late, blocked, search } = filter;
  const onChange = ({ currentTarget }: FormEvent<HTMLFormElement>) =>
    submit(currentTarget, { replace: true });
  return (
    <Form method="get" role="search" className="max-w-md" onChange={onChange}>
      <input type="hidden" name="whose" value={whose} />
      {side ? <input type="hidden" name="side" value={side} /> : null}
      {late ? <input type="hidden" name="late" value="true" /> : null}
      {blocked ? <input type="hidden" name="blocked" value="true" /> : null}
      <TextField
        bare
        id="search"
        name="search"
        type="search"
        label={words.search}
        placeholder={words.search}
        defaultValue={search}
        key={search === "" ? "none" : "some"}
        autoComplete="off"
      />
      <noscript>
        <button type="submit" className="btn">
          {words.show}
        </button>
      </noscript>
    </Form>
  );
}

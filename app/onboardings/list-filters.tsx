import { Form, useSubmit } from "@remix-run/react";
import type { FormEvent } from "react";
import { Chip } from "../components/staff/chip.tsx";
import { SelectField, TextField } from "../components/staff/field.tsx";
import { isNarrowed, listAddress } from "./list-address.ts";
import { type ListFilter, sorts, stages } from "./list-filter.ts";
import type { FilterCounts } from "./queries.server.ts";
import { words } from "./words.en.ts";

const { list: said } = words;

export type ListFiltersProps = {
  readonly filter: ListFilter;
  readonly counts: FilterCounts;
  readonly me: string;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
};

/** How the list is narrowed down. All of it lives in the address. */
export function ListFilters({ filter, counts, me, staff }: ListFiltersProps) {
  const to = (change: Partial<ListFilter>) => listAddress(filter, change);
  const { stage, owner, waitingOn, overdue } = filter;
  const all = { stage: undefined, owner: undefined, waitingOn: undefined, overdue: false, search: "" };
  return (
    <div className="mb-4 grid gap-3">
      <SearchForm filter={filter} staff={staff} />
      <nav aria-label={said.filters} className="-mx-4 overflow-x-auto px-4">
        <ul className="flex gap-2 *:flex-none">
          <li><Chip to={to(all)} on={!isNarrowed(filter)} label={said.all} count={counts.all} /></li>
          <li><Chip to={to({ owner: owner === me ? undefined : me })} on={owner === me} label={said.mine} count={counts.mine} /></li>
          <li><Chip to={to({ overdue: !overdue })} on={overdue} label={said.overdue} count={counts.overdue} /></li>
          <li><Chip to={to({ waitingOn: waitingOn === "us" ? undefined : "us" })} on={waitingOn === "us"} label={said.waitingOnUs} count={counts.us} /></li>
          <li><Chip to={to({ waitingOn: waitingOn === "customer" ? undefined : "customer" })} on={waitingOn === "customer"} label={said.waitingOnCustomer} count={counts.customer} /></li>
          {stages.map((one) => (
            <li key={one}><Chip to={to({ stage: stage === one ? undefined : one })} on={stage === one} label={words.stages[one]} count={counts[one]} /></li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function SearchForm({ filter, staff }: Pick<ListFiltersProps, "filter" | "staff">) {
  const submit = useSubmit();
  const { search, stage, owner, waitingOn, overdue, sort } = filter;
  const onChange = ({ currentTarget }: FormEvent<HTMLFormElement>) => submit(currentTarget, { replace: true });
  return (
    <Form method="get" role="search" className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_180px_180px]" onChange={onChange}>
      {stage ? <input type="hidden" name="stage" value={stage} /> : null}
      {waitingOn ? <input type="hidden" name="waitingOn" value={waitingOn} /> : null}
      {overdue ? <input type="hidden" name="overdue" value="true" /> : null}
      <TextField bare id="search" name="search" type="search" label={said.search} placeholder={said.search} defaultValue={search} key={`search-${isNarrowed(filter)}`} autoComplete="off" />
      <SelectField bare id="owner" name="owner" label={said.owner} defaultValue={owner ?? ""} key={`owner-${owner ?? ""}`}>
        <option value="">{`${said.owner}: ${said.anyOwner}`}</option>
        {staff.map(({ id, name }) => <option key={id} value={id}>{`${said.owner}: ${name}`}</option>)}
      </SelectField>
      <SelectField bare id="sort" name="sort" label={said.sort} defaultValue={sort} key={`sort-${sort}`}>
        {sorts.map((one) => <option key={one} value={one}>{`${said.sort}: ${said.sorts[one]}`}</option>)}
      </SelectField>
      <noscript><button type="submit" className="btn">{said.filters}</button></noscript>
    </Form>
  );
}

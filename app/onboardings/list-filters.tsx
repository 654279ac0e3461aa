import { Form, useSubmit } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import { Chip } from "../components/staff/chip.tsx";
import { SelectField, TextField } from "../components/staff/field.tsx";
import { isNarrowed, listAddress } from "./list-address.ts";
import { type ListFilter, sorts, stages } from "./list-filter.ts";
import type { FilterCounts } from "./queries.server.ts";
import { words } from "./words.en.ts";

const { list: said } = words;

const typingPauseMs = 250;

export type ListFiltersProps = {
  readonly filter: ListFilter;
  readonly counts: FilterCounts;
  readonly me: string;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
};

/** How the list is narrowed down. All of it lives in the address. */
export function ListFilters(props: ListFiltersProps) {
  return (
    <div className="mb-4 grid gap-3">
      <SearchForm {...props} />
      <nav aria-label={said.filters} className="-mx-4 overflow-x-auto px-4 py-0.5">
        <ul className="flex gap-2 *:flex-none lg:flex-wrap">
          {chipsOf(props).map(({ change, ...chip }) => (
            <li key={chip.label}>
              <Chip to={listAddress(props.filter, change)} {...chip} />
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

type FilterChip = {
  readonly label: string;
  readonly count: number;
  readonly on: boolean;
  readonly change: Partial<ListFilter>;
};

const everything = {
  stage: undefined,
  owner: undefined,
  waitingOn: undefined,
  overdue: false,
  search: "",
};

/** Pressing a chip that is on takes its filter off again. */
function chipsOf({ filter, counts, me }: ListFiltersProps): FilterChip[] {
  const { stage, owner, waitingOn, overdue } = filter;
  const waiting = (who: "us" | "customer", label: string): FilterChip => {
    const on = waitingOn === who;
    return { label, count: counts[who], on, change: { waitingOn: on ? undefined : who } };
  };
  return [
    { label: said.all, count: counts.all, on: !isNarrowed(filter), change: everything },
    {
      label: said.mine,
      count: counts.mine,
      on: owner === me,
      change: { owner: owner === me ? undefined : me },
    },
    { label: said.overdue, count: counts.overdue, on: overdue, change: { overdue: !overdue } },
    waiting("us", said.waitingOnUs),
    waiting("customer", said.waitingOnCustomer),
    ...stages.map((one) => ({
      label: words.stages[one],
      count: counts[one],
      on: stage === one,
      change: { stage: stage === one ? undefined : one },
    })),
  ];
}

function SearchForm({ filter, staff }: Pick<ListFiltersProps, "filter" | "staff">) {
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const { search, owner, sort } = filter;
  const pause = useRef<ReturnType<typeof setTimeout>>();
  const onChange = ({ currentTarget, target }: FormEvent<HTMLFormElement>) => {
    clearTimeout(pause.current);
    // Whoever types is waited for; a choice counts at once.
    const wait = target instanceof HTMLInputElement ? typingPauseMs : 0;
    pause.current = setTimeout(() => submit(currentTarget, { replace: true }), wait);
  };
  useEffect(() => {
    // The address may change without the field; whoever types in it is not disturbed.
    const field = form.current?.elements.namedItem("search");
    if (field instanceof HTMLInputElement && field !== document.activeElement) field.value = search;
  }, [search]);
  return (
    <Form
      ref={form}
      method="get"
      role="search"
      className="grid grid-cols-2 gap-2 *:first:col-span-2 sm:grid-cols-[minmax(0,1fr)_180px_180px] sm:*:first:col-span-1"
      onChange={onChange}
    >
      <TextField
        bare
        id="search"
        name="search"
        type="search"
        label={said.search}
        placeholder={said.search}
        defaultValue={search}
        autoComplete="off"
      />
      <SelectField
        bare
        id="owner"
        name="owner"
        label={said.owner}
        defaultValue={owner ?? ""}
        key={`owner-${owner ?? ""}`}
      >
        <option value="">{`${said.owner}: ${said.anyOwner}`}</option>
        {staff.map(({ id, name }) => (
          <option key={id} value={id}>{`${said.owner}: ${name}`}</option>
        ))}
      </SelectField>
      <SelectField
        bare
        id="sort"
        name="sort"
        label={said.sort}
        defaultValue={sort}
        key={`sort-${sort}`}
      >
        {sorts.map((one) => (
          <option key={one} value={one}>{`${said.sort}: ${said.sorts[one]}`}</option>
        ))}
      </SelectField>
      <KeptFilters filter={filter} />
      <noscript>
        <button type="submit" className="btn">
          {said.filters}
        </button>
      </noscript>
    </Form>
  );
}

/** The filters that the form does not show stay as they are. */
function KeptFilters({ filter: { stage, waitingOn, overdue } }: Pick<ListFiltersProps, "filter">) {
  return (
    <>
      {stage ? <input type="hidden" name="stage" value={stage} /> : null}
      {waitingOn ? <input type="hidden" name="waitingOn" value={waitingOn} /> : null}
      {overdue ? <input type="hidden" name="overdue" value="true" /> : null}
    </>
  );
}

import { useCallback, useState } from "react";
import { ButtonLink } from "../components/staff/button.tsx";
import { Empty } from "../components/staff/empty.tsx";
import { PageHead } from "../components/staff/page-head.tsx";
import { Pagination } from "../components/staff/pagination.tsx";
import { useRefreshEvery } from "../components/staff/use-live.ts";
import { CompleteNext } from "./complete-next.tsx";
import { listAddress } from "./list-address.ts";
import { ListFilters, type ListFiltersProps } from "./list-filters.tsx";
import { OnboardingRows } from "./onboarding-rows.tsx";
import type { OnboardingList as Listed, OnboardingInList } from "./queries.server.ts";
import { useListKeys } from "./use-list-keys.ts";
import { words } from "./words.en.ts";

const { list: said } = words;
const refreshMs = 30_000;

type OnboardingListProps = ListFiltersProps & {
  readonly list: Listed;
  /** Of all onboardings, those that wait for the reader; none while the list is narrowed down. */
  readonly needsMe: readonly OnboardingInList[];
};

/** The home of staff: every onboarding, with what needs the reader on top. */
export function OnboardingList({ list, needsMe, ...filters }: OnboardingListProps) {
  const { filter, counts } = filters;
  const [completing, setCompleting] = useState<string | null>(null);
  useListKeys(setCompleting);
  useRefreshEvery(refreshMs);
  const close = useCallback(() => setCompleting(null), []);
  const onTop = new Set(needsMe.map(({ id }) => id));
  const rows = list.rows.filter(({ id }) => !onTop.has(id));
  return (
    <>
      <PageHead title={said.title}>
        <ButtonLink to="/onboardings/new" tone="primary">
          {said.handOver}
        </ButtonLink>
      </PageHead>
      {counts.all > 0 ? <ListFilters {...filters} /> : null}
      {needsMe.length > 0 ? (
        <section className="mb-5">
          <h2 className="mb-2">{said.needsYou}</h2>
          <OnboardingRows rows={needsMe} today={list.today} />
        </section>
      ) : null}
      {needsMe.length > 0 && rows.length > 0 ? <h2 className="mb-2">{said.everything}</h2> : null}
      {rows.length > 0 ? <OnboardingRows rows={rows} today={list.today} /> : null}
      {list.total === 0 ? <Nothing isNew={counts.all === 0} /> : null}
      <Pagination
        page={list.page}
        pages={list.pages}
        to={(page) => listAddress(filter, { page })}
      />
      {list.total > 0 ? (
        <p className="mt-3 text-sm text-quiet max-md:hidden">
          {said.found(list.total)}. {said.keys}.
        </p>
      ) : null}
      <CompleteNext onboardingId={completing} onClose={close} />
    </>
  );
}

function Nothing({ isNew }: { readonly isNew: boolean }) {
  if (!isNew) {
    return (
      <Empty title={said.nothingTitle} text={said.nothingText}>
        <ButtonLink to="/onboardings">{said.clear}</ButtonLink>
      </Empty>
    );
  }
  return (
    <Empty title={said.emptyTitle} text={said.emptyText}>
      <ButtonLink to="/onboardings/new" tone="primary">
        {said.handOver}
      </ButtonLink>
    </Empty>
  );
}

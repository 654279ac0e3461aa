import { useCallback, useState } from "react";
import { ButtonLink } from "../../components/staff/button.tsx";
import { Empty } from "../../components/staff/empty.tsx";
import { PageHead } from "../../components/staff/page-head.tsx";
import { Pagination } from "../../components/staff/pagination.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import { useRefreshEvery } from "../../components/staff/use-live.ts";
import { ChosenBar, type Colleague } from "./chosen-bar.tsx";
import type { WorkList, WorkTask } from "./queries.server.ts";
import { RedateDialog } from "./redate-dialog.tsx";
import { useChoice } from "./use-choice.ts";
import { useWorkKeys } from "./use-work-keys.ts";
import { words } from "./words.en.ts";
import { isNarrowed, type WorkFilter, workAddress } from "./work-filter.ts";
import { WorkFilters } from "./work-filters.tsx";
import { WorkTable } from "./work-table.tsx";

const refreshMs = 30_000;

type WorkViewProps = {
  readonly filter: WorkFilter;
  readonly list: WorkList;
  readonly staff: readonly Colleague[];
};

/** Everything that is still to be done, across all customers. */
export function WorkView({ filter, list, staff }: WorkViewProps) {
  const choice = useChoice(list.tasks);
  const [redating, setRedating] = useState<readonly WorkTask[]>([]);
  const complete = useCompletion(choice.clear);
  const find = (id: string) => list.tasks.filter((task) => task.id === id);
  // With some chosen, the keys mean those; otherwise the row that has the focus.
  const meant = (id: string) => (choice.tasks.length > 0 ? choice.tasks : find(id));
  useWorkKeys({
    x: choice.toggle,
    c: (id) => complete(meant(id)),
    d: (id) => setRedating(meant(id)),
  });
  useRefreshEvery(refreshMs);
  const close = useCallback(() => setRedating([]), []);
  const { clear } = choice;
  const onRedated = useCallback(() => {
    close();
    clear();
  }, [close, clear]);
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <WorkFilters filter={filter} />
      {list.tasks.length > 0 ? (
        <WorkTable list={list} choice={choice} />
      ) : (
        <Nothing filter={filter} />
      )}
      <Pagination
        page={list.page}
        pages={list.pages}
        to={(page) => workAddress(filter, { page })}
      />
      {list.total > 0 ? (
        <p className="mt-3 text-sm text-quiet">
          {words.count(list.tasks.length, list.total)}.
          <span className="max-md:hidden"> {words.keys}.</span>
        </p>
      ) : null}
      <ChosenBar
        choice={choice}
        staff={staff}
        onComplete={() => complete(choice.tasks)}
        onRedate={() => setRedating(choice.tasks)}
      />
      <RedateDialog tasks={redating} onClose={close} onDone={onRedated} />
    </>
  );
}

function useCompletion(onDone: () => void): (tasks: readonly WorkTask[]) => void {
  const { run, busy } = useAct();
  return (tasks) => {
    if (busy || tasks.length === 0) return;
    const refs = tasks.map(({ id, onboardingId }) => ({ onboardingId, taskId: id }));
    const fields = { tasks: JSON.stringify(refs) };
    run(
      { to: "/work/completion", method: "POST", fields, said: words.said.completed(refs.length) },
      onDone,
    );
  };
}

function Nothing({ filter }: { readonly filter: WorkFilter }) {
  if (isNarrowed(filter)) {
    return (
      <Empty title={words.nothingTitle} text={words.nothingText}>
        <ButtonLink to={`/work?whose=${filter.whose}`}>{words.clear}</ButtonLink>
      </Empty>
    );
  }
  return (
    <Empty title={words.emptyTitle} text={words.emptyText}>
      {filter.whose === "anyone" ? null : (
        <ButtonLink to="/work?whose=anyone">{words.everybody}</ButtonLink>
      )}
    </Empty>
  );
}

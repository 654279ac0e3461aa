import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { PageHead } from "../../components/staff/page-head.tsx";
import { answering } from "../../lib/refused.ts";
import { getChartPage } from "../../plan/chart/chart-page.server.ts";
import { Legend, PlanDrawing } from "../../plan/chart/drawing.tsx";
import { PlanTable } from "../../plan/chart/plan-table.tsx";
import { words } from "../../plan/chart/words.en.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { requireStaff } from "../../staff/session.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(words.title(data?.customer ?? ""));

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await answering(requireStaff(context, request));
  return answering(getChartPage(context.db, params.id ?? "", context.now));
}

export default function Plan() {
  const { id, customer, tasks, phases, chart, today, said } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="mb-2">
        <Link to={`/onboardings/${id}`} className="link text-quiet">
          {customer}
        </Link>
      </p>
      <PageHead title={words.title(customer)} lead={words.lead} />
      {tasks.length === 0 ? (
        <p className="card px-6 py-8 text-center text-quiet">{words.empty}</p>
      ) : (
        <>
          <Legend said={said} />
          <PlanDrawing chart={chart} said={said} />
          <h2 className="mt-6 mb-2">{words.table}</h2>
          <PlanTable tasks={tasks} phases={phases} today={today} said={said} />
        </>
      )}
    </>
  );
}

import { type MetaFunction, useLoaderData, useParams } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { pageMeta } from "../../components/page-meta.ts";
import { portalReader } from "../../customers/portal-reader.ts";
import type { AppContext } from "../../lib/context.ts";
import { withPostedForm } from "../../lib/posted-files.server.ts";
import { answering } from "../../lib/refused.ts";
import { TaskPage } from "../../timeline/drawing/task-page.tsx";
import { filesPosted } from "../../timeline/files-posted.server.ts";
import { type FilesProblems, isWrong, noProblems } from "../../timeline/files-problems.ts";
import { taskView } from "../../timeline/task-view.server.ts";
import { uploadTools } from "../../uploads/upload-tools.server.ts";
import { portalPath } from "./portal-path.ts";
import { requirePortal, requirePortalToAct } from "./require-portal.ts";

export const meta: MetaFunction<typeof loader> = ({ data: view }) =>
  view === undefined ? [] : pageMeta(view.name, { wrong: isWrong(view.problems) });

// What was wrong with what was sent, for the loader that draws the page again in the same request.
const refused = new WeakMap<AppContext, FilesProblems>();

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { onboarding, actor, customer } = await requirePortal(args);
  const reader = portalReader(customer, context.now);
  const problems = refused.get(context) ?? noProblems;
  const asked = { taskId: params.task ?? "", actor, reader, problems };
  return answering(taskView(context.db, onboarding, asked));
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const { onboarding, actor } = await requirePortalToAct(args, "note");
  const by = { actor, now: context.now };
  const task = { onboardingId: onboarding.id, taskId: params.task ?? "" };
  const { problems, finished } = await answering(
    withPostedForm(request, (form) => filesPosted(uploadTools(context), by, { ...task, form })),
  );
  if (!isWrong(problems)) {
    const portal = portalPath(params);
    const done = `${portal}/timeline?told=done&task=${task.taskId}`;
    throw redirect(finished ? done : `${portal}/tasks/${task.taskId}`, 303);
  }
  refused.set(context, problems);
  return data(null, { status: 422 });
}

export default function Task() {
  return <TaskPage view={useLoaderData<typeof loader>()} portal={portalPath(useParams())} />;
}

import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { portalReader } from "../../customers/portal-reader.ts";
import { keepSection } from "../../kickoff/continue-section.server.ts";
import { savedWords } from "../../kickoff/saved-words.ts";
import { postedForm } from "../../lib/posted-form.ts";
import { answering } from "../../lib/refused.ts";
import { requirePortalToAct } from "./require-portal.ts";

/** Saves a section while it is being typed; answers with the words to show beside it. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const { onboarding, actor, customer } = await requirePortalToAct(args, "kickoff");
  const work = {
    onboarding,
    section: params.section ?? "",
    form: await answering(postedForm(request)),
  };
  const kept = await answering(
    keepSection(context.db, { actor, now: context.now }, work, context.env),
  );
  const { words, complete } = savedWords(kept, portalReader(customer, context.now));
  return new Response(words, {
    status: complete ? 200 : 409,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}

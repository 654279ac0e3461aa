import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import type { Answer, Foreseen, ReadOut } from "../lib/answer.ts";
import { Refusal, statusOf } from "../lib/errors.ts";
import { withPostedForm } from "../lib/posted-files.server.ts";
import { postedForm } from "../lib/posted-form.ts";
import type { StaffActor } from "../onboardings/actor.ts";
import { requireStaff } from "./session.server.ts";

/** Who asks for a change, when, and with what. */
export type Asked = {
  readonly by: { readonly actor: StaffActor; readonly now: Date };
  readonly form: FormData;
  /** The texts of the form; of a name that comes twice, the last. */
  readonly fields: Readonly<Record<string, string>>;
};

type Work = (asked: Asked) => Promise<unknown>;

/** Answers a change asked for in place by whoever is signed in: done, or why not. */
export function acting({ context, request }: ActionFunctionArgs, work: Work) {
  return answered(async () => {
    const { actor } = await requireStaff(context, request);
    await withPostedForm(request, (form) =>
      work({ by: { actor, now: context.now }, form, fields: textsOf(form) }),
    );
    return { ok: true };
  });
}

/** Reads something out to whoever is signed in, where it stands: a text, or why not. */
export function readingOut(
  { context, request }: ActionFunctionArgs,
  read: (by: Asked["by"]) => Promise<string>,
) {
  return answered(async () => {
    const { actor } = await requireStaff(context, request);
    return { ok: true, text: await read({ actor, now: context.now }) };
  });
}

/** Answers what would follow from a change, one sentence each, or why it may not be made. Changes nothing. */
export function foreseeing(
  { context, request }: ActionFunctionArgs,
  foresee: (asked: Asked) => Promise<readonly string[]>,
) {
  return answered(async () => {
    const { actor } = await requireStaff(context, request);
    const form = await postedForm(request);
    const by = { actor, now: context.now };
    return { ok: true, sentences: await foresee({ by, form, fields: textsOf(form) }) };
  });
}

async function answered(work: () => Promise<Answer | Foreseen | ReadOut>): Promise<Response> {
  try {
    return answer(await work());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return answer({ ok: false, problem: error.message, field: error.field }, statusOf(error));
  }
}

/** As `acting`, where each method of one address is a change of its own. */
export async function actingByMethod(
  args: ActionFunctionArgs,
  works: Readonly<Record<string, Work>>,
) {
  const work = works[args.request.method];
  if (!work)
    return answer({ ok: false, problem: "This cannot be done here.", field: undefined }, 405);
  return acting(args, work);
}

/** As a whole response: of anything less, Remix drops the status where no page asks. */
function answer(said: Answer | Foreseen | ReadOut, status = 200): Response {
  return Response.json(said, { status });
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

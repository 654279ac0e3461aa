import type { Database } from "../../db/client.ts";
import { factsInForce, toFacts } from "../facts/queries.server.ts";
import { Refusal } from "../lib/errors.ts";
import { isUuid } from "../lib/uuid.ts";
import { getVersion } from "../playbook/versions.server.ts";
import type { AskedQuestion } from "./answer-controls.tsx";
import { bindPlaybook } from "./bound-playbook.ts";
import type { Outcome } from "./propose-change.server.ts";
import type { Entered, Problem } from "./question-types/parsed.ts";
import { asAsked, type BoundQuestion } from "./question-types/question-type.ts";

/** A question with what is known of it, ready to be answered anew. */
export type AskedAnew = { readonly question: AskedQuestion; readonly entered: Entered };

/** What follows from a new answer, in plain data for the page that asked. */
export type ShownOutcome =
  | Exclude<Outcome, { readonly state: "needs" }>
  | {
      readonly state: "needs";
      readonly questions: readonly NeededQuestion[];
    };

/** A question that has to be answered with a change. */
export type NeededQuestion = AskedQuestion & {
  /** What its fields hold at first: files, or an answer that no longer goes with the new one. */
  readonly entered: Entered;
  readonly problems: readonly Problem[];
  /** What its form holds now, where more has come into it than was typed: files. */
  readonly filled?: Entered;
};

/** A question of an onboarding's playbook, with what is known. @throws Refusal not_found */
export async function askAnew(db: Database, onboardingId: string, key: string): Promise<AskedAnew> {
  const query = db
    .selectFrom("onboardings")
    .select(["customer_id", "playbook_version_id"])
    .where("id", "=", onboardingId);
  const onboarding = isUuid(onboardingId) ? await query.executeTakeFirst() : undefined;
  const version = onboarding && (await getVersion(db, onboarding.playbook_version_id));
  const bound = version && bindPlaybook(version.document).questions.get(key);
  if (!onboarding || !bound) throw new Refusal("not_found", "There is no such question.");
  const facts = toFacts(await factsInForce(db, onboarding.customer_id));
  const question = asAsked(bound, facts);
  const known = facts[key];
  const entered = known === undefined ? {} : question.enter(known);
  return { question: inData(question, entered), entered };
}

/** An outcome without the functions of its questions, for who gave these answers. */
export function shownOutcome(
  outcome: Outcome,
  entered: Readonly<Record<string, Entered>>,
): ShownOutcome {
  if (outcome.state !== "needs") return outcome;
  const questions = outcome.questions.map(({ question, state }) => {
    const problems = state.state === "invalid" ? state.problems : [];
    const said = "value" in state && state.value !== undefined ? question.enter(state.value) : {};
    return neededQuestion(question, problems, entered, said);
  });
  return { state: "needs", questions };
}

/** A question that has to be answered, without its functions. */
export function neededQuestion(
  question: BoundQuestion,
  problems: readonly Problem[],
  given: Readonly<Record<string, Entered>>,
  said: Entered = {},
): NeededQuestion {
  const files = question.files && given[question.base.key];
  return {
    ...inData(question, said),
    problems,
    entered: files ?? said,
    ...(files && { filled: files }),
  };
}

function inData({ base, control, rows, waysOut }: BoundQuestion, entered: Entered): AskedQuestion {
  const { key, label, help } = base;
  return { key, label, help, control: rows?.asked?.(entered) ?? control, waysOut };
}

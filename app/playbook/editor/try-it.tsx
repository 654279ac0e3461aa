import { type FormEvent, useMemo, useRef, useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { TextField } from "../../components/staff/field.tsx";
import type { Facts, FactValue } from "../../facts/fact.ts";
import { AnswerFields } from "../../kickoff/answer-fields.tsx";
import { answersIn } from "../../kickoff/answer-names.ts";
import { computedValue } from "../../kickoff/computed.ts";
import type { Entered } from "../../kickoff/question-types/parsed.ts";
import {
  asAsked,
  type BoundQuestion,
  type Receiver,
} from "../../kickoff/question-types/question-type.ts";
import type { Question } from "../../kickoff/question-types/register.ts";
import { reveal } from "../../kickoff/visibility.ts";
import { addDays, type WorkingCalendar } from "../../lib/working-calendar.ts";
import { plan } from "../../plan/plan.ts";
import { placedQuestions } from "../questions.ts";
import type { Playbook } from "../schema.ts";
import { TriedNote } from "./tried-note.tsx";
import { TriedTasks } from "./tried-tasks.tsx";
import { words } from "./words.en.ts";

const { tryIt: said } = words;
const weeksToGoLive = 6;

type TryItProps = {
  readonly playbook: Playbook;
  readonly chosen: string | null;
  readonly today: string;
  readonly calendar: WorkingCalendar;
  readonly onChoose: (key: string) => void;
};

/** The playbook tried on made-up answers: the questions a customer would see, and the tasks that follow. */
export function TryIt({ playbook, chosen, today, calendar, onChoose }: TryItProps) {
  const form = useRef<HTMLFormElement>(null);
  const [entered, setEntered] = useState<Readonly<Record<string, Entered>>>({});
  const [goLive, setGoLive] = useState(addDays(today, weeksToGoLive * 7));
  const { shown, facts } = useMemo(() => answered(playbook, entered), [playbook, entered]);
  const tasks = useMemo(
    () =>
      plan(playbook, facts, {
        won: today,
        kickoff: today,
        ...(goLive ? { goLive } : {}),
        done: {},
        calendar,
        names: said.names,
      }),
    [playbook, facts, today, goLive, calendar],
  );
  const clear = () => {
    form.current?.reset();
    setEntered({});
  };
  const read = (event: FormEvent<HTMLFormElement>) =>
    setEntered(answersIn(new FormData(event.currentTarget)));
  return (
    <section
      className="card xl:flex xl:h-[calc(100dvh-140px)] xl:flex-col"
      aria-labelledby="try-it"
    >
      <div className="border-b border-line p-4">
        <h2 id="try-it">{said.title}</h2>
        <p className="text-quiet">{said.lead}</p>
      </div>
      <form
        ref={form}
        className="grid grid-cols-1 gap-3 border-b border-line p-4 max-xl:max-h-[50vh] max-xl:overflow-y-auto xl:flex-1 xl:overflow-y-auto"
        onChange={read}
        onSubmit={(event) => event.preventDefault()}
      >
        {shown.map(({ key, question, bound }) =>
          question.type === "information" ? (
            <TriedNote key={key} question={question} />
          ) : (
            <AnswerFields
              key={key}
              idPrefix="try"
              question={{
                key,
                label: bound.base.label,
                control: bound.rows?.asked?.(entered[key] ?? {}) ?? bound.control,
                waysOut: bound.waysOut,
              }}
            />
          ),
        )}
        <TextField
          id="try-go-live"
          type="date"
          label={said.goLive}
          value={goLive}
          onChange={({ currentTarget }) => setGoLive(currentTarget.value)}
        />
        <div>
          <Button type="button" tone="quiet" onClick={clear}>
            {said.clear}
          </Button>
        </div>
      </form>
      <TriedTasks tasks={tasks} playbook={playbook} chosen={chosen} onChoose={onChoose} />
    </section>
  );
}

/** Nothing is kept of what is tried, so nothing has to be sealed. */
const madeUp: Receiver = {
  seal: (text) => text,
  unseal: () => undefined,
  newBox: () => "00000000-0000-4000-8000-000000000000",
};

type Ask = {
  readonly key: string;
  readonly question: Question;
  readonly bound: BoundQuestion;
  readonly when: BoundQuestion["base"]["when"];
};

/** The questions that show with these answers, and the facts that they give. */
function answered(
  playbook: Playbook,
  entered: Readonly<Record<string, Entered>>,
): { readonly shown: readonly Ask[]; readonly facts: Facts } {
  const facts: Record<string, FactValue> = {};
  const asks = placedQuestions(playbook).map(({ key, question, bound, section }): Ask => {
    const conditions = [section.when, bound.base.when].filter((when) => when !== undefined);
    return {
      key,
      question,
      bound,
      when: conditions.length === 0 ? undefined : { and: conditions },
    };
  });
  const shown: Ask[] = [];
  reveal(asks, facts, (ask) => {
    const bound = asAsked(ask.bound, facts);
    shown.push({ ...ask, bound });
    if (bound.computed) return computedValue(bound.computed, facts);
    const typed = entered[ask.key] ?? {};
    const parsed = bound.parse(bound.receive?.(typed, madeUp) ?? typed);
    return parsed.state === "valid" ? parsed.value : undefined;
  });
  return { shown, facts };
}

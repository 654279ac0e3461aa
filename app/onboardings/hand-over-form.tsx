import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { Button } from "../components/staff/button.tsx";
import { Problem } from "../components/staff/problem.tsx";
import { fieldName } from "../kickoff/question-types/control.ts";
import { partsOf } from "../kickoff/question-types/control-parts.ts";
import type { Problem as AnswerProblem, Entered } from "../kickoff/question-types/parsed.ts";
import type { PlaceChoices } from "../staff/place-choices.server.ts";
import { type ContactFields, ContactRows } from "./contact-rows.tsx";
import type { PlaybookChoice, SuppliableQuestion } from "./hand-over-page.server.ts";
import { CustomerPart, Part, PeoplePart, type StaffChoice } from "./hand-over-parts.tsx";
import { words } from "./hand-over-words.en.ts";
import { PlaybookChoices } from "./playbook-choices.tsx";
import { SuppliedQuestions } from "./supplied-questions.tsx";

export type HandOverFields = {
  requestKey: string;
  customer: { name: string; timeZone: string; country: string; region: string };
  contacts: ContactFields[];
  playbook: string;
  managerId: string;
  conciergeId: string;
  sellerId: string;
  goLiveOn: string;
  endorsement: string;
};

export type HandOverFormProps = {
  readonly playbooks: readonly PlaybookChoice[];
  readonly staff: readonly StaffChoice[];
  readonly places: PlaceChoices;
  readonly start: {
    readonly requestKey: string;
    readonly sellerId: string;
    readonly timeZone: string;
    readonly country: string;
    readonly region: string;
  };
  readonly result: SubmissionResult | undefined;
  readonly known: Readonly<Record<string, Entered>>;
  /** Who was chosen for the playbook's own roles. */
  readonly holders: Readonly<Record<string, string | null>>;
};

/** Passes a customer from sales to operations. Whatever comes back with a problem, everything typed stays. */
export function HandOverForm({
  playbooks,
  staff,
  places,
  start,
  result,
  known,
  holders,
}: HandOverFormProps) {
  const { requestKey, sellerId, timeZone, country, region } = start;
  const [form, fields] = useForm<HandOverFields>({
    lastResult: result,
    defaultValue: {
      requestKey,
      sellerId,
      customer: { timeZone, country, region },
      contacts: [{}],
      playbook: playbooks[0]?.key,
    },
  });
  const [chosen, choose] = useState(fields.playbook.initialValue);
  const playbook = playbooks.find(({ key }) => key === chosen);
  const isSending = useNavigation().state === "submitting";
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-3xl gap-4">
      <Problem text={form.errors?.[0]} />
      <input type="hidden" name="requestKey" value={fields.requestKey.initialValue} />
      <CustomerPart fields={fields.customer.getFieldset()} places={places} />
      <Part title={words.contacts} hint={words.contactsHint}>
        <ContactRows form={form} field={fields.contacts} />
      </Part>
      <Part title={words.playbook} hint={words.playbookHint}>
        <PlaybookChoices playbooks={playbooks} field={fields.playbook} onChoose={choose} />
        <noscript>
          <Button {...form.validate.getButtonProps({ name: "playbook" })}>
            {words.showQuestions}
          </Button>
        </noscript>
      </Part>
      <Part title={words.known} hint={words.knownHint}>
        <SuppliedQuestions
          key={chosen}
          questions={playbook?.questions ?? []}
          initial={known}
          problemsOf={(question) => problemsIn(result, question)}
        />
      </Part>
      <PeoplePart fields={fields} staff={staff} roles={playbook?.roles ?? []} holders={holders} />
      <div>
        <Button tone="primary" disabled={isSending}>
          {words.submit}
        </Button>
      </div>
    </Form>
  );
}

function problemsIn(
  result: SubmissionResult | undefined,
  { key, control }: SuppliableQuestion,
): AnswerProblem[] {
  return partsOf(control).flatMap((part) =>
    (result?.error?.[fieldName(key, part)] ?? []).map((message) => ({ part, message })),
  );
}

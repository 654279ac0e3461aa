import { Link } from "@remix-run/react";
import { type ReactNode, useState } from "react";

import { Button } from "../../components/staff/button.tsx";
import { SelectField } from "../../components/staff/field.tsx";
import { Moment } from "../../components/staff/moment.tsx";
import type { KnownFact } from "../../facts/known-facts.ts";
import { DrawnSignature } from "../../kickoff/drawing/drawn.tsx";
import type { ShownFile } from "../../uploads/shown-file.ts";
import { words } from "../words.en.ts";
import { FactDialog } from "./fact-dialog.tsx";
import type { FactOnPage } from "./facts.server.ts";
import { MissingAnswers } from "./missing-answers.tsx";
import { OneTimeBox } from "./one-time-box.tsx";
import { Panel } from "./panel.tsx";
import { ReadOutButton } from "./read-out-button.tsx";

const { known: said } = words;

type KnownFactsProps = {
  readonly onboardingId: string;
  readonly facts: readonly FactOnPage[];
  readonly questions: readonly QuestionOnPage[];
  /** What only staff are asked and nobody has answered yet. */
  readonly missing: readonly QuestionOnPage[];
  readonly mayReveal: boolean;
  /** Not while the kickoff has ended early: it is opened again first. */
  readonly mayChange: boolean;
};

type QuestionOnPage = { readonly key: string; readonly label: string };

/** What is known about the customer, from whom and since when; each changed with a look at what follows. */
export function KnownFacts(props: KnownFactsProps) {
  const { onboardingId, facts, questions, missing, mayReveal, mayChange } = props;
  const [changing, setChanging] = useState<string | null>(null);
  const known = new Set(facts.map(({ key }) => key));
  const open = questions.filter(({ key }) => !known.has(key));
  const bySection = Map.groupBy(facts, ({ section }) => section);
  return (
    <Panel title={said.title}>
      {mayChange ? <MissingAnswers questions={missing} onAnswer={setChanging} /> : null}
      {facts.length === 0 ? (
        <p className="text-quiet">{said.empty}</p>
      ) : (
        <p className="mb-2 text-sm">
          <a className="link" href={`/onboardings/${onboardingId}/answers.csv`} download>
            {said.download}
          </a>
        </p>
      )}
      {[...bySection].map(([section, own]) => (
        <section key={section} className="mb-3">
          <h3 className="text-sm text-quiet">{section}</h3>
          <dl className="divide-y divide-line">
            {own.map((fact) => (
              <Fact
                key={fact.key}
                fact={fact}
                onChange={mayChange ? () => setChanging(fact.key) : undefined}
              >
                <MoreOfIt onboardingId={onboardingId} fact={fact} mayReveal={mayReveal} />
                {fact.rows === undefined ? null : (
                  <AllRows onboardingId={onboardingId} factKey={fact.key} rows={fact.rows} />
                )}
              </Fact>
            ))}
          </dl>
        </section>
      ))}
      {mayChange && open.length > 0 ? (
        <SelectField
          bare
          id="note-fact"
          label={said.add}
          value=""
          onChange={({ currentTarget }) => setChanging(currentTarget.value)}
        >
          <option value="">+ {said.add}</option>
          {open.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </SelectField>
      ) : null}
      <FactDialog
        onboardingId={onboardingId}
        questionKey={changing}
        onClose={() => setChanging(null)}
      />
    </Panel>
  );
}

type MoreProps = {
  readonly onboardingId: string;
  readonly fact: FactOnPage;
  readonly mayReveal: boolean;
};

/** What does not stand on the page, for those who may read it. */
function MoreOfIt({ onboardingId, fact: { key, label, isSealed, box }, mayReveal }: MoreProps) {
  const at = `/onboardings/${onboardingId}/facts/${key}`;
  if (box) return <OneTimeBox box={box} label={label} at={at} mayOpen={mayReveal} />;
  return isSealed && mayReveal ? (
    <ReadOutButton to={`${at}/reading`} label={label} said={said.reading} />
  ) : null;
}

type FactProps = {
  readonly fact: FactOnPage;
  readonly onChange: (() => void) | undefined;
  /** What else can be done with it. */
  readonly children: ReactNode;
};

function Fact({ fact, onChange, children }: FactProps) {
  return (
    <div className="py-2">
      <dt className="text-sm text-quiet">{fact.label}</dt>
      <dd className="flex items-start justify-between gap-2">
        {fact.files ? (
          <Files files={fact.files} />
        ) : (
          <span className="min-w-0 font-medium whitespace-pre-line">{fact.value}</span>
        )}
        {onChange ? (
          <Button
            type="button"
            tone="quiet"
            className="-my-1.5 -mr-2"
            aria-label={said.change(fact.label)}
            onClick={onChange}
          >
            {said.changeShort}
          </Button>
        ) : null}
      </dd>
      {fact.drawn === "" ? null : (
        <dd>
          <DrawnSignature path={fact.drawn} />
        </dd>
      )}
      {children}
      <dd className="text-sm text-quiet">
        <Source fact={fact} />
      </dd>
      {fact.before.length > 0 ? (
        <dd className="text-sm text-quiet">
          <details className="disclosure">
            <summary>{said.before(fact.before.length)}</summary>
            <ul className="pl-3">
              {fact.before.map((former) => (
                <li key={former.at.toISOString()} className="mt-1">
                  <s dir="auto">{former.value}</s> <Source fact={former} />
                </li>
              ))}
            </ul>
          </details>
        </dd>
      ) : null}
    </div>
  );
}

/** Files open for whoever is signed in; they are saved, never shown by this page. */
function Files({ files }: { readonly files: readonly ShownFile[] }) {
  return (
    <ul className="mb-1 grid min-w-0 gap-2">
      {files.map(({ id, name, size, isPicture }) => (
        <li key={id} className="flex items-center gap-2">
          {isPicture ? (
            <img
              src={`/uploads/${id}/preview`}
              alt=""
              width={40}
              height={40}
              className="size-10 rounded object-cover"
            />
          ) : null}
          <span className="min-w-0">
            <a
              className="link font-medium wrap-anywhere"
              dir="auto"
              href={`/uploads/${id}`}
              download
            >
              {name}
            </a>{" "}
            <span className="text-sm text-quiet">{size}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Source({ fact }: { readonly fact: KnownFact }) {
  return (
    <>
      <bdi>{fact.by}</bdi>, {said.sources[fact.source]}, <Moment at={fact.at} />
    </>
  );
}

type AllRowsProps = {
  readonly onboardingId: string;
  readonly factKey: string;
  readonly rows: number;
};

function AllRows({ onboardingId, factKey, rows }: AllRowsProps) {
  return (
    <dd className="text-sm">
      <Link className="link" to={`/onboardings/${onboardingId}/facts/${factKey}/rows`}>
        {said.allRows(rows)}
      </Link>
    </dd>
  );
}

import { Link } from "@remix-run/react";
import { useLive } from "../../components/staff/use-live.ts";
import { TaskBoard } from "../../plan/board/task-board.tsx";
import { words as chartWords } from "../../plan/chart/words.en.ts";
import { CustomerPlace } from "../place/customer-place.tsx";
import { words } from "../words.en.ts";
import { Clocks } from "./clocks.tsx";
import { Emails } from "./emails.tsx";
import { KnownFacts } from "./known-facts.tsx";
import { OnboardingHead } from "./onboarding-head.tsx";
import { OurPeople } from "./our-people.tsx";
import { Story } from "./story.tsx";
import { TheirPeople } from "./their-people.tsx";
import type { OnboardingViewProps } from "./view-props.ts";

const { sections } = words.page;

/** Everything about one onboarding: what happened, what is to be done, what is known. One page for all staff. */
export function OnboardingView(page: OnboardingViewProps) {
  const { onboarding, staff, phases, inCharge, me, today } = page;
  useLive(onboarding.id, onboarding.version);
  return (
    <>
      <OnboardingHead {...page} />
      <nav aria-label={words.page.jump} className="mb-3 flex gap-2 xl:hidden">
        {Object.entries(sections).map(([id, label]) => (
          <a key={id} href={`#${id}`} className="chip">
            {label}
          </a>
        ))}
      </nav>
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_320px] xl:grid-cols-[260px_minmax(0,1fr)_320px]">
        <section id="work" aria-label={sections.work} className="min-w-0 xl:order-2">
          <p className="mb-2">
            <Link to="plan" relative="path" className="link text-quiet">
              {chartWords.open}
            </Link>
          </p>
          <TaskBoard
            onboardingId={onboarding.id}
            phases={phases}
            staff={staff}
            inCharge={inCharge}
            me={me}
            today={today}
            statusWords={page.playbook.statusWords}
            zones={{ company: page.timeZone, customer: page.customer.place.timeZone }}
            people={peopleOf(page)}
          />
        </section>
        <div
          id="known"
          className="grid min-w-0 grid-cols-1 gap-4 lg:row-span-2 xl:order-3 xl:row-span-1"
        >
          <OurPeople {...page} />
          <TheirPeople {...page} />
          <CustomerPlace {...page} />
          <KnownFacts
            onboardingId={onboarding.id}
            facts={page.facts}
            questions={page.questions}
            mayReveal={page.mayReveal}
            mayChange={onboarding.ended_at === null}
            missing={page.kickoff.ofStaff}
          />
          <Clocks clocks={page.clocks} />
          <Emails emails={page.emails} />
        </div>
        <Story items={page.story} />
      </div>
    </>
  );
}

/** Everybody of both sides, each once. */
function peopleOf({ contacts, people }: OnboardingViewProps): string[] {
  const ours = [people.concierge, people.manager, people.owner, people.seller];
  return [...new Set([...contacts, ...ours].map(({ name }) => name))];
}

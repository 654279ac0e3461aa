-- A kickoff may end early: the answers say that the company cannot help this customer.

-- The section whose end was reached; null where the whole kickoff was sent.
alter table submissions add column ended_in text check (ended_in <> '');

alter table onboardings add column ended_at timestamptz
  check (ended_at is null or kickoff_submitted_at is not null);

-- A generated column cannot be given another expression: it is made anew, with its index.
alter table onboardings drop column stage;
alter table onboardings add column stage text not null generated always as (
  case when live_at is not null then 'live'
       when ended_at is not null then 'not_a_fit'
       when kickoff_submitted_at is not null then 'under_way'
       when kickoff_started_at is not null then 'kickoff'
       else 'handed_over' end) stored
  check (stage in ('handed_over', 'kickoff', 'under_way', 'not_a_fit', 'live'));
create index on onboardings (stage, next_due_on, id);

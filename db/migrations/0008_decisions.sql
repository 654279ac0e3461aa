-- What is decided about tasks and onboardings.
alter table tasks
  -- How many times an approval has come round: sending back and opening again begin a new one.
  add column round integer not null default 1 check (round >= 1),
  -- Cancelled because the onboarding was called off: it comes back with it.
  add column called_off boolean not null default false,
  add check (not called_off or status = 'cancelled');

-- What each approver said of a task, round by round.
create table approvals (
  task_id     uuid not null references tasks (id) on delete cascade,
  round       integer not null check (round >= 1),
  -- For whom it counts: "role:manager", "person:pat@example.com".
  approver    text not null,
  verdict     text not null check (verdict in ('approved', 'sent_back')),
  reason      text,
  by_customer boolean not null,
  actor_name  text not null,
  at          timestamptz not null,
  primary key (task_id, round, approver),
  check ((verdict = 'sent_back') = (reason is not null))
);

alter table task_series
  drop constraint task_series_extra_check,
  alter column extra set default 0,
  add check (extra between 0 and 104),
  -- After how many it ends, where people ended it early.
  add column ends_after integer check (ends_after between 0 and 1000);

alter table onboardings
  add column cancelled_reason text check (btrim(cancelled_reason) <> ''),
  add check ((cancelled_at is null) = (cancelled_reason is null)),
  drop column stage,
  add column stage text not null generated always as (
    case when cancelled_at is not null then 'cancelled'
         when live_at is not null then 'live'
         when ended_at is not null then 'not_a_fit'
         when kickoff_submitted_at is not null then 'under_way'
         when kickoff_started_at is not null then 'kickoff'
         else 'handed_over' end) stored
    check (stage in ('handed_over', 'kickoff', 'under_way', 'not_a_fit', 'live', 'cancelled'));
create index on onboardings (stage, next_due_on, id);

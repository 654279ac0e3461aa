-- What a plan says of a task, and what has happened with it that the plan reads.
alter table tasks
  -- Whose it is, where that is no role: one of our staff, a kind of contact, or a person of the customer.
  add column owner jsonb,
  add column contact_id uuid references contacts (id) on delete set null,
  -- Where it is due by the hour; the day stands in due_on all the same.
  add column due_at timestamptz,
  -- The key of the task that it is a part of.
  add column parent text,
  add column completed_by_parts boolean not null default false,
  -- What it asks for: an approval, files, a meeting, checks, a decision.
  add column work jsonb,
  add column stays_when_cancelled boolean not null default false,
  -- What was decided, and whether go-live was set by hand since.
  add column decision text,
  add column decision_settled boolean not null default false,
  -- When its files arrived, and until when the document is valid where it says so itself.
  add column received_at timestamptz,
  add column valid_until date,
  add check (contact_id is null or owner_role = 'customer'),
  add check (due_at is null or due_on is not null),
  add check (decision is null or status = 'done'),
  add check (not decision_settled or decision is not null);
create index on tasks (contact_id) where contact_id is not null;

alter table onboardings
  -- Go-live as people set it, while what was decided has moved it elsewhere.
  add column go_live_base_on date,
  add column cancelled_at timestamptz,
  add check (go_live_base_on is null or go_live_on is not null);

-- A part of the country with holidays of its own, as ISO 3166-2 has it without the country.
alter table customers add column region text;

-- How many times staff have added to a series of tasks, by its key without the number.
create table task_series (
  onboarding_id  uuid not null references onboardings (id) on delete cascade,
  key            text not null,
  extra          integer not null check (extra between 1 and 104),
  primary key (onboarding_id, key)
);

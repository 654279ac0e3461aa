-- Files may also be handed in for a task.
alter table uploads
  alter column question_key drop not null,
  add column task_id uuid references tasks (id),
  add check ((question_key is null) <> (task_id is null));
create unique index uploads_once_for_task on uploads (task_id, sha256) where state <> 'leaving';

alter table tasks
  -- Why the files that arrived last do not do; empty again once others arrive.
  add column files_sent_back text,
  -- What was confirmed of a script of checks: by key, when and by whom.
  add column confirmed jsonb not null default '{}',
  add check (files_sent_back is null or received_at is not null);

-- The meeting that a task asks for: when it is, and what is kept of it.
create table meetings (
  task_id     uuid primary key references tasks (id) on delete cascade,
  starts_at   timestamptz,
  -- An address or a link.
  place       text not null default '',
  held_at     timestamptz,
  -- Who was there, by name.
  present     text[] not null default '{}',
  notes       text not null default '',
  -- What the customer reads of it.
  summary     text not null default '',
  -- How often the time was changed: calendars take the highest.
  sequence    integer not null default 0
);

-- The record everybody works from. Constraints live here, not in the code that writes.
create extension if not exists citext;
create extension if not exists pg_trgm;

-- The company that runs the portal: exactly one row.
create table company (
  id            integer primary key default 1 check (id = 1),
  name          text not null,
  accent        text not null default '#2f6f5e' check (accent ~ '^#[0-9a-f]{6}$'),
  logo_file_id  uuid,
  time_zone     text not null default 'Europe/London',
  country       text not null default 'GB',
  region        text,
  workdays      integer[] not null default '{1,2,3,4,5}',
  day_starts    time not null default '09:00',
  day_ends      time not null default '17:30',
  closures      text[] not null default '{}',
  help_email    citext not null,
  help_phone    text
);

create table files (
  id            uuid primary key default gen_random_uuid(),
  name          text not null,
  content_type  text not null,
  bytes         bytea not null,
  created_at    timestamptz not null
);
alter table company add foreign key (logo_file_id) references files (id);

insert into company (name, help_email) values ('Our company', 'hello@example.com');

create table staff (
  id              text primary key default gen_random_uuid()::text,
  name            text not null,
  email           citext not null unique,
  email_verified  boolean not null default false,
  image           text,
  role            text not null default 'sales' check (role in ('sales', 'manager', 'admin')),
  title           text not null default '',
  good_at         text not null default '',
  about           text not null default '',
  reach           text not null default '',
  phone           text not null default '',
  time_zone       text not null default 'Europe/London',
  day_starts      time not null default '09:00',
  day_ends        time not null default '17:30',
  photo_file_id   uuid references files (id),
  active          boolean not null default true,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);

create table staff_sessions (
  id          text primary key default gen_random_uuid()::text,
  staff_id    text not null references staff (id) on delete cascade,
  token       text not null unique,
  expires_at  timestamptz not null,
  ip_address  text,
  user_agent  text,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index on staff_sessions (staff_id);

create table staff_accounts (
  id                        text primary key default gen_random_uuid()::text,
  staff_id                  text not null references staff (id) on delete cascade,
  account_id                text not null,
  provider_id               text not null,
  access_token              text,
  refresh_token             text,
  id_token                  text,
  access_token_expires_at   timestamptz,
  refresh_token_expires_at  timestamptz,
  scope                     text,
  password                  text,
  created_at                timestamptz not null default now(),
  updated_at                timestamptz not null default now()
);
create index on staff_accounts (staff_id);

create table staff_verifications (
  id          text primary key default gen_random_uuid()::text,
  identifier  text not null,
  value       text not null,
  expires_at  timestamptz not null,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index on staff_verifications (identifier);

create table playbooks (
  key         text primary key,
  created_at  timestamptz not null
);

-- A published version never changes; the one unpublished version is the draft.
create table playbook_versions (
  id            uuid primary key default gen_random_uuid(),
  playbook_key  text not null references playbooks (key),
  version       integer not null check (version > 0),
  document      jsonb not null,
  -- Raised by every save of a draft, so that two editors do not overwrite each other.
  revision      integer not null default 1,
  published_at  timestamptz,
  published_by  text references staff (id),
  updated_at    timestamptz not null,
  updated_by    text references staff (id),
  unique (playbook_key, version)
);
create unique index playbook_versions_one_draft on playbook_versions (playbook_key) where published_at is null;

create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published playbook version never changes';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger playbook_versions_frozen before update or delete on playbook_versions
  for each row execute function refuse_change_of_published();

create table customers (
  id          uuid primary key default gen_random_uuid(),
  name        text not null check (name <> ''),
  time_zone   text not null,
  country     text not null,
  created_at  timestamptz not null
);
create index customers_name_search on customers using gin (name gin_trgm_ops);

create table contacts (
  id           uuid primary key default gen_random_uuid(),
  customer_id  uuid not null references customers (id) on delete cascade,
  name         text not null check (name <> ''),
  email        citext not null,
  phone        text not null default '',
  roles        text[] not null default '{}'
                 check (roles <@ '{sponsor,champion,decision_maker,day_to_day,evaluator,blocker,billing,technical}'::text[]),
  position     integer not null default 0,
  created_at   timestamptz not null,
  unique (customer_id, email)
);
create index contacts_search on contacts using gin (name gin_trgm_ops, (email::text) gin_trgm_ops);

create table onboardings (
  id                    uuid primary key default gen_random_uuid(),
  -- Given by the form that started it: a double tap starts one onboarding.
  request_key           uuid not null unique default gen_random_uuid(),
  customer_id           uuid not null references customers (id) on delete cascade,
  playbook_version_id   uuid not null references playbook_versions (id),
  seller_id             text not null references staff (id),
  manager_id            text not null references staff (id),
  concierge_id          text not null references staff (id),
  -- Exactly one owner at any instant.
  owner_id              text not null references staff (id),
  endorsement           text not null check (btrim(endorsement) <> ''),
  won_at                timestamptz not null,
  go_live_on            date,
  kickoff_started_at    timestamptz,
  kickoff_submitted_at  timestamptz,
  live_at               timestamptz,
  stage                 text not null generated always as (
                          case when live_at is not null then 'live'
                               when kickoff_submitted_at is not null then 'under_way'
                               when kickoff_started_at is not null then 'kickoff'
                               else 'handed_over' end) stored,
  -- Raised in every transaction that writes an event.
  version               bigint not null default 0,
  changed_at            timestamptz not null,
  -- Kept up to date with the tasks by the same transactions, so that the list stays quick.
  next_due_on           date,
  waiting_on            text check (waiting_on in ('customer', 'us')),
  waiting_since         timestamptz,
  open_tasks            integer not null default 0,
  blocked_tasks         integer not null default 0,
  done_tasks            integer not null default 0,
  created_at            timestamptz not null
);
create index on onboardings (customer_id);
create index on onboardings (next_due_on, id);
create index on onboardings (owner_id, next_due_on, id);
create index on onboardings (stage, next_due_on, id);
create index on onboardings (waiting_on, waiting_since, id);
create index on onboardings (changed_at, id);
create index on onboardings (playbook_version_id);

-- Who holds a role that the playbook names. A role nobody holds falls to the manager.
create table onboarding_roles (
  onboarding_id  uuid not null references onboardings (id) on delete cascade,
  role           text not null,
  staff_id       text not null references staff (id),
  primary key (onboarding_id, role)
);

-- The address is this id and a MAC of it under the server's secret: nothing here opens a portal.
create table portal_links (
  id             uuid primary key default gen_random_uuid(),
  onboarding_id  uuid not null references onboardings (id) on delete cascade,
  contact_id     uuid not null references contacts (id) on delete cascade,
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  revoked_at     timestamptz,
  opened_at      timestamptz
);
create unique index portal_links_one_open on portal_links (onboarding_id, contact_id) where revoked_at is null;

-- Every value a fact has had; the one in force is the one not superseded.
create table facts (
  id             bigint generated always as identity primary key,
  customer_id    uuid not null references customers (id) on delete cascade,
  key            text not null,
  value          jsonb not null,
  source         text not null check (source in ('sales', 'customer', 'staff')),
  recorded_by    text not null,
  recorded_at    timestamptz not null,
  superseded_at  timestamptz
);
create unique index facts_in_force on facts (customer_id, key) where superseded_at is null;

-- What the customer has typed so far, as typed, valid or not: position is derived from it.
create table kickoff_answers (
  onboarding_id  uuid not null references onboardings (id) on delete cascade,
  question_key   text not null,
  entered        jsonb not null,
  confirmed      boolean not null default false,
  revision       bigint not null,
  -- The rendering of the form that saved it: a form does not stand against itself.
  form_id        text not null default '',
  saved_at       timestamptz not null,
  contact_id     uuid not null references contacts (id),
  primary key (onboarding_id, question_key)
);

-- One submission per onboarding: a second one is stopped here, not by a check before the insert.
create table submissions (
  onboarding_id        uuid primary key references onboardings (id) on delete cascade,
  reference            text not null unique,
  contact_id           uuid not null references contacts (id),
  playbook_version_id  uuid not null references playbook_versions (id),
  answers              jsonb not null,
  submitted_at         timestamptz not null
);

create table tasks (
  id              uuid primary key default gen_random_uuid(),
  onboarding_id   uuid not null references onboardings (id) on delete cascade,
  -- The playbook's key, or a key of its own for a task added by hand.
  key             text not null,
  by_hand         boolean not null default false,
  phase           text not null,
  position        integer not null,
  title           text not null check (title <> ''),
  details         text not null default '',
  customer_line   text,
  owner_role      text not null,
  assignee_id     text references staff (id),
  due_on          date,
  after           text[] not null default '{}',
  because         jsonb not null,
  milestone       text,
  minutes         double precision,
  human_only      boolean not null default false,
  status          text not null default 'open' check (status in ('open', 'done', 'blocked', 'cancelled')),
  blocked_reason  text,
  done_at         timestamptz,
  done_by         text,
  -- What a person has set: reconcile leaves these alone.
  touched         text[] not null default '{}',
  created_at      timestamptz not null,
  unique (onboarding_id, key),
  check ((status = 'done') = (done_at is not null)),
  check ((status = 'blocked') = (blocked_reason is not null)),
  check ((owner_role = 'customer') = (assignee_id is null))
);
create index on tasks (onboarding_id, status);
create index on tasks (assignee_id, due_on) where status = 'open';

-- Something that happened, written once, never changed.
create table events (
  id             bigint generated always as identity primary key,
  onboarding_id  uuid not null references onboardings (id) on delete cascade,
  type           text not null,
  data           jsonb not null,
  actor_kind     text not null check (actor_kind in ('staff', 'contact', 'system')),
  actor_id       text,
  actor_name     text not null,
  at             timestamptz not null,
  check ((actor_kind = 'system') = (actor_id is null))
);
create index on events (onboarding_id, id);

create function refuse_change_of_event() returns trigger language plpgsql as $$
begin
  raise exception 'an event never changes';
end $$;
create trigger events_never_change before update on events
  for each row execute function refuse_change_of_event();

create table emails (
  id             uuid primary key default gen_random_uuid(),
  onboarding_id  uuid references onboardings (id) on delete cascade,
  -- The same key is never sent twice.
  key            text not null unique,
  template       text not null,
  from_name      text not null,
  to_name        text not null,
  to_email       citext not null,
  reply_to       citext,
  subject        text not null default '',
  -- What it says, encrypted: it may hold a portal link, a sign-in link or answers.
  sealed         bytea,
  status         text not null default 'waiting'
                   check (status in ('waiting', 'outbox', 'accepted', 'delivered', 'bounced', 'failed')),
  reason         text,
  provider_id    text unique,
  created_at     timestamptz not null,
  sent_at        timestamptz
);
create index on emails (onboarding_id, created_at);
create index on emails (created_at);

-- How often somebody tried something of late. Written by rate-limiter-flexible, whose columns these are.
create table rate_limits (
  key     text primary key,
  points  integer not null default 0,
  expire  bigint
);
create index on rate_limits (expire);

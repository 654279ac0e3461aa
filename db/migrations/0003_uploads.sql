-- Files that were handed in. What is in them lies in the file store under storage_key. A row is
-- there before its content and goes after it, so nothing lies in the store that no row knows of.
create table uploads (
  id             uuid primary key default gen_random_uuid(),
  onboarding_id  uuid not null references onboardings (id),
  question_key   text not null,
  name           text not null check (length(name) between 1 and 200),
  -- What it is, by its content: the usual ending of such a file.
  format         text not null check (format ~ '^[a-z0-9]{1,5}$'),
  bytes          integer not null check (bytes > 0),
  -- Of what was received: the same file sent twice is one file.
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  storage_key    text not null unique,
  -- It asks for a password when it is opened.
  locked         boolean not null default false,
  issued_on      date,
  expires_on     date,
  contact_id     uuid references contacts (id),
  staff_id       text references staff (id),
  uploaded_at    timestamptz not null,
  -- arriving: its content is not stored yet. here: chosen, not sent yet. kept: part of an answer.
  -- leaving: to be deleted, its content first.
  state          text not null default 'arriving'
                 check (state in ('arriving', 'here', 'kept', 'leaving')),
  check ((contact_id is null) <> (staff_id is null))
);
create unique index uploads_once
  on uploads (onboarding_id, question_key, sha256, (contact_id is null)) where state <> 'leaving';
create index uploads_passing on uploads (uploaded_at) where state <> 'kept';

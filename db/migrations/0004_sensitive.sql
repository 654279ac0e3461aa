-- What a customer gave for one reading only. What is in a box is encrypted, and gone once it was
-- opened or has run out; the row stays to say so.
create table secret_boxes (
  id             uuid primary key,
  onboarding_id  uuid not null references onboardings (id) on delete cascade,
  question_key   text not null,
  sealed         text,
  filled_at      timestamptz not null,
  expires_at     timestamptz not null check (expires_at > filled_at),
  opened_at      timestamptz,
  opened_by      text,
  expired_at     timestamptz,
  check ((sealed is null) = (opened_at is not null or expired_at is not null)),
  check (opened_at is null or expired_at is null),
  check ((opened_at is null) = (opened_by is null))
);
create index on secret_boxes (onboarding_id, question_key, filled_at);
create index on secret_boxes (expires_at) where sealed is not null;

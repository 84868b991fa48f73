-- Requests that their senders may repeat (Idempotency-Key), and what each of them wrote, as write_grain notes it in the transaction of the write. Kept for a day.
set lock_timeout = '10s';

create table idempotent_request
(
    -- Made of sender, method, path and key.
    id           uuid primary key,
    sender       uuid not null,
    -- A keyed hash of what was sent.
    fingerprint  bytea not null,
    -- A hash of what the sender might do when it ran.
    rights       bytea not null,
    run          integer not null,
    -- Which front end's request runs it.
    holder       uuid not null,
    -- When the run counts as dead.
    leased_until timestamptz not null,
    -- What it was answered; null until then.
    status       integer,
    content_type text,
    entity_tag   text,
    body         bytea,
    begun_on     timestamptz not null default now()
);

create index idempotent_request_begun_on on idempotent_request (begun_on);

create table request_write
(
    request    uuid not null,
    kind       text not null,
    entity     text not null,
    -- The last run that wrote: one that it has overtaken writes nothing any more.
    run        integer not null,
    writes     integer not null,
    -- The entity before the first write; null for a new one.
    before     jsonb,
    written_on timestamptz not null default now(),
    primary key (request, kind, entity)
);

create index request_write_written_on on request_write (written_on);

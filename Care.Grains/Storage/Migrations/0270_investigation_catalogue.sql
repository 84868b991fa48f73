-- The catalogue of investigations and its groups (contract 06, §4): loaded by command, never changed one by one. Silos keep it in memory.
set lock_timeout = '10s';

create table investigation_group
(
    id   uuid primary key default gen_random_uuid(),
    pk   integer not null unique generated always as identity,
    name text not null unique
);

create table investigation
(
    id                 uuid primary key default gen_random_uuid(),
    pk                 integer not null unique generated always as identity,
    name               text not null unique,
    investigation_type text check (investigation_type in ('Float', 'String', 'Choice')),
    choices            text,
    unit               text,
    ideal_value        text,
    min_value          double precision,
    max_value          double precision,
    -- In the order in which they are shown; the first is what clients name it by.
    groups             uuid[] not null check (groups <> '{}')
);

call keep_catalogue('investigation_group', 'investigations');
call keep_catalogue('investigation', 'investigations');

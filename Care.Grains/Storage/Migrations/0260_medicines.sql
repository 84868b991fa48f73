-- The catalogue of medicines (contract 06, §3): loaded by command, never changed one by one. Ids are made when they are loaded.
set lock_timeout = '10s';

create table medicine
(
    id                 uuid primary key default gen_random_uuid(),
    pk                 integer not null unique generated always as identity,
    name               text not null constraint medicine_name unique,
    type               text not null check (type in ('brand', 'generic')),
    generic            text,
    company            text,
    contents           text,
    cims_class         text,
    atc_classification text,
    created_date       timestamptz not null default now(),
    modified_date      timestamptz not null default now()
);

call keep_catalogue('medicine', 'medicines');

-- One-time passwords of patients (contract 04, 10): one row a phone number, named by its keyed hash, its codes in the document, hashed with the same key.
set lock_timeout = '10s';

create table patient_otp
(
    id             text primary key,
    version        integer not null,
    modified_on    timestamptz not null default now(),
    document       jsonb not null,
    last_issued_on timestamptz not null
);

insert into kind (name) values ('patient_otp');

-- Notes about patients (contract 04, §8). Each text that a note had is a version in the change log.
set lock_timeout = '10s';

create table patient_note
(
    id           uuid primary key,
    version      integer not null,
    modified_on  timestamptz not null default now(),
    document     jsonb not null,
    pk           integer not null unique,
    deleted      boolean not null,
    patient      uuid not null references patient,
    consultation uuid,
    thread       integer not null,
    created_by   integer,
    created_date timestamptz not null
);

create index patient_note_of_patient on patient_note (patient, created_date desc, pk desc) where not deleted;

insert into kind (name, keeps_history) values ('patient_note', true);

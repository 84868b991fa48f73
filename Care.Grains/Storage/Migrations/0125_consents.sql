-- Consents of patients (contract 05, §6).
set lock_timeout = '10s';

create table patient_consent
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    consultation  uuid not null,
    type          integer not null,
    patient_code_status integer,
    archived      boolean not null,
    archived_date timestamptz,
    created_by    integer,
    created_date  timestamptz not null
);

-- One consent of a type is in force at the most.
create unique index patient_consent_in_force on patient_consent (consultation, type) where not archived and not coalesce(deleted, false);
create index patient_consent_in_order on patient_consent (consultation, created_date, pk) where not coalesce(deleted, false);

insert into kind (name) values ('patient_consent');

-- Diagnoses and symptoms of a consultation (contract 05, §8 and §9).
set lock_timeout = '10s';

create table consultation_diagnosis
(
    id                  uuid primary key,
    version             integer not null,
    modified_on         timestamptz not null default now(),
    document            jsonb not null,
    pk                  integer not null unique,
    deleted             boolean not null,
    consultation        uuid not null,
    diagnosis           bigint not null references icd11_concept,
    verification_status integer not null,
    is_principal        boolean not null,
    created_by          integer,
    created_date        timestamptz not null
);

create unique index consultation_diagnosis_once on consultation_diagnosis (consultation, diagnosis) where not coalesce(deleted, false);
create unique index consultation_diagnosis_principal on consultation_diagnosis (consultation) where is_principal and not coalesce(deleted, false);
create index consultation_diagnosis_in_order on consultation_diagnosis (consultation, created_date desc, pk desc) where not coalesce(deleted, false);
-- Patients by what they have (contract 04, §4.4).
create index consultation_diagnosis_by_concept on consultation_diagnosis (diagnosis, verification_status) include (consultation) where not coalesce(deleted, false);

insert into kind (name) values ('consultation_diagnosis');

create table encounter_symptom
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    consultation  uuid not null,
    symptom       integer not null,
    other_symptom text not null,
    onset_date    timestamptz not null,
    cure_date     timestamptz,
    clinical_impression_status integer not null,
    created_by    integer,
    created_date  timestamptz not null
);

-- Nobody has the same symptom twice at once: 1 is in progress.
create unique index encounter_symptom_active on encounter_symptom (consultation, symptom, other_symptom)
    where cure_date is null and clinical_impression_status = 1 and not coalesce(deleted, false);
create index encounter_symptom_in_order on encounter_symptom (consultation, created_date, pk) where not coalesce(deleted, false);

insert into kind (name) values ('encounter_symptom');

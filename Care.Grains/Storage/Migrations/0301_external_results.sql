-- Laboratory results from outside (contract 04, §9).
set lock_timeout = '10s';

create table external_result
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    created_date  timestamptz not null,
    srf_id        text not null,
    name          text not null,
    age           integer not null,
    age_in        text not null,
    gender        text not null,
    address       text not null,
    mobile_number text not null,
    is_repeat     boolean not null,
    patient_status text not null,
    ward          integer,
    local_body    integer not null,
    district      integer not null,
    state         integer not null,
    source        text,
    patient_category text,
    lab_name      text not null,
    test_type     text not null,
    sample_type   text not null,
    result        text not null,
    sample_collection_date date,
    result_date   date,
    patient_created boolean not null
);

-- The newest first, in each area that a scope may be.
create index external_result_in_state on external_result (state, pk) where not coalesce(deleted, false);
create index external_result_in_district on external_result (district, pk) where not coalesce(deleted, false);
create index external_result_in_local_body on external_result (local_body, pk) where not coalesce(deleted, false);
create index external_result_in_ward on external_result (ward, pk) where not coalesce(deleted, false);
create index external_result_by_name on external_result using gin (searchable(name) gin_trgm_ops) where not coalesce(deleted, false);
create index external_result_by_srf_id on external_result using gin (srf_id gin_trgm_ops) where not coalesce(deleted, false);
create index external_result_by_mobile_number on external_result using gin (mobile_number gin_trgm_ops) where not coalesce(deleted, false);
create index external_result_by_sample_collection_date on external_result (sample_collection_date) where not coalesce(deleted, false);
create index external_result_by_result_date on external_result (result_date) where not coalesce(deleted, false);
create index external_result_by_created_date on external_result (created_date) where not coalesce(deleted, false);
-- Counted in this narrow index, without the rows.
create index external_result_in_figures on external_result (pk) include (state, district, local_body, ward) where not coalesce(deleted, false);
-- Those that wait for their patient.
create index external_result_without_patient on external_result (lower(srf_id)) where not patient_created and not deleted;

-- Whether an uploaded result's patient is registered.
create index patient_by_srf_id_in_any_case on patient (lower(srf_id)) where not deleted and srf_id <> '';

insert into kind (name) values ('external_result');

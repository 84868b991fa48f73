-- Facilities (contract 02).
set lock_timeout = '10s';

create table facility
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean,
    name          text not null,
    facility_type integer not null,
    kasp_empanelled boolean,
    ward          integer references place_ward,
    local_body    integer references place_local_body,
    district      integer references place_district,
    state         integer references place_state,
    created_by    integer,
    created_date  timestamptz
);

create index facility_by_district on facility (district, pk) where not coalesce(deleted, false);
create index facility_by_state on facility (state, pk) where not coalesce(deleted, false);
create index facility_by_local_body on facility (local_body) where not coalesce(deleted, false);
create index facility_by_pk on facility (pk) where not coalesce(deleted, false);
create index facility_by_name on facility using gin (name gin_trgm_ops) where not coalesce(deleted, false);

-- How many live patients a facility has, active and not. Kept by the patients' rows themselves, so that neither a facility's answer nor the count of
-- a patient list costs more as the facility grows.
create table facility_census
(
    facility  uuid not null,
    is_active boolean not null,
    patients  integer not null default 0,
    primary key (facility, is_active)
);

insert into kind (name, announced) values ('facility', true);

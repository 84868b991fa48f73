-- Consultations (contract 05, §4).
set lock_timeout = '10s';

create table consultation
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    patient       uuid not null references patient,
    facility      uuid not null references facility,
    -- The facility's area, as with patients: kept by triggers.
    facility_district integer,
    facility_state    integer,
    created_date  timestamptz not null,
    modified_date timestamptz not null,
    created_by    integer,
    patient_no    text,
    suggestion    integer not null,
    route_to_facility integer,
    category      integer,
    deprecated_covid_category integer,
    encounter_date timestamptz not null,
    discharge_date timestamptz,
    new_discharge_reason integer,
    is_kasp       boolean not null,
    kasp_enabled_date timestamptz,
    is_telemedicine boolean not null,
    medico_legal_case boolean not null,
    is_readmission boolean not null,
    bed_number    text,
    assigned_to   integer,
    treating_physician integer,
    has_consents  integer[]
);

-- A patient has one open consultation at the most, whoever admits them where at the same time.
create unique index consultation_open on consultation (patient) where discharge_date is null and not deleted;

create index consultation_in_order on consultation (created_date desc, pk desc) where not deleted;
create index consultation_of_patient on consultation (patient, created_date desc, pk desc) where not deleted;
create index consultation_of_facility on consultation (facility, created_date desc, pk desc) where not deleted;

insert into kind (name, keeps_history) values ('consultation', false);

create function consultation_area() returns trigger language plpgsql as
$$
begin
    select f.district, f.state into new.facility_district, new.facility_state from facility f where f.id = new.facility;
    return new;
end
$$;

create trigger consultation_area before insert or update on consultation for each row execute function consultation_area();

create or replace function facility_area_moved() returns trigger language plpgsql as
$$
begin
    update patient set facility_district = new.district, facility_state = new.state where facility = new.id;
    update consultation set facility_district = new.district, facility_state = new.state where facility = new.id;
    return null;
end
$$;

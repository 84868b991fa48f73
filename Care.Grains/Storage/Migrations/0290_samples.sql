-- Test samples (contract 04, §11), and the steps by which each came to where it is.
set lock_timeout = '10s';

create table patient_sample
(
    id               uuid primary key,
    version          integer not null,
    modified_on      timestamptz not null default now(),
    document         jsonb not null,
    pk               integer not null unique,
    deleted          boolean not null,
    created_date     timestamptz not null,
    modified_date    timestamptz not null,
    patient          uuid not null references patient,
    consultation     uuid not null references consultation,
    facility         uuid not null references facility,
    testing_facility uuid references facility,
    -- Where the patient is by now, and the area of the consultation's facility, so that each term of the scope has an index of its own. Kept by triggers: they are no properties of
    -- the sample.
    patient_facility uuid,
    facility_district integer,
    facility_state   integer,
    sample_type      integer not null,
    icmr_category    integer not null,
    status           integer not null,
    result           integer not null,
    date_of_sample   timestamptz,
    date_of_result   timestamptz,
    created_by       integer,
    last_edited_by   integer
);

create index patient_sample_of_patient on patient_sample (patient, pk desc) where not deleted;
create index patient_sample_of_consultation on patient_sample (consultation, pk) where not deleted;
create index patient_sample_of_facility on patient_sample (facility, pk desc) where not deleted;
create index patient_sample_tested_at on patient_sample (testing_facility, pk desc) where not deleted and testing_facility is not null;
create index patient_sample_of_patients_at on patient_sample (patient_facility, pk desc) where not deleted and patient_facility is not null;
create index patient_sample_of_district on patient_sample (facility_district, pk desc) where not deleted and facility_district is not null;
create index patient_sample_of_state on patient_sample (facility_state, pk desc) where not deleted and facility_state is not null;
create index patient_sample_by_status on patient_sample (status, pk desc) where not deleted;
create index patient_sample_by_result on patient_sample (result, pk desc) where not deleted;
create index patient_sample_by_type on patient_sample (sample_type, pk desc) where not deleted;

-- Filters that pick many: counted in this narrow index, without the rows.
create index patient_sample_in_figures on patient_sample (pk desc) include
    (status, result, sample_type, patient, facility, testing_facility, patient_facility, facility_district, facility_state) where not deleted;

insert into kind (name, keeps_history) values ('patient_sample', false);

-- Each change of a sample is a step, and each step a row: a sample may be denied and asked for again without end, so they are not in it.
create table patient_sample_flow
(
    id           uuid primary key,
    pk           integer not null unique default nextval('entity_key'),
    sample       uuid not null references patient_sample,
    status       integer not null,
    notes        text not null,
    created_by   integer,
    created_date timestamptz not null
);

create index patient_sample_flow_of_sample on patient_sample_flow (sample, pk desc);

create function patient_sample_step() returns trigger language plpgsql as
$$
begin
    insert into patient_sample_flow (id, sample, status, notes, created_by, created_date)
    select s.id, new.id, new.status, s.notes, new.last_edited_by, new.modified_date
    from jsonb_to_record(new.document -> 'last_step') s (id uuid, notes text);
    return null;
end
$$;

create trigger patient_sample_requested after insert on patient_sample for each row execute function patient_sample_step();
create trigger patient_sample_stepped after update on patient_sample for each row
    when (new.document -> 'last_step' is distinct from old.document -> 'last_step') execute function patient_sample_step();

-- The writer fills each column from the document, which knows nothing of these: they are put in at every write. In the order of all rules between entities
-- (0226_rules_between_entities.sql): patient, facility.
create function patient_sample_parties() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        -- Waits for a move of the patient that is under way, which does not see this row yet. Later moves find it.
        select p.facility into new.patient_facility from patient p where p.id = new.patient for share;
    else
        new.patient_facility := old.patient_facility;
    end if;

    if new.testing_facility is not null and (tg_op = 'INSERT' or old.testing_facility is distinct from new.testing_facility)
        and (select f.deleted from facility f where f.id = new.testing_facility for share) then
        perform refuse('patient_sample_testing_facility_deleted');
    end if;

    select f.district, f.state into new.facility_district, new.facility_state from facility f where f.id = new.facility;
    return new;
end
$$;

create trigger patient_sample_parties before insert or update of document on patient_sample for each row execute function patient_sample_parties();

create function patient_sample_area_moved() returns trigger language plpgsql as
$$
begin
    update patient_sample set facility_district = new.district, facility_state = new.state where facility = new.id;
    return null;
end
$$;

create trigger patient_sample_area_moved after update of district, state on facility for each row
    when (old.district is distinct from new.district or old.state is distinct from new.state) execute function patient_sample_area_moved();

create function patient_sample_patient_moved() returns trigger language plpgsql as
$$
begin
    update patient_sample set patient_facility = new.facility where patient = new.id;
    return null;
end
$$;

create trigger patient_sample_patient_moved after update of facility on patient for each row
    when (old.facility is distinct from new.facility) execute function patient_sample_patient_moved();

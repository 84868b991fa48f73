-- Patients (contract 04, §3 to §7).
set lock_timeout = '10s';

create table patient
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    facility      uuid references facility,
    -- The facility's area, so that the lists of a district or a state walk an index of their own. Kept by triggers: it is no property of the patient.
    facility_district integer,
    facility_state    integer,
    created_date  timestamptz not null,
    modified_date timestamptz not null,
    created_by    integer,
    assigned_to   integer,
    name          text not null,
    gender        integer not null,
    phone_number  text not null,
    emergency_phone_number text not null,
    date_of_birth date,
    year_of_birth integer,
    death_datetime timestamptz,
    ward          integer references place_ward,
    local_body    integer references place_local_body,
    district      integer references place_district,
    state         integer references place_state,
    ration_card_category integer,
    source        integer not null,
    disease_status integer not null,
    is_active     boolean not null,
    allow_transfer boolean not null,
    is_antenatal  boolean not null,
    is_vaccinated boolean not null,
    is_declared_positive boolean,
    number_of_doses integer not null,
    review_time   timestamptz,
    date_declared_positive timestamptz,
    date_of_result timestamptz,
    last_vaccinated_date timestamptz,
    last_menstruation_start_date date,
    date_of_delivery date,
    srf_id        text,
    covin_id      text,
    last_consultation uuid,
    last_consultation_facility uuid,
    last_consultation_assigned_to integer,
    last_consultation_discharged boolean,
    consultation_facilities uuid[],
    discharged_facilities uuid[],

    -- "No consultation filed" (contract 04, §3.3): what lists show first.
    unfiled boolean not null generated always as
        (last_consultation is null or last_consultation_facility is distinct from facility or (coalesce(last_consultation_discharged, false) and is_active)) stored,
    -- What ages are counted from (§3.4), and the age of those who died.
    born date generated always as (coalesce(date_of_birth, make_date(year_of_birth, 1, 1))) stored,
    age_at_death integer generated always as
        (date_part('year', age((death_datetime at time zone 'Asia/Kolkata')::date::timestamp, coalesce(date_of_birth, make_date(year_of_birth, 1, 1))::timestamp))) stored
);

-- The default order, for each of the scopes a list may have: a page is read off the index, whatever the number of patients.
create index patient_in_order on patient (unfiled desc, modified_date desc, pk desc) where not deleted;
create index patient_of_facility on patient (facility, unfiled desc, modified_date desc, pk desc) where not deleted;
create index patient_of_district on patient (facility_district, unfiled desc, modified_date desc, pk desc) where not deleted;
create index patient_of_state on patient (facility_state, unfiled desc, modified_date desc, pk desc) where not deleted;
create index patient_assigned_to on patient (assigned_to, unfiled desc, modified_date desc, pk desc) where not deleted and assigned_to is not null;
create index patient_consultation_assigned_to on patient (last_consultation_assigned_to, unfiled desc, modified_date desc, pk desc)
    where not deleted and last_consultation_assigned_to is not null;

-- The other orders.
create index patient_by_name on patient (name, pk) where not deleted;
create index patient_by_created_date on patient (created_date, pk) where not deleted;
create index patient_by_modified_date on patient (modified_date, pk) where not deleted;
create index patient_by_review_time on patient (review_time, pk) where not deleted;
create index patient_by_date_declared_positive on patient (date_declared_positive, pk) where not deleted;

-- Filters that pick few.
create index patient_by_phone_number on patient (phone_number) where not deleted;
create index patient_by_emergency_phone_number on patient (emergency_phone_number) where not deleted;
create index patient_by_name_parts on patient using gin (name gin_trgm_ops) where not deleted;
create index patient_by_born on patient (born) where not deleted;
create index patient_by_age_at_death on patient (age_at_death) where not deleted and age_at_death is not null;
create index patient_by_local_body on patient (local_body) where not deleted;
create index patient_by_district on patient (district) where not deleted;
create index patient_by_srf_id on patient (srf_id) where not deleted and srf_id <> '';
create index patient_by_covin_id on patient (covin_id) where not deleted and covin_id <> '';
create index patient_by_date_of_result on patient (date_of_result) where not deleted and date_of_result is not null;
create index patient_by_last_vaccinated_date on patient (last_vaccinated_date) where not deleted and last_vaccinated_date is not null;
create index patient_by_last_menstruation_start_date on patient (last_menstruation_start_date) where not deleted and last_menstruation_start_date is not null;
create index patient_by_date_of_delivery on patient (date_of_delivery) where not deleted and date_of_delivery is not null;
create index patient_by_consultation_facilities on patient using gin (consultation_facilities) where not deleted and consultation_facilities <> '{}';
create index patient_by_discharged_facilities on patient using gin (discharged_facilities) where not deleted and discharged_facilities <> '{}';

-- Filters that pick many: counted in this narrow index, without the rows.
create index patient_in_figures on patient (facility, is_active) include
(
    facility_district, facility_state, assigned_to, last_consultation_assigned_to, gender, source, disease_status, allow_transfer, is_antenatal, is_vaccinated,
    is_declared_positive, number_of_doses, ration_card_category, state, district, local_body, review_time, born, age_at_death, death_datetime,
    created_date, modified_date, last_consultation, last_consultation_discharged
) where not deleted;

-- The audit keeps whole versions: the API shows them (§4.7).
insert into kind (name, keeps_history) values ('patient', true);

create function patient_area() returns trigger language plpgsql as
$$
begin
    select f.district, f.state into new.facility_district, new.facility_state from facility f where f.id = new.facility;
    return new;
end
$$;

-- The writer fills each column from the document, which knows nothing of the area: it is put in at every write.
create trigger patient_area before insert or update on patient for each row execute function patient_area();

create function facility_area_moved() returns trigger language plpgsql as
$$
begin
    update patient set facility_district = new.district, facility_state = new.state where facility = new.id;
    return null;
end
$$;

create trigger facility_area_moved after update of district, state on facility for each row
    when (old.district is distinct from new.district or old.state is distinct from new.state) execute function facility_area_moved();

-- Adds to the number of live patients of a facility and tells the silos, which show it.
create function count_patient(at uuid, active boolean, change integer) returns void language plpgsql as
$$
begin
    insert into facility_census as c (facility, is_active, patients) values (at, active, change)
    on conflict (facility, is_active) do update set patients = c.patients + excluded.patients;
    perform pg_notify('care_changed', 'facility ' || at::text);
end
$$;

create function patient_census() returns trigger language plpgsql as
$$
declare
    leaves uuid := case when tg_op = 'UPDATE' and not old.deleted then old.facility end;
    enters uuid := case when not new.deleted then new.facility end;
begin
    -- In the order of the facilities, so that two transfers in opposite directions never wait for each other.
    if leaves is not null and (enters is null or leaves <= enters) then
        perform count_patient(leaves, old.is_active, -1);
    end if;

    if enters is not null then
        perform count_patient(enters, new.is_active, 1);
    end if;

    if leaves is not null and enters is not null and leaves > enters then
        perform count_patient(leaves, old.is_active, -1);
    end if;

    return null;
end
$$;

create trigger patient_entered after insert on patient for each row execute function patient_census();
create trigger patient_moved after update on patient for each row
    when (old.facility is distinct from new.facility or old.is_active <> new.is_active or old.deleted <> new.deleted) execute function patient_census();

-- Names like a given one, for the search over all facilities. The index answers for the threshold that is set, so it is set here.
create function patients_named_like(sought text) returns table (id uuid, likeness real) language sql stable set pg_trgm.similarity_threshold = 0.2 as
$$
    select p.id, similarity(p.name, sought) from patient p where not p.deleted and p.name % sought and similarity(p.name, sought) > 0.2
$$;

-- Shifting requests and the comments on them (contract 06, §7 and §8).
set lock_timeout = '10s';

create table shifting_request
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    created_date  timestamptz not null,
    modified_date timestamptz not null,
    patient       uuid not null references patient,
    origin_facility uuid not null references facility,
    shifting_approving_facility uuid references facility,
    assigned_facility uuid references facility,
    -- Where the patient is by now, and the areas of the three facilities, so that each scope of a list has an index of its own. Kept by triggers: they are no properties of the request.
    patient_facility uuid,
    districts     integer[],
    states        integer[],
    status        integer not null,
    breathlessness_level integer,
    emergency     boolean not null,
    is_up_shift   boolean not null,
    is_kasp       boolean not null,
    assigned_facility_external text,
    assigned_facility_type integer,
    preferred_vehicle_choice integer,
    is_assigned_to_user boolean not null,
    reason        text not null,
    vehicle_preference text not null,
    comments      text not null,
    refering_facility_contact_name text not null,
    refering_facility_contact_number text not null,
    ambulance_driver_name text not null,
    ambulance_phone_number text not null,
    ambulance_number text not null,
    assigned_to   integer,
    created_by    integer,
    last_edited_by integer
);

-- A patient waits to be shifted once (§7.6 rule 3; ShiftingStatusRule.IsOpen says the same).
create unique index shifting_request_open on shifting_request (patient) where not deleted and status not in (30, 50, 80, 100);

-- The board asks for one status after the other, within one of the scopes.
create index shifting_request_by_status on shifting_request (status, pk) where not deleted;
create index shifting_request_of_patient on shifting_request (patient, pk) where not deleted;
create index shifting_request_from on shifting_request (origin_facility, status, pk) where not deleted;
create index shifting_request_approved_by on shifting_request (shifting_approving_facility, status, pk) where not deleted and shifting_approving_facility is not null;
create index shifting_request_to on shifting_request (assigned_facility, status, pk) where not deleted and assigned_facility is not null;
create index shifting_request_of_patients_at on shifting_request (patient_facility, status, pk) where not deleted and patient_facility is not null;
create index shifting_request_in_districts on shifting_request using gin (districts) where not deleted;
create index shifting_request_in_states on shifting_request using gin (states) where not deleted;

create index shifting_request_by_created_date on shifting_request (created_date, pk) where not deleted;
create index shifting_request_by_modified_date on shifting_request (modified_date, pk) where not deleted;
create index shifting_request_assigned_to on shifting_request (assigned_to) where not deleted and assigned_to is not null;
create index shifting_request_created_by on shifting_request (created_by) where not deleted and created_by is not null;
create index shifting_request_last_edited_by on shifting_request (last_edited_by) where not deleted and last_edited_by is not null;

-- Filters that pick many: counted in this narrow index, without the rows.
create index shifting_request_in_figures on shifting_request (pk) include
    (status, breathlessness_level, emergency, is_up_shift, is_kasp, patient, patient_facility, origin_facility, shifting_approving_facility, assigned_facility, districts, states)
    where not deleted;

-- A part of a phone number finds the patient too.
create index patient_by_phone_number_parts on patient using gin (phone_number gin_trgm_ops) where not deleted;

create function shifting_request_parties() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        -- Waits for a move of the patient that is under way, which does not see this row yet. Later moves find it.
        select p.facility into new.patient_facility from patient p where p.id = new.patient for share;
    else
        new.patient_facility := old.patient_facility;
    end if;

    select coalesce(array_agg(distinct f.district) filter (where f.district is not null), '{}'), coalesce(array_agg(distinct f.state) filter (where f.state is not null), '{}')
    into new.districts, new.states
    from facility f where f.id in (new.origin_facility, new.shifting_approving_facility, new.assigned_facility);
    return new;
end
$$;

-- The writer fills each column from the document, which knows nothing of these: they are put in at every write.
create trigger shifting_request_parties before insert or update of document on shifting_request for each row execute function shifting_request_parties();

create function shifting_request_area_moved() returns trigger language plpgsql as
$$
begin
    update shifting_request set document = document where origin_facility = new.id or shifting_approving_facility = new.id or assigned_facility = new.id;
    return null;
end
$$;

create trigger shifting_request_area_moved after update of district, state on facility for each row
    when (old.district is distinct from new.district or old.state is distinct from new.state) execute function shifting_request_area_moved();

create function shifting_request_patient_moved() returns trigger language plpgsql as
$$
begin
    update shifting_request set patient_facility = new.facility where patient = new.id;
    return null;
end
$$;

create trigger shifting_request_patient_moved after update of facility on patient for each row
    when (old.facility is distinct from new.facility) execute function shifting_request_patient_moved();

create table shifting_comment
(
    id           uuid primary key,
    version      integer not null,
    modified_on  timestamptz not null default now(),
    document     jsonb not null,
    pk           integer not null unique,
    deleted      boolean not null,
    request      uuid not null references shifting_request,
    comment      text not null,
    created_by   integer,
    created_date timestamptz not null,
    modified_date timestamptz not null
);

create index shifting_comment_of_request on shifting_comment (request, created_date desc, pk desc) where not deleted;

insert into kind (name, keeps_history) values ('shifting_request', false), ('shifting_comment', false);

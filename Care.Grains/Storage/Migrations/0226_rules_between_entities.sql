-- Rules about two entities, which no grain sees both of: held where both rows are seen, as uniqueness is. Whoever writes one of the two holds the other as it is until both are
-- decided on, in one order everywhere (patient, facility, census), so that nobody waits in a circle. A rule is told by its name, as a unique index is.
set lock_timeout = '10s';

create function refuse(rule text) returns void language plpgsql as
$$
begin
    raise exception 'refused: %', rule using errcode = 'check_violation', constraint = rule;
end
$$;

-- A deleted facility has no patient who came to it or was taken up again after the deletion.
create or replace function patient_census() returns trigger language plpgsql as
$$
declare
    leaves uuid := case when tg_op = 'UPDATE' and not old.deleted then old.facility end;
    left_active boolean := case when tg_op = 'UPDATE' then old.is_active end;
    enters uuid := case when not new.deleted then new.facility end;
    is_new_there boolean := case when tg_op = 'UPDATE' then old.facility is distinct from new.facility or (new.is_active and not old.is_active) else true end;
begin
    -- A stay that the patient has not heard of would stay open behind them.
    if tg_op = 'UPDATE' and old.facility is distinct from new.facility and exists
    (
        select from consultation c
        where c.patient = new.id and c.discharge_date is null and not c.deleted and c.id is distinct from old.last_consultation
    ) then
        perform refuse('patient_stay_begins');
    end if;

    -- In the order of the census, so that two changes in opposite directions never wait for each other.
    if leaves is not null and (enters is null or (leaves, left_active) <= (enters, new.is_active)) then
        perform count_patient(leaves, left_active, -1);
    end if;

    if enters is not null then
        perform count_patient(enters, new.is_active, 1);
    end if;

    if leaves is not null and enters is not null and (leaves, left_active) > (enters, new.is_active) then
        perform count_patient(leaves, left_active, -1);
    end if;

    -- After the count: whoever deletes the facility holds that until the deletion is done.
    if is_new_there and (select f.deleted from facility f where f.id = enters) then
        perform refuse('patient_facility_deleted');
    end if;

    return null;
end
$$;

-- A facility that has live patients, or stays that are open, is not deleted.
create function facility_deleted() returns trigger language plpgsql as
$$
begin
    insert into facility_census as c (facility, is_active, patients) values (new.id, false, 0), (new.id, true, 0)
    on conflict (facility, is_active) do update set patients = c.patients;
    if exists (select from facility_census c where c.facility = new.id and c.is_active and c.patients > 0)
        or exists (select from consultation c where c.facility = new.id and c.discharge_date is null and not c.deleted) then
        perform refuse('facility_in_use');
    end if;

    return null;
end
$$;

create trigger facility_deleted after update on facility for each row
    when (coalesce(new.deleted, false) and not coalesce(old.deleted, false)) execute function facility_deleted();

-- A stay begins where its patient is, and where there is a hospital.
create or replace function consultation_area() returns trigger language plpgsql as
$$
declare
    patient_at uuid;
    is_gone boolean;
begin
    if tg_op = 'INSERT' then
        select p.facility into patient_at from patient p where p.id = new.patient for share;
        select f.district, f.state, f.deleted into new.facility_district, new.facility_state, is_gone from facility f where f.id = new.facility for share;
        if is_gone or patient_at is distinct from new.facility then
            perform refuse('consultation_patient_elsewhere');
        end if;
    else
        select f.district, f.state into new.facility_district, new.facility_state from facility f where f.id = new.facility;
    end if;

    return new;
end
$$;

-- Nobody is linked to, or at home in, a deleted facility. One that is not there yet is its creator's, who is linked first.
create function permission_set_links() returns trigger language plpgsql as
$$
declare
    named uuid[] := coalesce(new.facilities, '{}') || new.home_facility;
    known uuid[] := case when tg_op = 'UPDATE' then coalesce(old.facilities, '{}') || old.home_facility else '{}' end;
begin
    if exists
    (
        select from (select f.deleted from facility f where f.id = any(named) and f.id <> all(array_remove(known, null)) order by f.id for share) f where f.deleted
    ) then
        perform refuse('permission_set_facility_deleted');
    end if;

    return null;
end
$$;

create trigger permission_set_established after insert on permission_set for each row execute function permission_set_links();
create trigger permission_set_linked after update on permission_set for each row
    when (old.facilities is distinct from new.facilities or old.home_facility is distinct from new.home_facility) execute function permission_set_links();

-- Who is asked to be shifted is where the request says, and the facilities that it names are there when they are named.
create or replace function shifting_request_parties() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        -- Waits for a move of the patient that is under way, which does not see this row yet. Later moves find it.
        select p.facility into new.patient_facility from patient p where p.id = new.patient for share;
        if new.patient_facility is distinct from new.origin_facility then
            perform refuse('shifting_request_patient_elsewhere');
        end if;
    else
        new.patient_facility := old.patient_facility;
    end if;

    if new.assigned_facility is not null and (tg_op = 'INSERT' or old.assigned_facility is distinct from new.assigned_facility)
        and (select f.deleted from facility f where f.id = new.assigned_facility for share) then
        perform refuse('shifting_request_assigned_facility_deleted');
    end if;

    if new.shifting_approving_facility is not null and (tg_op = 'INSERT' or old.shifting_approving_facility is distinct from new.shifting_approving_facility)
        and (select f.deleted from facility f where f.id = new.shifting_approving_facility for share) then
        perform refuse('shifting_request_approving_facility_deleted');
    end if;

    select coalesce(array_agg(distinct f.district) filter (where f.district is not null), '{}'), coalesce(array_agg(distinct f.state) filter (where f.state is not null), '{}')
    into new.districts, new.states
    from facility f where f.id in (new.origin_facility, new.shifting_approving_facility, new.assigned_facility);
    return new;
end
$$;

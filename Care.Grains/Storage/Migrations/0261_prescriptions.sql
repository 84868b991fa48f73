-- Prescriptions, and what was given of them (contract 06, §1 and §2).
set lock_timeout = '10s';

create table prescription
(
    id                uuid primary key,
    version           integer not null,
    modified_on       timestamptz not null default now(),
    document          jsonb not null,
    pk                integer not null unique,
    deleted           boolean not null,
    created_date      timestamptz not null,
    consultation      uuid not null references consultation,
    medicine          uuid not null references medicine,
    prescription_type integer not null,
    dosage_type       integer not null,
    discontinued      boolean not null,
    created_by        integer
);

-- A medicine is given by one prescription at a time.
create unique index prescription_given_once on prescription (consultation, medicine) where not discontinued and not deleted;
create index prescription_in_order on prescription (consultation, created_date desc, pk desc) where not deleted;
-- What consultations show of them; 2 is for after the discharge.
create index prescription_for_home on prescription (consultation, created_date, pk) where prescription_type = 2 and not deleted;
-- Medicines by what was prescribed of them (the catalogue's own foreign key, and reports).
create index prescription_by_medicine on prescription (medicine);

create table medicine_administration
(
    id                uuid primary key,
    version           integer not null,
    modified_on       timestamptz not null default now(),
    document          jsonb not null,
    pk                integer not null unique,
    deleted           boolean not null,
    created_date      timestamptz not null,
    consultation      uuid not null references consultation,
    prescription      uuid not null references prescription,
    administered_date timestamptz not null,
    archived_on       timestamptz,
    created_by        integer
);

create index medicine_administration_in_order on medicine_administration (consultation, created_date desc, pk desc) where not coalesce(deleted, false);
create index medicine_administration_of_prescription on medicine_administration (prescription, created_date desc, pk desc) where not coalesce(deleted, false);
-- The last one, and those of some days, of a prescription and of a consultation.
create index medicine_administration_by_time on medicine_administration (prescription, administered_date desc, pk desc) where not coalesce(deleted, false);
create index medicine_administration_by_day on medicine_administration (consultation, administered_date) where not coalesce(deleted, false);

insert into kind (name) values ('prescription'), ('medicine_administration');

-- Rules about two entities (0226_rules_between_entities.sql), in the order administration, prescription, consultation: nothing is ordered or given once the consultation ended, and
-- nothing is given, or said not to have been, of what was discontinued. Whoever ends one of them waits for this, or this for them.
create function prescription_of_open_consultation() returns trigger language plpgsql as
$$
declare
    ended timestamptz;
begin
    select c.discharge_date into ended from consultation c where c.id = new.consultation for share;
    if ended is not null then
        perform refuse('prescription_consultation_discharged');
    end if;

    return null;
end
$$;

create trigger prescription_written after insert or update on prescription for each row execute function prescription_of_open_consultation();

create function medicine_administration_of_open_prescription() returns trigger language plpgsql as
$$
declare
    given_no_more boolean;
    ended timestamptz;
begin
    select p.discontinued into given_no_more from prescription p where p.id = new.prescription for share;
    if given_no_more then
        perform refuse(case tg_op when 'INSERT' then 'medicine_administration_discontinued' else 'medicine_administration_archived_late' end);
    end if;

    select c.discharge_date into ended from consultation c where c.id = new.consultation for share;
    if ended is not null then
        perform refuse('medicine_administration_consultation_discharged');
    end if;

    return null;
end
$$;

create trigger medicine_administration_written after insert or update on medicine_administration for each row
    execute function medicine_administration_of_open_prescription();

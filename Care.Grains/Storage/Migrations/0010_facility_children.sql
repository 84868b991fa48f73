-- What hangs below a facility (contract 02, §5 to §8): bed capacity, hospital doctors, hubs and spokes, patient stats.
set lock_timeout = '10s';

create table facility_capacity
(
    id               uuid primary key,
    version          integer not null,
    modified_on      timestamptz not null default now(),
    document         jsonb not null,
    pk               integer not null unique,
    deleted          boolean,
    facility         uuid not null,
    room_type        integer not null,
    total_capacity   integer not null default 0,
    current_capacity integer not null default 0,
    modified_date    timestamptz
);

create unique index facility_capacity_room_type on facility_capacity (facility, room_type) where not coalesce(deleted, false);

create table hospital_doctors
(
    id          uuid primary key,
    version     integer not null,
    modified_on timestamptz not null default now(),
    document    jsonb not null,
    pk          integer not null unique,
    deleted     boolean,
    facility    uuid not null,
    area        integer not null,
    count       integer not null
);

create unique index hospital_doctors_area on hospital_doctors (facility, area) where not coalesce(deleted, false);

create table patient_stats
(
    id                             uuid primary key,
    version                        integer not null,
    modified_on                    timestamptz not null default now(),
    document                       jsonb not null,
    pk                             integer not null unique,
    deleted                        boolean,
    facility                       uuid not null,
    entry_date                     date not null,
    num_patients_visited           integer not null default 0,
    num_patients_home_quarantine   integer not null default 0,
    num_patients_isolation         integer not null default 0,
    num_patient_referred           integer not null default 0,
    num_patient_confirmed_positive integer not null default 0
);

create unique index patient_stats_day on patient_stats (facility, entry_date);

create table hub_spoke
(
    id           uuid primary key,
    version      integer not null,
    modified_on  timestamptz not null default now(),
    document     jsonb not null,
    pk           integer not null unique,
    deleted      boolean,
    hub          uuid not null,
    spoke        uuid not null check (spoke <> hub),
    relationship integer not null
);

-- Two facilities are linked once, whichever of them is the hub.
create unique index hub_spoke_pair on hub_spoke (least(hub, spoke), greatest(hub, spoke)) where not coalesce(deleted, false);
create index hub_spoke_by_hub on hub_spoke (hub, pk) where not coalesce(deleted, false);
create index hub_spoke_by_spoke on hub_spoke (spoke, pk) where not coalesce(deleted, false);

-- That the network has no circle is a property of all its links together, so no single link's grain can hold it. It is held where all links are seen, as
-- uniqueness is: after each write, one writer at a time, since two links that are harmless alone may close a circle together. It fires after the
-- row is written, so that a pair that is linked already is told as that.
create function refuse_hub_circle() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('hub_spoke'));
    if exists
    (
        with recursive above (facility) as
        (
            select hub from hub_spoke where spoke = new.hub and not coalesce(deleted, false)
            union
            select l.hub from above a join hub_spoke l on l.spoke = a.facility and not coalesce(l.deleted, false)
        )
        select from above where facility = new.spoke
    ) then
        raise exception 'the spoke is above its hub' using errcode = 'unique_violation', constraint = 'hub_spoke_no_circle';
    end if;

    return null;
end
$$;

create trigger hub_spoke_no_circle after insert or update on hub_spoke
    for each row when (not coalesce(new.deleted, false)) execute function refuse_hub_circle();

insert into kind (name, keeps_history) values
    ('facility_capacity', true), ('hospital_doctors', false), ('patient_stats', false), ('hub_spoke', false);

-- Locations, beds, what stands at them and who lies in them (contract 03, §2 and §4 to §8).
set lock_timeout = '10s';

create extension if not exists btree_gist;

create table asset_location
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    created_date  timestamptz not null,
    facility      uuid not null references facility,
    name          text not null,
    location_type integer not null,
    middleware_address text
);

create unique index asset_location_name on asset_location (facility, name) where not deleted;
create index asset_location_in_order on asset_location (facility, created_date desc, pk desc) where not deleted;

create table bed
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    created_date  timestamptz not null,
    -- The bed's own, which need not be the location's.
    facility      uuid not null references facility,
    location      uuid not null references asset_location,
    name          text not null,
    bed_type      integer not null
);

create unique index bed_name on bed (location, lower(name)) where not deleted;
create index bed_in_order on bed (created_date desc, pk desc) where not deleted;
create index bed_of_facility on bed (facility, created_date desc, pk desc) where not deleted;
create index bed_of_location on bed (location, created_date desc, pk desc) where not deleted;
-- Stays outlive their beds, and patients are found by them.
create index bed_by_type on bed (bed_type);
create index bed_of_location_ever on bed (location);
create index bed_by_name on bed using gin (searchable(name) gin_trgm_ops) where not deleted;

create table asset
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    created_date  timestamptz not null,
    -- The location's, which never changes: an asset does not leave its facility.
    facility      uuid not null references facility,
    current_location uuid not null references asset_location,
    name          text not null,
    asset_type    integer not null,
    asset_class   text,
    status        integer not null,
    is_working    boolean,
    serial_number text,
    qr_code_id    text,
    warranty_amc_end_of_validity date,
    last_service  uuid,
    local_ip_address text generated always as (document -> 'meta' ->> 'local_ip_address') stored,
    middleware_hostname text generated always as (document -> 'meta' ->> 'middleware_hostname') stored
);

create unique index asset_qr_code on asset (qr_code_id) where not deleted and qr_code_id is not null;
create index asset_in_order on asset (created_date desc, pk desc) where not deleted;
create index asset_of_facility on asset (facility, created_date desc, pk desc) where not deleted;
create index asset_of_location on asset (current_location, created_date desc, pk desc) where not deleted;
create index asset_by_class on asset (asset_class, created_date desc, pk desc) where not deleted;
create index asset_by_warranty on asset (warranty_amc_end_of_validity) where not deleted and warranty_amc_end_of_validity is not null;
create index asset_by_address on asset (facility, local_ip_address) where not deleted and local_ip_address is not null;
create index asset_by_words on asset using gin (searchable(name) gin_trgm_ops, searchable(serial_number) gin_trgm_ops, searchable(qr_code_id) gin_trgm_ops) where not deleted;

create table asset_bed
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    created_date  timestamptz not null,
    asset         uuid not null references asset,
    bed           uuid not null references bed
);

create unique index asset_bed_pair on asset_bed (asset, bed) where not deleted;
create index asset_bed_of_bed on asset_bed (bed) where not deleted;
create index asset_bed_in_order on asset_bed (created_date desc, pk desc) where not deleted;
-- Presets outlive the links of deleted beds and assets, and are found by them.
create index asset_bed_of_asset_ever on asset_bed (asset);
create index asset_bed_of_bed_ever on asset_bed (bed);

create table camera_preset
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    created_date  timestamptz not null,
    asset_bed     uuid not null references asset_bed,
    name          text,
    created_by    integer
);

create index camera_preset_in_order on camera_preset (asset_bed, created_date, pk) where not deleted;

create table consultation_bed
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    created_date  timestamptz not null,
    consultation  uuid not null references consultation,
    bed           uuid not null references bed,
    start_date    timestamptz not null,
    end_date      timestamptz,
    assets        uuid[] not null default '{}',
    -- The last line, should a bed ever have two activations: no two stays are in it at one time.
    constraint consultation_bed_times exclude using gist (bed with =, tstzrange(start_date, greatest(end_date, start_date)) with &&) where (not deleted)
);

-- And nobody lies in a bed where another one does.
create unique index consultation_bed_open on consultation_bed (bed) where end_date is null and not deleted;
create index consultation_bed_in_order on consultation_bed (created_date desc, pk desc) where not deleted;
create index consultation_bed_of_consultation on consultation_bed (consultation, created_date desc, pk desc) where not deleted;
create index consultation_bed_of_bed on consultation_bed (bed, created_date desc, pk desc) where not deleted;
create index consultation_bed_by_end on consultation_bed (bed, end_date) where not deleted;

-- Which assets belong to which stays. Follows from the stays' rows.
create table consultation_bed_asset
(
    stay     uuid not null references consultation_bed,
    asset    uuid not null references asset,
    end_date timestamptz,
    primary key (stay, asset)
);

-- The last line for assets: none belongs to two open stays.
create unique index consultation_bed_asset_open on consultation_bed_asset (asset) where end_date is null;
create index consultation_bed_asset_of_asset on consultation_bed_asset (asset, end_date);

create function consultation_bed_assets() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        -- What a patient takes along belongs to the new stay from now on, though the old one is not ended yet.
        update consultation_bed_asset x set end_date = new.start_date from consultation_bed o
        where x.asset = any(new.assets) and x.end_date is null and o.id = x.stay and o.consultation = new.consultation;
        insert into consultation_bed_asset (stay, asset, end_date) select new.id, a, new.end_date from unnest(new.assets) a;
    else
        update consultation_bed_asset set end_date = new.end_date where stay = new.id and (end_date is null or end_date is not distinct from old.end_date);
    end if;

    return null;
end
$$;

create trigger consultation_bed_entered after insert on consultation_bed for each row when (new.assets <> '{}') execute function consultation_bed_assets();
create trigger consultation_bed_ended after update on consultation_bed for each row
    when (new.assets <> '{}' and old.end_date is distinct from new.end_date) execute function consultation_bed_assets();

-- The stay that a consultation shows as its bed.
alter table consultation add column current_bed uuid;
create index consultation_by_current_bed on consultation (current_bed) where current_bed is not null and not deleted;

-- Silos show locations from memory.
insert into kind (name, announced) values ('asset_location', true);
insert into kind (name) values ('bed'), ('asset'), ('asset_bed'), ('camera_preset'), ('consultation_bed');

-- How many live beds a facility has, as the census of patients: kept by the beds' rows, told to the silos, which show it.
create table bed_census (facility uuid primary key, beds integer not null default 0);

create function count_bed(at uuid, change integer) returns void language plpgsql as
$$
begin
    insert into bed_census as c (facility, beds) values (at, change) on conflict (facility) do update set beds = c.beds + excluded.beds;
    perform pg_notify('care_changed', 'facility ' || at::text);
end
$$;

create function bed_census_kept() returns trigger language plpgsql as
$$
declare
    leaves uuid := case when tg_op = 'UPDATE' and not old.deleted then old.facility end;
    enters uuid := case when not new.deleted then new.facility end;
begin
    -- In the order of the facilities, so that two moves in opposite directions never wait for each other.
    if leaves is not null and (enters is null or leaves <= enters) then
        perform count_bed(leaves, -1);
    end if;

    if enters is not null then
        perform count_bed(enters, 1);
    end if;

    if leaves is not null and enters is not null and leaves > enters then
        perform count_bed(leaves, -1);
    end if;

    return null;
end
$$;

create trigger bed_entered after insert on bed for each row execute function bed_census_kept();
create trigger bed_moved after update on bed for each row
    when (old.facility is distinct from new.facility or old.deleted <> new.deleted) execute function bed_census_kept();

-- Rules about two entities (0226_rules_between_entities.sql): a location that is deleted has neither beds nor assets, and none comes to it any more.
create function asset_location_deleted() returns trigger language plpgsql as
$$
begin
    -- A location that goes with its facility takes what is in it along.
    if (select not coalesce(f.deleted, false) from facility f where f.id = new.facility) then
        if exists (select from bed b where b.location = new.id and not b.deleted) then
            perform refuse('asset_location_has_beds');
        end if;

        if exists (select from asset a where a.current_location = new.id and not a.deleted) then
            perform refuse('asset_location_has_assets');
        end if;
    end if;

    return null;
end
$$;

create trigger asset_location_deleted after update on asset_location for each row when (new.deleted and not old.deleted) execute function asset_location_deleted();

create function bed_located() returns trigger language plpgsql as
$$
begin
    if (select l.deleted from asset_location l where l.id = new.location for share) then
        perform refuse('bed_location_deleted');
    end if;

    return null;
end
$$;

create trigger bed_placed after insert on bed for each row execute function bed_located();
create trigger bed_replaced after update on bed for each row when (old.location is distinct from new.location and not new.deleted) execute function bed_located();

create function asset_located() returns trigger language plpgsql as
$$
begin
    if (select l.deleted from asset_location l where l.id = new.current_location for share) then
        perform refuse('asset_location_deleted');
    end if;

    return null;
end
$$;

create trigger asset_placed after insert on asset for each row execute function asset_located();
create trigger asset_replaced after update on asset for each row when (old.current_location is distinct from new.current_location and not new.deleted) execute function asset_located();

-- A bed has one monitor. Whoever links one holds the bed until the link is stored.
create function asset_bed_monitor() returns trigger language plpgsql as
$$
begin
    perform from bed b where b.id = new.bed for no key update;
    if (select a.asset_class = 'HL7MONITOR' from asset a where a.id = new.asset) and exists
    (
        select from asset_bed l join asset a on a.id = l.asset
        where l.bed = new.bed and l.id <> new.id and not l.deleted and a.asset_class = 'HL7MONITOR'
    ) then
        perform refuse('asset_bed_monitor');
    end if;

    return null;
end
$$;

create trigger asset_bed_linked after insert on asset_bed for each row execute function asset_bed_monitor();
create trigger asset_bed_relinked after update on asset_bed for each row
    when (not new.deleted and (old.asset is distinct from new.asset or old.bed is distinct from new.bed)) execute function asset_bed_monitor();

-- A name is given once among the presets of a bed's cameras, those among them that stand there no more.
create function camera_preset_named() returns trigger language plpgsql as
$$
declare
    at uuid := (select l.bed from asset_bed l where l.id = new.asset_bed);
begin
    perform from bed b where b.id = at for no key update;
    if exists
    (
        select from asset_bed l join camera_preset p on p.asset_bed = l.id
        where l.bed = at and p.id <> new.id and p.name = new.name and not p.deleted
    ) then
        perform refuse('camera_preset_name');
    end if;

    return null;
end
$$;

create trigger camera_preset_entered after insert on camera_preset for each row when (new.name is not null) execute function camera_preset_named();
create trigger camera_preset_renamed after update on camera_preset for each row
    when (not new.deleted and new.name is not null and old.name is distinct from new.name) execute function camera_preset_named();

-- The stays that the patient summaries count; 1 is home isolation.
create or replace view open_stay as
select p.id as patient, c.facility, p.local_body, b.bed_type, c.suggestion = 1 as home_isolation, c.created_date
from patient p
join consultation c on c.id = p.last_consultation
left join consultation_bed s on s.id = c.current_bed
left join bed b on b.id = s.bed
where p.is_active and not p.deleted and c.discharge_date is null;

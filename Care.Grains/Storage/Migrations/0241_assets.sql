-- What happens to assets: services, moves, whether they are available (contract 03, §3 and §9 to §11).
set lock_timeout = '10s';

create table asset_service
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    created_date  timestamptz not null,
    asset         uuid not null references asset,
    serviced_on   date,
    note          text
);

create index asset_service_in_order on asset_service (asset, created_date desc, pk desc) where not deleted;

-- Where a user's assets usually are; keyed by the user.
create table user_default_asset_location
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    created_date  timestamptz not null,
    location      uuid not null references asset_location
);

insert into kind (name) values ('asset_service'), ('user_default_asset_location');

-- The moves of assets, written with the asset that is moved.
create table asset_transaction
(
    id            uuid primary key default gen_random_uuid(),
    pk            integer not null unique default nextval('entity_key'),
    created_date  timestamptz not null,
    asset         uuid not null references asset,
    from_location uuid not null references asset_location,
    to_location   uuid not null references asset_location,
    performed_by  integer
);

create index asset_transaction_in_order on asset_transaction (created_date desc, pk desc);
create index asset_transaction_of_asset on asset_transaction (asset, created_date desc, pk desc);
create index asset_transaction_from on asset_transaction (from_location, created_date desc, pk desc);
create index asset_transaction_to on asset_transaction (to_location, created_date desc, pk desc);

create function asset_moved() returns trigger language plpgsql as
$$
begin
    insert into asset_transaction (created_date, asset, from_location, to_location, performed_by)
    values ((new.document ->> 'modified_date')::timestamptz, new.id, old.current_location, new.current_location, (new.document ->> 'changed_by')::int);
    return null;
end
$$;

create trigger asset_moved after update on asset for each row when (old.current_location is distinct from new.current_location) execute function asset_moved();

-- Whether an asset, or the middleware of a location, answers, from when on. Written by the monitors (§13.5), a row for each change.
create table availability_record
(
    pk            integer primary key default nextval('entity_key'),
    linked_id     uuid not null,
    linked_model  text not null check (linked_model in ('asset', 'assetlocation')),
    status        integer not null,
    timestamp     timestamptz not null,
    created_date  timestamptz not null default now(),
    unique (linked_id, timestamp)
);

-- What was stored last is what counts (latest_status).
create index availability_record_latest on availability_record (linked_id, pk desc);

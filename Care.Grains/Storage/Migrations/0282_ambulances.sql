-- Ambulances (contract 02, §10). Their drivers are in the document: nothing asks for one by itself.
set lock_timeout = '10s';

create table ambulance
(
    id                 uuid primary key,
    version            integer not null,
    modified_on        timestamptz not null default now(),
    document           jsonb not null,
    pk                 integer not null unique,
    deleted            boolean not null,
    created_date       timestamptz not null,
    created_by         integer,
    vehicle_number     text not null,
    primary_district   integer,
    secondary_district integer,
    third_district     integer
);

create unique index ambulance_vehicle_number on ambulance (vehicle_number) where not coalesce(deleted, false);
create index ambulance_in_order on ambulance (pk) where not coalesce(deleted, false);
create index ambulance_by_creator on ambulance (created_by, pk) where not coalesce(deleted, false);
create index ambulance_by_primary_district on ambulance (primary_district, pk) where not coalesce(deleted, false);
create index ambulance_by_secondary_district on ambulance (secondary_district, pk) where not coalesce(deleted, false);
create index ambulance_by_third_district on ambulance (third_district, pk) where not coalesce(deleted, false);

insert into kind (name) values ('ambulance');

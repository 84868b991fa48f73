-- Users, their permission sets, skills (contract 01, B to D).
set lock_timeout = '10s';

create extension if not exists pg_trgm;

create table care_user
(
    id          uuid primary key,
    version     integer not null,
    modified_on timestamptz not null default now(),
    document    jsonb not null,
    pk          integer not null unique,
    username    text not null,
    first_name  text,
    last_name   text,
    phone_number text,
    alt_phone_number text,
    last_login  timestamptz,
    date_joined timestamptz
);

create unique index care_user_username on care_user (username);
create index care_user_last_login on care_user (last_login desc nulls last, pk);

create table permission_set
(
    id             uuid primary key,
    version        integer not null,
    modified_on    timestamptz not null default now(),
    document       jsonb not null,
    pk             integer not null unique,
    user_type      integer not null,
    is_superuser   boolean not null default false,
    verified       boolean not null default false,
    is_active      boolean not null default true,
    ward           integer references place_ward,
    local_body     integer references place_local_body,
    district       integer references place_district,
    state          integer references place_state,
    home_facility  uuid,
    asset          uuid,
    facilities     uuid[]
);

create index permission_set_facilities on permission_set using gin (facilities);
create index permission_set_home_facility on permission_set (home_facility) where home_facility is not null;
create index permission_set_district on permission_set (district, user_type);
create index permission_set_state on permission_set (state, user_type);

insert into kind (name, announced) values ('care_user', true), ('permission_set', true);

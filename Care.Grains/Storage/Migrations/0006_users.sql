-- Skills, the skills of users, home facilities over time, and the indexes of the user list (contract 01, C).
set lock_timeout = '10s';

create table skill
(
    id          uuid primary key default gen_random_uuid(),
    name        text not null unique,
    description text not null default ''
);

-- Master data: silos keep them in memory and are told when to read them anew.
create function announce_skills() returns trigger language plpgsql as
$$
begin
    perform pg_notify('care_changed', 'skill *');
    return null;
end
$$;

create trigger skill_changed after insert or update or delete on skill for each statement execute function announce_skills();

create table user_skill
(
    id          uuid primary key,
    version     integer not null,
    modified_on timestamptz not null default now(),
    document    jsonb not null,
    deleted     boolean,
    owner       uuid not null,
    skill       uuid not null references skill
);

create unique index user_skill_once on user_skill (owner, skill) where not coalesce(deleted, false);

create index care_user_names on care_user using gin (username gin_trgm_ops, first_name gin_trgm_ops, last_name gin_trgm_ops);

-- Which home facility a user had from when to when (C1, rule 2), for reports.
create table home_facility_allocation
(
    pk         bigint generated always as identity primary key,
    user_id    uuid not null,
    facility   uuid not null,
    started_on timestamptz not null default now(),
    ended_on   timestamptz
);

create unique index home_facility_allocation_open on home_facility_allocation (user_id) where ended_on is null;

create function track_home_facility() returns trigger language plpgsql as
$$
begin
    update home_facility_allocation set ended_on = now() where user_id = new.id and ended_on is null;
    if new.home_facility is not null then
        insert into home_facility_allocation (user_id, facility) values (new.id, new.home_facility);
    end if;
    return null;
end
$$;

create trigger home_facility_set after insert on permission_set for each row when (new.home_facility is not null) execute function track_home_facility();
create trigger home_facility_moved after update on permission_set for each row
    when (new.home_facility is distinct from old.home_facility) execute function track_home_facility();

insert into kind (name) values ('user_skill');

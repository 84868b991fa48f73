-- Resource requests and the comments on them (contract 06, §9 and §10).
set lock_timeout = '10s';

create table resource_request
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    pk            integer not null unique,
    deleted       boolean not null,
    created_date  timestamptz not null,
    modified_date timestamptz not null,
    origin_facility uuid not null references facility,
    approving_facility uuid references facility,
    assigned_facility uuid references facility,
    -- The areas of the three facilities, so that each scope of a list has an index of its own. Kept by triggers: they are no properties of the request.
    districts     integer[],
    states        integer[],
    status        integer not null,
    category      integer not null,
    sub_category  integer not null,
    emergency     boolean not null,
    priority      integer,
    title         text not null,
    reason        text not null,
    refering_facility_contact_name text not null,
    refering_facility_contact_number text not null,
    requested_quantity integer not null,
    assigned_quantity integer not null,
    is_assigned_to_user boolean not null,
    assigned_to   integer,
    created_by    integer,
    last_edited_by integer
);

-- The board asks for one status after the other, within one of the scopes.
create index resource_request_by_status on resource_request (status, pk) where not deleted;
create index resource_request_from on resource_request (origin_facility, status, pk) where not deleted;
create index resource_request_approved_by on resource_request (approving_facility, status, pk) where not deleted and approving_facility is not null;
create index resource_request_to on resource_request (assigned_facility, status, pk) where not deleted and assigned_facility is not null;
create index resource_request_in_districts on resource_request using gin (districts) where not deleted;
create index resource_request_in_states on resource_request using gin (states) where not deleted;
create index resource_request_by_created_date on resource_request (created_date, pk) where not deleted;
create index resource_request_by_modified_date on resource_request (modified_date, pk) where not deleted;
create index resource_request_by_priority on resource_request (priority, pk) where not deleted;
create index resource_request_assigned_to on resource_request (assigned_to) where not deleted and assigned_to is not null;
create index resource_request_created_by on resource_request (created_by) where not deleted and created_by is not null;
create index resource_request_last_edited_by on resource_request (last_edited_by) where not deleted and last_edited_by is not null;
create index resource_request_by_title on resource_request using gin (searchable(title) gin_trgm_ops) where not deleted;

-- Filters that pick many: counted in this narrow index, without the rows.
create index resource_request_in_figures on resource_request (pk) include
    (status, category, sub_category, emergency, priority, origin_facility, approving_facility, assigned_facility, districts, states)
    where not deleted;

-- The areas of some facilities, for what several of them take part in.
create function facility_areas(facilities uuid[], out districts integer[], out states integer[]) language sql stable as
$$
    select coalesce(array_agg(distinct f.district) filter (where f.district is not null), '{}'), coalesce(array_agg(distinct f.state) filter (where f.state is not null), '{}')
    from facility f where f.id = any(facilities)
$$;

-- The facilities that a request names are there when they are named (0226_rules_between_entities.sql).
create function resource_request_parties() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' and (select f.deleted from facility f where f.id = new.origin_facility for share) then
        perform refuse('resource_request_origin_facility_deleted');
    end if;

    if new.approving_facility is not null and (tg_op = 'INSERT' or old.approving_facility is distinct from new.approving_facility)
        and (select f.deleted from facility f where f.id = new.approving_facility for share) then
        perform refuse('resource_request_approving_facility_deleted');
    end if;

    if new.assigned_facility is not null and (tg_op = 'INSERT' or old.assigned_facility is distinct from new.assigned_facility)
        and (select f.deleted from facility f where f.id = new.assigned_facility for share) then
        perform refuse('resource_request_assigned_facility_deleted');
    end if;

    select a.districts, a.states into new.districts, new.states
    from facility_areas(array[new.origin_facility, new.approving_facility, new.assigned_facility]) a;
    return new;
end
$$;

-- The writer fills each column from the document, which knows nothing of the areas: they are put in at every write.
create trigger resource_request_parties before insert or update of document on resource_request for each row execute function resource_request_parties();

create function resource_request_area_moved() returns trigger language plpgsql as
$$
begin
    update resource_request set document = document where origin_facility = new.id or approving_facility = new.id or assigned_facility = new.id;
    return null;
end
$$;

create trigger resource_request_area_moved after update of district, state on facility for each row
    when (old.district is distinct from new.district or old.state is distinct from new.state) execute function resource_request_area_moved();

create table resource_comment
(
    id           uuid primary key,
    version      integer not null,
    modified_on  timestamptz not null default now(),
    document     jsonb not null,
    pk           integer not null unique,
    deleted      boolean not null,
    request      uuid not null references resource_request,
    comment      text not null,
    created_by   integer,
    created_date timestamptz not null,
    modified_date timestamptz not null
);

create index resource_comment_of_request on resource_comment (request, created_date desc, pk desc) where not deleted;

insert into kind (name, keeps_history) values ('resource_request', false), ('resource_comment', false);

-- What a facility has of an item (contract 02, §9): one row, of which one grain decides. The log follows from the row's movements, one at a time, and grows for ever; nothing that
-- moves stock reads it.
set lock_timeout = '10s';

create table inventory_stock
(
    id            uuid primary key,
    version       integer not null,
    modified_on   timestamptz not null default now(),
    document      jsonb not null,
    deleted       boolean not null,
    facility      uuid not null,
    item          integer not null references inventory_item,
    quantity      numeric check (quantity >= 0),
    is_low        boolean not null,
    burn_rate     double precision,
    min_quantity  double precision,
    created_date  timestamptz not null,
    modified_date timestamptz not null
);

create unique index inventory_stock_of_item on inventory_stock (facility, item);
create index inventory_stock_by_item on inventory_stock (item);

insert into kind (name) values ('inventory_stock');

create table inventory_log
(
    id                       uuid primary key,
    pk                       bigint not null generated always as identity,
    facility                 uuid not null,
    item                     integer not null,
    unit                     integer not null references inventory_unit,
    quantity                 double precision not null,
    quantity_in_default_unit numeric not null,
    current_stock            numeric not null check (current_stock >= 0),
    is_incoming              boolean not null,
    probable_accident        boolean not null,
    created_by               integer,
    created_date             timestamptz not null
);

create index inventory_log_in_order on inventory_log (facility, created_date desc, pk desc);
create index inventory_log_of_item on inventory_log (facility, item, created_date desc, pk desc);

create function log_movement() returns trigger language plpgsql as
$$
begin
    insert into inventory_log (id, facility, item, unit, quantity, quantity_in_default_unit, current_stock, is_incoming, probable_accident, created_by, created_date)
    select m.id, new.facility, new.item, m.unit, m.quantity, m.quantity_in_default_unit, m.current_stock, m.is_incoming, m.probable_accident, m.created_by, m.created_date
    from jsonb_to_record(new.document -> 'last_movement') as m
        (id uuid, unit integer, quantity double precision, quantity_in_default_unit numeric, current_stock numeric, is_incoming boolean, probable_accident boolean,
        created_by integer, created_date timestamptz);
    return null;
end
$$;

create function flag_movement() returns trigger language plpgsql as
$$
begin
    update inventory_log l set probable_accident = f.probable_accident
    from jsonb_to_record(new.document -> 'last_flag') as f (movement uuid, probable_accident boolean)
    where l.id = f.movement;
    return null;
end
$$;

create trigger inventory_stock_began after insert on inventory_stock for each row when (new.document ? 'last_movement') execute function log_movement();
create trigger inventory_stock_moved after update on inventory_stock for each row
    when (new.document #> '{last_movement,id}' is distinct from old.document #> '{last_movement,id}') execute function log_movement();
create trigger inventory_stock_flagged after update on inventory_stock for each row
    when (new.document -> 'last_flag' is distinct from old.document -> 'last_flag') execute function flag_movement();

-- What facilities keep in stock (contract 02, §9.1): items with their units and tags, and how many of one unit another one is. Loaded by command, never changed one by one.
-- Silos keep it in memory.
set lock_timeout = '10s';

-- Clients find an item by its place in the list, so keys have no gaps: a load that comes to nothing uses none up. Loads hold the table while they add.
create function next_key() returns trigger language plpgsql as
$$
begin
    execute format('select coalesce(max(id), 0) + 1 from %I', tg_table_name) into new.id;
    return new;
end
$$;

create table inventory_unit
(
    id   integer primary key,
    name text not null unique
);

create table inventory_tag
(
    id   integer primary key,
    name text not null unique
);

create table inventory_item
(
    id            integer primary key,
    name          text not null unique,
    description   text not null,
    min_quantity  double precision not null,
    default_unit  integer references inventory_unit,
    -- In the order in which they are shown.
    allowed_units integer[] not null,
    tags          integer[] not null
);

create table inventory_conversion
(
    id         integer primary key,
    name       text not null unique,
    from_unit  integer not null references inventory_unit,
    to_unit    integer not null references inventory_unit,
    multiplier double precision not null,
    unique (from_unit, to_unit)
);

create trigger inventory_unit_key before insert on inventory_unit for each row execute function next_key();
create trigger inventory_tag_key before insert on inventory_tag for each row execute function next_key();
create trigger inventory_item_key before insert on inventory_item for each row execute function next_key();
create trigger inventory_conversion_key before insert on inventory_conversion for each row execute function next_key();

call keep_catalogue('inventory_unit', 'inventory');
call keep_catalogue('inventory_tag', 'inventory');
call keep_catalogue('inventory_item', 'inventory');
call keep_catalogue('inventory_conversion', 'inventory');

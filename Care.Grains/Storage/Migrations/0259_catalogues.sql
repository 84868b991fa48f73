-- What operators load and silos keep in memory (Care.Grains/Catalogues) is announced to them by its tables, and logged as master data (0211). A table of a catalogue calls
-- `keep_catalogue` in the migration that makes it.
set lock_timeout = '10s';

create function announce_catalogue() returns trigger language plpgsql as
$$
begin
    perform pg_notify('care_changed', tg_argv[0] || ' *');
    return null;
end
$$;

-- The table has a column `id`. `announced` is the name that silos listen for.
create procedure keep_catalogue(kept text, announced text) language plpgsql as
$$
begin
    execute format('create trigger %I after insert or update or delete on %I for each statement execute function announce_catalogue(%L)', kept || '_changed', kept, announced);
    execute format('create trigger %I after insert on %I referencing new table as added for each statement execute function log_master_data()', kept || '_added', kept);
    execute format('create trigger %I after update on %I referencing old table as removed new table as added for each statement execute function log_master_data()', kept || '_updated', kept);
    execute format('create trigger %I after delete on %I referencing old table as removed for each statement execute function log_master_data()', kept || '_removed', kept);
end
$$;

drop trigger icd11_concept_changed on icd11_concept;
drop function announce_icd11();
create trigger icd11_concept_changed after insert or update or delete on icd11_concept for each statement execute function announce_catalogue('icd11');

-- Master data in the change log (contract 01, A15): places, skills, concepts of ICD-11, event types. No grain writes them, and whoever changes them does so by a command or by
-- hand, so their tables log by themselves. A line for each statement: a state's wards alone would be twenty thousand. Up to a hundred rows are told as they are, of more only how
-- many; a line about one row bears its id, others `*`. The version is 0, since such rows have none.
set lock_timeout = '10s';

create function log_master_data() returns trigger language plpgsql as
$$
declare
    most_told constant integer := 100;
    rows integer;
    told jsonb;
begin
    case tg_op
    when 'INSERT' then
        select count(*), jsonb_agg(c.after) filter (where c.n <= most_told) into rows, told
        from (select to_jsonb(a) as after, row_number() over () as n from added a) c;
    when 'DELETE' then
        select count(*), jsonb_agg(c.before) filter (where c.n <= most_told) into rows, told
        from (select to_jsonb(r) as before, row_number() over () as n from removed r) c;
    else
        -- A row that was written as it was has not changed.
        select count(*), jsonb_agg(c.after) filter (where c.n <= most_told) into rows, told
        from (select to_jsonb(a) as after, row_number() over () as n from added a join removed r using (id) where to_jsonb(a) <> to_jsonb(r)) c;
    end case;

    -- Who it was is told by the connection: commands name themselves and their operator in it.
    if rows > 0 then
        insert into change_log (kind, entity, version, changed_from, changed_through, operation, changed)
        values
        (
            tg_table_name, case rows when 1 then told -> 0 ->> 'id' else '*' end, 0, host(inet_client_addr()), concat_ws(', ', nullif(current_setting('application_name'), ''), session_user),
            case tg_op when 'INSERT' then '+' when 'DELETE' then '-' else '~' end,
            jsonb_build_object('count', rows) || case when rows <= most_told then jsonb_build_object('rows', told) else '{}' end
        );
    end if;

    return null;
end
$$;

do
$triggers$
declare
    kept text;
begin
    foreach kept in array '{place_state,place_district,place_local_body,place_ward,skill,icd11_concept,event_type}'::text[]
    loop
        execute format('create trigger %I after insert on %I referencing new table as added for each statement execute function log_master_data()', kept || '_added', kept);
        execute format('create trigger %I after update on %I referencing old table as removed new table as added for each statement execute function log_master_data()', kept || '_updated', kept);
        execute format('create trigger %I after delete on %I referencing old table as removed for each statement execute function log_master_data()', kept || '_removed', kept);
    end loop;
end
$triggers$;

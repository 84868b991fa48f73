-- The change log (contract 01, A15) has a line for each change: what a new row holds, the new values of what differs, what a removed row held; nothing where nothing
-- changed. What was hashed is nobody's to compare, not even there, and with a subscription (`pf_…`) anybody could
-- write to a browser: they are left out. Kinds with history keep their new rows in `document`.
-- What a request that may be repeated writes is noted (`idempotent_write`), with the entity as it was before.
-- A new row whose document asks for a key by -1 (EntityKeys.ToBeDrawn) is given the next one, with its events. Its writer is answered the key, below zero, in place of
-- the version 1; that number stands for version 1 wherever it comes back as the version that is expected.
-- Run after every migration: makes for each kind the functions that write and read its table, every column by name, in static SQL
-- whose plans PostgreSQL keeps, and the three functions that the storage provider calls, which only pick the kind.
do
$writers$
declare
    k record;
    key_type text;
    key_of text;
    columns text;
    has_key boolean;
    writes text := '';
    reads text := '';
    clears text := '';
    hand constant text := '{changed_by,changed_from,changed_through}'; -- columns of the log's own
    secret constant text := '{password,seed,token_hash,sent_to,sign_in_origins,codes,pf_endpoint,pf_p256dh,pf_auth}';
begin
    for k in select * from kind order by name
    loop
        select data_type into strict key_type from information_schema.columns
        where table_schema = current_schema() and table_name = k.name and column_name = 'id';

        select string_agg(quote_ident(column_name), ', ' order by ordinal_position) into columns from information_schema.columns
        where table_schema = current_schema() and table_name = k.name and is_generated = 'NEVER' and is_identity = 'NO'
          and column_name not in ('id', 'version', 'modified_on', 'document');

        select exists
        (
            select from information_schema.columns
            where table_schema = current_schema() and table_name = k.name and column_name = 'pk' and is_identity = 'NO' and is_generated = 'NEVER'
        ) into has_key;

        key_of := case key_type when 'uuid' then 'grain_uuid(n0, n1)' else 'extension' end;

        execute format($f$
            create or replace function %1$I(key %2$s, expected integer, after jsonb) returns integer language plpgsql as
            $body$
            declare
                before jsonb;
                written integer;
                changed jsonb;
                drawn integer := 0;
            begin
                if expected is null then
                    if %10$L::boolean and after -> 'pk' = '-1' then
                        drawn := nextval('entity_key');
                        after := jsonb_set(after, '{pk}', to_jsonb(drawn));
                    end if;

                    insert into %3$I (id, version, document, %4$s)
                    select key, 1, after, %5$s from jsonb_populate_record(null::%3$I, after) r
                    on conflict (id) do nothing
                    returning version into written;
                else
                    expected := greatest(expected, 1);
                    select t.document into before from %3$I t where t.id = key and t.version = expected for update;
                    update %3$I t set version = t.version + 1, modified_on = now(), document = after, (%4$s) = row(%5$s)
                    from jsonb_populate_record(null::%3$I, after) r
                    where t.id = key and t.version = expected
                    returning t.version into written;
                end if;

                if written is null then
                    return null;
                end if;

                changed := case when expected is not null then changed_properties(before, after) when %6$L::boolean then '{}' else after end - %8$L::text[];
                if expected is null or changed <> '{}' then
                    insert into change_log (kind, entity, version, changed_by, changed_from, changed_through, operation, changed, document)
                    values (%3$L, key::text, written, (after ->> 'changed_by')::int, after ->> 'changed_from', after ->> 'changed_through',
                        case when expected is null then '+' when changed ? 'deleted' and (after ->> 'deleted')::boolean then '-' else '~' end,
                        changed - %9$L::text[],
                        case when %6$L::boolean then after end);
                end if;

                if %7$L::boolean then
                    perform pg_notify('care_changed', %3$L || ' ' || key::text);
                end if;

                return case when drawn > 0 then -drawn else written end;
            end
            $body$
            $f$,
            'write_' || k.name, key_type, k.name, columns, regexp_replace(columns, '(^|, )', '\1r.', 'g'), k.keeps_history, k.announced, hand, secret, has_key);

        writes := writes || format('when %L then written := %I(%s, expected, after);', k.name, 'write_' || k.name, key_of);
        reads := reads || format('when %L then return query select convert_to(t.document::text, ''UTF8''), t.version from %I t where t.id = %s;', k.name, k.name, key_of);
        clears := clears || format(
            'when %L then delete from %I t where t.id = %s and t.version = greatest(expected, 1) returning t.version + 1, t.id::text, t.document into cleared, key, before;',
            k.name, k.name, key_of);
    end loop;

    execute format($f$
        create or replace function write_grain(grain_kind text, n0 bigint, n1 bigint, extension text, expected integer, payload bytea) returns integer language plpgsql as
        $body$
        declare
            sent jsonb := convert_from(payload, 'UTF8')::jsonb;
            after jsonb := sent - '{intents,withdrawn_job,events,idempotent_write}'::text[];
            noted jsonb := sent -> 'idempotent_write';
            written integer;
        begin
            case grain_kind
            %s
            else
                insert into plain_state as p (id, kind, version, document) values (coalesce(extension, n1::text), grain_kind, 1, after)
                on conflict (kind, id) do update set version = p.version + 1, modified_on = now(), document = after where p.version = expected
                returning version into written;
            end case;

            -- A request that may be repeated: a repeat leaves out what is noted here, and a run that another one has overtaken comes too late.
            if written is not null and noted is not null then
                insert into request_write as w (request, kind, entity, run, writes, before)
                values ((noted ->> 'request')::uuid, grain_kind, noted ->> 'entity', (noted ->> 'run')::int, 1, noted -> 'before')
                on conflict (request, kind, entity) do update set run = excluded.run, writes = w.writes + 1 where w.run <= excluded.run;
                if not found then
                    raise exception 'overtaken by another run of the same request' using errcode = 'CR001';
                end if;
            end if;

            -- One that is here already is the same job: its id names its effect.
            if written is not null and sent ? 'intents' then
                insert into intent (id, kind, payload, not_before, trace_parent)
                select i.id, i.kind, i.payload, i.not_before, i.trace_parent
                from jsonb_to_recordset(sent -> 'intents') i (id text, kind text, payload text, not_before timestamptz, trace_parent text)
                on conflict (id) do nothing;
            end if;

            if written is not null and sent ? 'withdrawn_job' then
                delete from intent i where i.id = sent ->> 'withdrawn_job';
            end if;

            if written is not null and sent ? 'events' then
                perform log_events(case when written > 0 then sent -> 'events' else
                (
                    select jsonb_agg(told || jsonb_build_object('object_id', -written)) from jsonb_array_elements(sent -> 'events') told
                ) end);
            end if;

            return written;
        end
        $body$
        $f$, writes);

    execute format($f$
        create or replace function read_grain(grain_kind text, n0 bigint, n1 bigint, extension text) returns table (payload bytea, version integer) language plpgsql stable as
        $body$
        begin
            case grain_kind
            %s
            else
                return query select convert_to(p.document::text, 'UTF8'), p.version from plain_state p where p.kind = grain_kind and p.id = coalesce(extension, n1::text);
            end case;
        end
        $body$
        $f$, reads);

    execute format($f$
        create or replace function clear_grain(grain_kind text, n0 bigint, n1 bigint, extension text, expected integer) returns integer language plpgsql as
        $body$
        declare
            cleared integer;
            key text;
            before jsonb;
        begin
            case grain_kind
            %s
            else
                delete from plain_state p where p.kind = grain_kind and p.id = coalesce(extension, n1::text) and p.version = expected returning p.version + 1 into cleared;
                return cleared;
            end case;

            if cleared is not null then
                -- Whoever erases a row writes their name into it before (EntityGrain.Erase).
                insert into change_log (kind, entity, version, changed_by, changed_from, changed_through, operation, changed)
                values (grain_kind, key, cleared, (before ->> 'changed_by')::int, before ->> 'changed_from', before ->> 'changed_through', '-', before - %L::text[] - %L::text[]);
                if (select k.announced from kind k where k.name = grain_kind) then
                    perform pg_notify('care_changed', grain_kind || ' ' || key);
                end if;
            end if;

            return cleared;
        end
        $body$
        $f$, clears, hand, secret);
end
$writers$;

-- Integer keys ascend in the order of creation, whichever silo creates (contract 01, A3): the statement that inserts a row draws its key (9999_writers.sql). The blocks of
-- `entity_pk`, which silos of the release before still take while they are replaced, lie below the first key by more than they can make of them meanwhile. Later it
-- numbers only what is part of an entity.
set lock_timeout = '10s';

do
$$
begin
    execute format('create sequence entity_key as integer start %s', (select case when is_called then last_value + 1000000 else last_value end from entity_pk));
end
$$;

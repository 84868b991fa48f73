-- The change log as operators read it (contract 01, A15): newest first, of a kind, an entity, a user or a time.
set lock_timeout = '10s';

create index change_log_of_kind on change_log (kind, pk desc);
create index change_log_of_user on change_log (changed_by, pk desc) where changed_by is not null;
-- The log grows in the order of time: a few bytes for each hundred pages find any hour of it.
create index change_log_by_time on change_log using brin (changed_on);

-- Append-only for replication roles too, and for the role that Care runs as: it owns the table, but would first have to give itself the right.
alter table change_log enable always trigger change_log_is_append_only;
do
$$
begin
    execute format('revoke update, delete, truncate on change_log from public, %I', current_user);
end
$$;

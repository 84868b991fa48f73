-- Results of investigations (contract 06, §5): a session is a row, with all that was logged together in its document. Its values, which are listed, filtered and reported on
-- one by one, follow from it.
set lock_timeout = '10s';

create table investigation_session
(
    id           uuid primary key,
    version      integer not null,
    modified_on  timestamptz not null default now(),
    document     jsonb not null,
    pk           integer not null unique,
    deleted      boolean not null,
    created_date timestamptz not null,
    consultation uuid not null references consultation,
    patient      uuid not null references patient,
    created_by   integer
);

create index investigation_session_of_consultation on investigation_session (consultation, pk);
create index investigation_session_of_patient on investigation_session (patient);

insert into kind (name) values ('investigation_session');

create table investigation_value
(
    id                  uuid primary key,
    session             uuid not null references investigation_session,
    session_pk          integer not null,
    number              integer not null,
    consultation        uuid not null,
    patient             uuid not null,
    investigation       uuid not null references investigation,
    investigation_group uuid references investigation_group,
    value               double precision,
    notes               text,
    created_by          integer,
    created_date        timestamptz not null,
    modified_date       timestamptz not null
);

create unique index investigation_value_in_session on investigation_value (session, number);
create index investigation_value_in_order on investigation_value (consultation, session_pk, number);
create index investigation_value_by_investigation on investigation_value (consultation, investigation, session_pk, number);
create index investigation_value_by_created on investigation_value (consultation, created_date);
create index investigation_value_by_modified on investigation_value (consultation, modified_date);
create index investigation_value_of_patient on investigation_value (patient, investigation, created_date desc);
create index investigation_value_of_group on investigation_value (investigation_group) where investigation_group is not null;
create index investigation_value_of_investigation on investigation_value (investigation);

create function investigation_values() returns trigger language plpgsql as
$$
begin
    insert into investigation_value as v
        (id, session, session_pk, number, consultation, patient, investigation, investigation_group, value, notes, created_by, created_date, modified_date)
    select r.id, new.id, new.pk, r.number, new.consultation, new.patient, r.investigation, r.investigation_group, r.value, r.notes, new.created_by, new.created_date,
        r.modified_date
    from rows from
    (
        jsonb_to_recordset(new.document -> 'results')
            as (id uuid, investigation uuid, investigation_group uuid, value double precision, notes text, modified_date timestamptz)
    ) with ordinality r (id, investigation, investigation_group, value, notes, modified_date, number)
    on conflict (id) do update set value = excluded.value, notes = excluded.notes, modified_date = excluded.modified_date
    where (v.value, v.notes, v.modified_date) is distinct from (excluded.value, excluded.notes, excluded.modified_date);
    return null;
end
$$;

create trigger investigation_session_logged after insert on investigation_session for each row execute function investigation_values();
create trigger investigation_session_corrected after update on investigation_session for each row
    when (new.document -> 'results' is distinct from old.document -> 'results') execute function investigation_values();

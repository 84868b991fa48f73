-- Summaries (contract 07, 1 and 2): what the periodic jobs write for all facilities or districts at once, one row for each kind and day.
-- These are products of the read side, not grains: the API gives them no id, nobody decides anything by them, and the only rule they have is
-- the key, which the table holds by itself. A job that runs again overwrites its rows, so it never doubles them. Rows are kept for ever.
set lock_timeout = '10s';

create table facility_summary
(
    id            uuid primary key default gen_random_uuid(),
    facility      uuid references facility on delete set null,
    s_type        text not null,
    -- The day that the row is about: of the server's zone or of UTC, as the kind has it. Decided by the occurrence of the job, not by when it ran.
    day           date not null,
    created_date  timestamptz not null,
    modified_date timestamptz not null,
    data          jsonb not null,
    unique (facility, s_type, day)
);

create index facility_summary_latest on facility_summary (s_type, created_date desc, id);

create table district_summary
(
    id            uuid primary key default gen_random_uuid(),
    district      integer references place_district on delete set null,
    s_type        text not null,
    day           date not null,
    created_date  timestamptz not null,
    modified_date timestamptz not null,
    data          jsonb not null,
    unique (district, s_type, day)
);

create index district_summary_latest on district_summary (s_type, created_date desc, id);

-- The stays that the patient summaries count: active patients whose last consultation is not discharged, with the facility of that consultation,
-- the local body that the patient lives in, the type of the bed now, whether the stay is home isolation, and when the consultation was created.
-- There are no consultations yet, so there is no such stay. Their migration replaces this view, and the summaries stay as they are.
create view open_stay as
select null::uuid as patient, null::uuid as facility, null::integer as local_body, null::integer as bed_type, null::boolean as home_isolation, null::timestamptz as created_date
where false;

-- Jobs whose effect in the database may not happen twice leave a note here, in the transaction of the effect.
set lock_timeout = '10s';

create table completed_job
(
    id           text primary key,
    completed_on timestamptz not null default now()
);

create index completed_job_by_age on completed_job (completed_on);

-- What the job kind `record_occurrence` writes: an operator's probe of the schedule. No key on purpose: an occurrence that ran twice shows as two rows.
create table schedule_probe
(
    job_id text not null,
    ran_on timestamptz not null,
    silo   text not null
);
